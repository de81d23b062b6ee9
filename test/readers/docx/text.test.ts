import { describe, expect, it } from 'vitest';
import { outline, p, type Related, readBody, tbl, tc, tr } from './build.ts';

/** The only cell of a table whose cell holds the given paragraphs. */
async function cell(content: string, related: Related = {}) {
  const document = await readBody(tbl(tr(tc(content))), related);
  const [table] = document.blocks;
  const only = table?.kind === 'table' ? table.cells[0] : undefined;
  return { text: only?.text, trust: only?.trust, notes: document.notes.map(({ code }) => code) };
}

const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const par = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const field = (type: string, inner = ''): string => run(`<w:fldChar w:fldCharType="${type}">${inner}</w:fldChar>`);
const instruct = (text: string): string => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);

describe('content controls', () => {
  it('reads what they hold', async () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${run(t('6.00'))}</w:sdtContent></w:sdt>`;
    expect(await cell(par(control))).toMatchObject({ text: '6.00', trust: 'confirmed' });
  });

  it('leaves out a placeholder, which is a hint and no value', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(t('单击此处输入文字'))}</w:sdtContent></w:sdt>`;
    expect(await cell(par(run(t('备注：')), control))).toMatchObject({ text: '备注：', trust: 'read' });
  });

  it.each([
    ['1', '☒', '☑'],
    ['0', '☐', '□'],
  ])('knows the state %s of a check box, however it is drawn', async (state, drawn, text) => {
    const properties = `<w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox>`;
    const control = `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(t(drawn))}</w:sdtContent></w:sdt>`;
    expect(await cell(par(control, run(t('经常性项目'))))).toMatchObject({
      text: `${text}经常性项目`,
      trust: 'confirmed',
    });
  });
});

describe('tracked changes', () => {
  it('accepts them and says so', async () => {
    const changed = par(
      `<w:del>${run('<w:delText>5.00</w:delText>')}</w:del>`,
      `<w:ins>${run(t('6.00'))}</w:ins>`,
      `<w:moveFrom>${run(t('旧'))}</w:moveFrom>`,
    );
    expect(await cell(changed)).toEqual({ text: '6.00', trust: 'confirmed', notes: ['tracked-changes'] });
  });

  it('joins a paragraph whose end was deleted to the next one', async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(t('前'))}</w:p>`;
    expect(await cell(first + p('后'))).toMatchObject({ text: '前后', trust: 'confirmed' });
  });

  it('leaves out deleted rows and cells', async () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}</w:tr>`;
    const table = tbl(deleted, tr(tc('旧', '<w:cellDel/>'), '甲', '乙'));
    expect(outline(await readBody(table))).toEqual([['0,0 1×1 甲', '0,1 1×1 乙']]);
  });
});

describe('runs', () => {
  it('reads hyperlinks of both kinds', async () => {
    const simple = `<w:hyperlink w:anchor="x">${run(t('甲'))}</w:hyperlink>`;
    const complex = [
      field('begin'),
      instruct(' HYPERLINK "http://example.org" '),
      field('separate'),
      run(t('乙')),
      field('end'),
    ];
    expect(await cell(par(simple, ...complex))).toMatchObject({ text: '甲乙', trust: 'confirmed' });
  });

  it('leaves out hidden text and says so', async () => {
    const hidden = run(t('秘'), '<w:vanish/>');
    expect(await cell(par(run(t('甲')), hidden))).toEqual({ text: '甲', trust: 'read', notes: ['hidden-text'] });
  });

  it('writes a raised number so that it is no further digit', async () => {
    const raised = run(t('4'), '<w:vertAlign w:val="superscript"/>');
    expect(await cell(par(run(t('10')), raised))).toMatchObject({ text: '10⁴', trust: 'read' });
  });

  it('keeps the number of a footnote out of the text', async () => {
    const reference = run('<w:footnoteReference w:id="2"/>');
    const footnotes = `<w:footnote w:id="2">${p('单位：万元')}</w:footnote>`;
    const document = await readBody(tbl(tr(tc(par(run(t('20')), reference)))), { footnotes });
    expect(outline(document)).toEqual([['0,0 1×1 20'], '单位：万元']);
  });

  it('reads simple fields and the base of ruby text, which mammoth drops', async () => {
    const simple = `<w:fldSimple w:instr="=SUM(ABOVE)">${run(t('12'))}</w:fldSimple>`;
    const ruby = run(`<w:ruby><w:rt>${run(t('yuan'))}</w:rt><w:rubyBase>${run(t('元'))}</w:rubyBase></w:ruby>`);
    expect(await cell(par(simple, ruby))).toMatchObject({ text: '12元', trust: 'read' });
  });

  it('does not show what stands in a field’s instruction', async () => {
    const nested = [
      field('begin'),
      instruct(' IF '),
      run(t('1')),
      instruct(' = 1 '),
      field('separate'),
      run(t('是')),
      field('end'),
    ];
    expect(await cell(par(...nested))).toMatchObject({ text: '是' });
  });

  it('does not lose what follows a field that has no end', async () => {
    expect(await cell(par(field('begin'), instruct(' PAGE ')) + p('后'))).toMatchObject({ text: '后' });
  });
});

describe('symbols', () => {
  it.each([
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'F0A8', '□'],
    ['Wingdings 2', 'F052', '☑'],
    ['Wingdings 2', 'F0A3', '□'],
    ['Wingdings', 'F0FC', '✓'],
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'F0A3', '≤'],
  ])('reads %s %s', async (font, code, text) => {
    const symbol = run(`<w:sym w:font="${font}" w:char="${code}"/>`);
    expect(await cell(par(symbol, run(t('90%'))))).toMatchObject({ text: `${text}90%`, trust: 'confirmed' });
  });

  it('notes a symbol of a font that it does not know', async () => {
    const symbol = run('<w:sym w:font="家传字体" w:char="F021"/>');
    expect((await cell(par(run(t('甲')), symbol))).notes).toContain('unknown-symbol');
  });

  it('reads text that is set in a symbol font', async () => {
    const box = run(t('\uf0fe'), '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>');
    expect(await cell(par(box, run(t('是'))))).toMatchObject({ text: '☑是', trust: 'read' });
  });

  it.each([
    ['<w:checked/>', '☑'],
    ['<w:default w:val="1"/>', '☑'],
    ['<w:default w:val="0"/>', '□'],
  ])('reads a check box of old forms with %s', async (state, text) => {
    const box = [
      field('begin', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`),
      instruct(' FORMCHECKBOX '),
      field('end'),
    ];
    expect(await cell(par(...box, run(t('是'))))).toMatchObject({ text: `${text}是`, trust: 'confirmed' });
  });

  it('reads the chosen entry of a drop-down list of old forms', async () => {
    const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList>';
    const content = par(field('begin', `<w:ffData>${list}</w:ffData>`), instruct(' FORMDROPDOWN '), field('end'));
    expect(await cell(content)).toMatchObject({ text: '良', trust: 'read' });
  });

  it.each([
    ['eq \\o\\ac(□,√)', '☑'],
    ['eq \\o\\ac(○,3)', '③'],
    ['SYMBOL 254 \\f "Wingdings" \\s 12', '☑'],
  ])('reads the field %s', async (instruction, text) => {
    const content = par(field('begin'), instruct(` ${instruction} `), field('end'), run(t('是')));
    expect(await cell(content)).toMatchObject({ text: `${text}是`, trust: 'read' });
  });
});

describe('equations', () => {
  const mt = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

  it('writes a fraction with a slash', async () => {
    const fraction = `<m:f><m:num>${mt('实际支出')}</m:num><m:den>${mt('预算+结转')}</m:den></m:f>`;
    const equation = `<m:oMath>${mt('执行率=')}${fraction}${mt('×100%')}</m:oMath>`;
    expect(await cell(par(equation))).toMatchObject({ text: '执行率=实际支出/(预算+结转)×100%', trust: 'read' });
  });

  it('writes powers, roots and brackets in a line', async () => {
    const power = `<m:sSup><m:e>${mt('x')}</m:e><m:sup>${mt('2')}</m:sup></m:sSup>`;
    const root = `<m:rad><m:radPr/><m:deg/><m:e>${mt('9')}</m:e></m:rad>`;
    const brackets = `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${mt('a')}</m:e></m:d>`;
    const content = par(`<m:oMathPara><m:oMath>${power}${root}${brackets}</m:oMath></m:oMathPara>`);
    expect(await cell(content)).toMatchObject({ text: 'x^2√(9)[a]' });
  });
});

describe('text boxes', () => {
  const choice = (text: string) =>
    `<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`;
  const pict = (content: string) =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const alternatives = (...content: string[]) => `<mc:AlternateContent>${content.join('')}</mc:AlternateContent>`;

  it('reads one with a fallback once', async () => {
    const box = run(alternatives(choice('框'), `<mc:Fallback>${pict(p('框'))}</mc:Fallback>`));
    expect(await cell(par(run(t('甲')), box))).toMatchObject({ text: '甲\n框', trust: 'confirmed' });
  });

  it('reads one without a fallback, which mammoth loses', async () => {
    expect(await cell(par(run(t('甲')), run(alternatives(choice('框')))))).toMatchObject({
      text: '甲\n框',
      trust: 'read',
    });
  });

  it('reads a fallback where there is nothing else', async () => {
    const box = run(alternatives(`<mc:Fallback>${pict(p('框'))}</mc:Fallback>`));
    expect(await cell(par(box))).toMatchObject({ text: '框', trust: 'confirmed' });
  });

  it('reads one in the drawing language of old Word', async () => {
    expect(outline(await readBody(par(run(pict(p('自评表'))))))).toEqual(['自评表']);
  });

  it('reads a table within one as a table of the document', async () => {
    const box = run(alternatives(`<mc:Fallback>${pict(tbl(tr('甲', '乙')))}</mc:Fallback>`));
    expect(outline(await readBody(par(run(t('题')), box)))).toEqual(['题', ['0,0 1×1 甲', '0,1 1×1 乙']]);
  });

  it('reads a title that is drawn as a picture of words', async () => {
    const art = run('<w:pict><v:shape><v:textpath string="绩效自评表"/></v:shape></w:pict>');
    expect(outline(await readBody(par(art)))).toEqual(['绩效自评表']);
  });
});

describe('headers and footers', () => {
  const reference = (kind: string) => `<w:${kind}Reference w:type="default" r:id="${kind}"/>`;
  const section = `<w:sectPr>${reference('header')}${reference('footer')}</w:sectPr>`;

  it('stand before and after the body', async () => {
    const document = await readBody(p('正文') + section, { header: p('填报单位：某局'), footer: p('单位：万元') });
    expect(outline(document)).toEqual(['填报单位：某局', '正文', '单位：万元']);
  });

  it('are left out where they hold only a page number', async () => {
    expect(outline(await readBody(p('正文') + section, { footer: p('第 3 页 共 5 页') }))).toEqual(['正文']);
  });

  it('are read once for all sections that share them', async () => {
    const first = `<w:p><w:pPr>${section}</w:pPr><w:r><w:t>一</w:t></w:r></w:p>`;
    expect(outline(await readBody(first + p('二') + section, { header: p('眉') }))).toEqual(['眉', '一', '二']);
  });

  it('may hold a table', async () => {
    const document = await readBody(p('正文') + section, { header: tbl(tr('单位', '万元')) });
    expect(outline(document)[0]).toEqual(['0,0 1×1 单位', '0,1 1×1 万元']);
  });
});

import {
  CheckBox,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  InsertedTextRun,
  type ISectionOptions,
  LevelFormat,
  MathFraction,
  MathRun,
  Math as MathText,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SymbolRun,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import type { DocxCase } from './case.ts';

const par = (...children: ParagraphChild[]): Paragraph => new Paragraph({ children });
const cell = (...children: (Paragraph | Table | string)[]): TableCell =>
  new TableCell({ children: children.map((child) => (typeof child === 'string' ? new Paragraph(child) : child)) });
const table = (...rows: TableCell[][]): Table =>
  new Table({ rows: rows.map((children) => new TableRow({ children })) });

const CHANGE = { id: 1, author: '某', date: '2022-01-01T00:00:00Z' };

type Section = Omit<ISectionOptions, 'children'>;

const pack =
  (children: () => FileChild[], section: Section = {}, footnotes: Record<string, { children: Paragraph[] }> = {}) =>
  async (): Promise<Uint8Array> =>
    Packer.toBuffer(
      new Document({
        creator: 'fixtures',
        lastModifiedBy: 'fixtures',
        footnotes,
        numbering: {
          config: [
            { reference: 'brackets', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '（%1）' }] },
            { reference: 'circles', levels: [{ level: 0, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%1' }] },
          ],
        },
        sections: [{ ...section, children: children() }],
      }),
    );

const numbered = (text: string, reference: string): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], numbering: { reference, level: 0 } });

/** One white point, shown as large as a page. */
const WHITE_POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

/** Documents of the npm package docx. */
export const DOCX_JS_CASES: readonly DocxCase[] = [
  {
    id: 'docx-js-symbols',
    producer: 'docx-js',
    make: pack(() => [
      table(
        [
          cell('项目属性'),
          cell(par(new CheckBox({ checked: true }), new TextRun('新增 '), new CheckBox(), new TextRun('延续'))),
        ],
        [cell('目标值'), cell(par(new SymbolRun({ char: 'F0B3', symbolfont: 'Symbol' }), new TextRun('95%')))],
        [
          cell('是否公开'),
          cell(par(new SymbolRun('F0FE'), new TextRun('是 '), new SymbolRun('F0A8'), new TextRun('否'))),
        ],
      ),
    ]),
    expected: {
      blocks: [
        [
          '0,0 1×1 项目属性',
          '0,1 1×1 ☑新增 □延续',
          '1,0 1×1 目标值',
          '1,1 1×1 ≥95%',
          '2,0 1×1 是否公开',
          '2,1 1×1 ☑是 □否',
        ],
      ],
    },
  },
  {
    id: 'docx-js-equation-numbers',
    producer: 'docx-js',
    make: pack(() => [
      numbered('基本情况', 'brackets'),
      numbered('自评结果', 'brackets'),
      table(
        [cell(numbered('数量指标', 'circles')), cell('3次')],
        [
          cell(numbered('执行率', 'circles')),
          cell(
            par(
              new MathText({
                children: [
                  new MathFraction({ numerator: [new MathRun('支出')], denominator: [new MathRun('预算')] }),
                  new MathRun('×100%'),
                ],
              }),
            ),
          ),
        ],
      ),
    ]),
    expected: {
      blocks: [
        '（一）基本情况',
        '（二）自评结果',
        ['0,0 1×1 ①数量指标', '0,1 1×1 3次', '1,0 1×1 ②执行率', '1,1 1×1 支出/预算×100%'],
      ],
      readOnce: ['①数量指标', '②执行率', '支出/预算×100%'],
    },
  },
  {
    id: 'docx-js-running-notes',
    producer: 'docx-js',
    make: pack(
      () => [
        table([cell('预算'), cell(par(new TextRun('20'), new FootnoteReferenceRun(1)))]),
        par(
          new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('附件一')] }),
          new TextRun('：实施方案'),
        ),
      ],
      {
        headers: { default: new Header({ children: [new Paragraph('填报单位：禾岭市水务局')] }) },
        footers: {
          default: new Footer({ children: [par(new TextRun({ children: ['第', PageNumber.CURRENT, '页'] }))] }),
        },
      },
      { 1: { children: [new Paragraph('含上年结转 2 万元')] } },
    ),
    expected: {
      blocks: ['填报单位：禾岭市水务局', ['0,0 1×1 预算', '0,1 1×1 20'], '附件一：实施方案', '含上年结转 2 万元'],
    },
  },
  {
    id: 'docx-js-tracked-changes',
    producer: 'docx-js',
    make: pack(() => [
      table([
        cell('得分'),
        cell(par(new DeletedTextRun({ ...CHANGE, text: '9.00' }), new InsertedTextRun({ ...CHANGE, text: '8.50' }))),
      ]),
    ]),
    expected: { blocks: [['0,0 1×1 得分', '0,1 1×1 8.50']], notes: ['tracked-changes'] },
  },
  {
    id: 'docx-js-text-box',
    producer: 'docx-js',
    make: pack(() => [
      new Textbox({ style: { width: '200pt', height: 'auto' }, children: [par(new TextRun('绩效自评表'))] }),
      table([cell('项目名称'), cell('河道清淤')]),
    ]),
    expected: { blocks: ['绩效自评表', ['0,0 1×1 项目名称', '0,1 1×1 河道清淤']] },
  },
  {
    id: 'docx-js-nested-frame',
    producer: 'docx-js',
    make: pack(() => [
      table([
        cell(
          '项目支出绩效自评表',
          table([cell('项目名称'), cell('河道清淤')], [cell('得分'), cell('95.50')]),
          '负责人：',
        ),
      ]),
    ]),
    expected: {
      blocks: [
        '项目支出绩效自评表',
        ['0,0 1×1 项目名称', '0,1 1×1 河道清淤', '1,0 1×1 得分', '1,1 1×1 95.50'],
        '负责人：',
      ],
    },
  },
  {
    id: 'docx-js-page-picture',
    producer: 'docx-js',
    make: pack(() => [
      par(new TextRun('附件：自评表扫描件')),
      par(new ImageRun({ type: 'png', data: WHITE_POINT, transformation: { width: 560, height: 800 } })),
    ]),
    expected: { blocks: ['附件：自评表扫描件'], notes: ['page-is-image'] },
  },
];

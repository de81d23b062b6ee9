import { describe, expect, it } from 'vitest';
import { inlinePairs } from '../../src/fields/inline-pairs.ts';
import { indexLabels } from '../../src/model/label.ts';
import { PROJECT_ROWS, project } from './support/project.ts';
import { readForm, shown } from './support/read.ts';

const labels = indexLabels([
  ['person', ['负责人', '项目负责人']],
  ['handler', ['经办人']],
  ['phone', ['联系电话']],
  ['date', ['填报日期']],
]);
const pairs = (text: string): string[] => inlinePairs(text, labels).map(({ name, raw }) => `${name}=${raw}`);

const signOff = async (...lines: readonly string[]) => {
  const rows = [PROJECT_ROWS.signOff[0] ?? [], ...lines.map((line) => line.split('\t'))];
  const { fields } = await readForm(project({ signOff: rows }));
  return (['responsible_person', 'handler', 'contact_phone', 'filled_on', 'unit_head_signed_on'] as const).map((name) =>
    shown(fields[name]),
  );
};

describe('inlinePairs', () => {
  it.each([
    '负责人：甲 经办人：乙 联系电话：010-1',
    '负责人：甲经办人：乙联系电话：010-1',
    '负 责 人：甲　　经 办 人：乙　　联系电话:010-1',
    '负责人（签字）：甲 经办人（签字）：乙 联系电话：010-1',
  ])('finds the pairs of %s', (text) => {
    expect(pairs(text)).toEqual(['person=甲', 'handler=乙', 'phone=010-1']);
  });

  it('takes no label out of a longer one that nobody knows', () => {
    expect(pairs('负责人：甲财务负责人：丙 联系电话：1')).toEqual(['person=甲', 'phone=1']);
  });

  it('ends a value before a label that nobody knows', () => {
    expect(pairs('负责人：甲 审核员：丙')).toEqual(['person=甲']);
  });

  it('finds nothing in a text that begins otherwise', () => {
    expect(pairs('由某局负责，负责人：甲')).toEqual([]);
  });

  it('gives blank places blank values', () => {
    expect(pairs('负责人：　　经办人：')).toEqual(['person=', 'handler=']);
  });
});

describe('readPairs', () => {
  it.each([
    ['labels and values in one cell', ['负责人: 甲一\t经办人: 乙二\t联系电话: 1\t填报日期:\t2022-02-18']],
    ['cells of their own', ['负责人\t甲一\t经办人\t乙二', '联系电话\t1\t填报日期\t2022.2.18']],
    ['one line', ['负责人：甲一　经办人：乙二　联系电话：1　填报日期：2022年2月18日']],
    ['one line without spaces', ['负责人：甲一经办人：乙二联系电话：1填报日期：2022年2月18日']],
  ])('reads a sign-off in %s', async (_, lines) => {
    expect((await signOff(...lines)).slice(0, 4)).toEqual(['甲一', '乙二', '1', '2022-02-18']);
  });

  it('does not take the next label for the value of a blank place', async () => {
    expect((await signOff('负责人:\t经办人:\t联系电话:\t填报日期:')).slice(0, 4)).toEqual(['', '', '', '']);
  });

  it('tells the head’s signature from the person in charge', async () => {
    expect(await signOff('负责人：甲一', '单位负责人（签章）：\t2022年3月1日')).toEqual([
      '甲一',
      '-',
      '-',
      '-',
      '2022-03-01',
    ]);
  });

  it('keeps a second value of the same field among the others', async () => {
    const record = await readForm(
      project({
        signOff: [
          ['联系电话', '1'],
          ['联系电话', '2'],
        ],
      }),
    );
    expect(shown(record.fields.contact_phone)).toBe('1');
    expect(record.others.map(({ label, value }) => `${label} ${value.value}`)).toEqual(['联系电话 2']);
  });

  it('reads running text that begins like a label', async () => {
    const { fields } = await readForm(project({ remarks: [['其他需说明的问题', '说明：无。']] }));
    expect(shown(fields.other_notes)).toBe('说明：无。');
  });

  it('goes on with running text in the next line of a dump', async () => {
    const text = project().replace('每月巡回一次。', '一是每月巡回。\n二是建立台账。');
    expect(shown((await readForm(text)).fields.implementation)).toBe('一是每月巡回。\n二是建立台账。');
  });

  it('reads a label that a line break cut', async () => {
    const { fields } = await readForm(project().replace('项目组织实施情况', '项目组织\n实施情况'));
    expect([shown(fields.implementation), shown(fields.fund_usage)]).toEqual(['每月巡回一次。', '专款专用。']);
  });

  it('takes the note of a seal off a unit’s name', async () => {
    const { fields } = await readForm(project().replace('（公章）：某市图书馆', '：某市图书馆（公章）'));
    expect(shown(fields.reporting_unit)).toBe('某市图书馆');
  });

  it('takes the band off a grade', async () => {
    const { fields } = await readForm(project().replace('\t差', '\t差（60分以下）'));
    expect(shown(fields.grade)).toBe('差');
  });
});

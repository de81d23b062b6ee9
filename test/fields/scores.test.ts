import { describe, expect, it } from 'vitest';
import { PROJECT_ROWS, project } from './support/project.ts';
import { readForm, shown, table } from './support/read.ts';

const rows = PROJECT_ROWS.scores;

/** The scoring table with one row changed. */
const withRow = (label: string, change: (cells: readonly string[]) => readonly string[]) =>
  readForm(project({ scores: rows.map((cells) => (cells.includes(label) ? change(cells) : cells)) }));

const without =
  (text: string) =>
  (cells: readonly string[]): readonly string[] =>
    cells.filter((cell) => cell !== text);

describe('readScores', () => {
  it('reads sections, items with the path of their labels, and the total', async () => {
    const { scores } = await readForm(project());
    expect(scores.map(({ kind }) => kind)).toEqual(rows.slice(1).map(([, , third = '']) => kindOf(third)));
    expect(table(scores.slice(0, 3), 'section', 'level2', 'level3', 'weight', 'score')).toEqual([
      '投入 | - | - | 20 | 19.70',
      '投入 | 项目目标 | 项目立项规范性 | 3 | 3.00',
      '投入 | 项目目标 | 绩效目标合理性 | 4 | 4.00',
    ]);
  });

  it('keeps two items of one name apart by what stands above them', async () => {
    const { scores } = await readForm(project());
    const same = scores.filter(({ level3 }) => level3?.value === '管理制度健全性');
    expect(table(same, 'section', 'level2')).toEqual(['过程 | 业务管理', '过程 | 财务管理']);
  });

  it('gives the form the fields that its rows also are', async () => {
    const { fields } = await readForm(project());
    expect(
      (['execution_weight', 'execution_score', 'total_weight', 'total_score'] as const).map((name) =>
        shown(fields[name]),
      ),
    ).toEqual(['3', '2.70', '100', '39.70']);
  });

  it('reads a table whose columns change half way down', async () => {
    const scores = rows.map((cells, index) => (index > 7 ? cells.toSpliced(3, 1) : cells));
    expect((await readForm(project({ scores }))).scores).toHaveLength(rows.length - 1);
  });

  it('reads a table whose header is repeated on the next page', async () => {
    const record = await readForm(project({ scores: rows.toSpliced(5, 0, rows[0] ?? []) }));
    expect(record.scores).toHaveLength(rows.length - 1);
    expect(record.others).toEqual([]);
  });

  it.each(['3', '2.70'])('doubts the number that is left when a row lost its %s', async (lost) => {
    const record = await withRow('预算执行率', without(lost));
    const item = record.scores.find(({ level3 }) => level3?.value === '预算执行率');
    const left = item?.weight ?? item?.score;
    expect(left?.trust).toBe('doubtful');
    expect(record.fields.execution_score?.trust ?? 'doubtful').toBe('doubtful');
  });

  it('doubts the last two of three numbers', async () => {
    const record = await withRow('预算执行率', (cells) => [...cells, '0.30']);
    const item = record.scores.find(({ level3 }) => level3?.value === '预算执行率');
    expect(shown(item?.score)).toBe('0.30?');
  });

  it('takes a lost label of level 2 from the definition', async () => {
    const { scores } = await withRow('资金到位率', without('资金落实'));
    const item = scores.find(({ level3 }) => level3?.value === '资金到位率');
    expect(shown(item?.level2)).toBe('资金落实!');
  });

  it('takes the second of two equal items for the one that is still missing', async () => {
    const { scores } = await readForm(project({ scores: rows.map(without('财务管理')) }));
    const same = scores.filter(({ level3 }) => level3?.value === '管理制度健全性');
    expect(table(same, 'level2')).toEqual(['业务管理', '财务管理!']);
  });

  it('takes a lost section from the definition and loses none of its row’s numbers', async () => {
    const record = await readForm(project({ scores: rows.map(without('过程：')) }));
    const item = record.scores.find(({ level3 }) => level3?.value === '制度执行有效性');
    expect(shown(item?.section)).toBe('过程!');
    expect(record.others.map(({ label, value }) => [label, value.value])).toEqual([['20', '20.00']]);
  });

  it('does not make an item of a level 2 whose item lost its name', async () => {
    const { scores } = await withRow('资金到位率', without('资金到位率'));
    expect(table(scores.slice(4, 6), 'level2', 'level3', 'score')).toEqual([
      '资金落实 | - | 3.00',
      '资金落实 | 到位及时率 | 3.00',
    ]);
  });

  it('leaves an office’s own labels as they are', async () => {
    const own = rows.map((cells) => cells.map((text) => (text === '资金落实' ? '资金管理' : text)));
    const { scores } = await readForm(project({ scores: own }));
    expect(table(scores.slice(4, 5), 'section', 'level2', 'level3')).toEqual(['投入 | 资金管理 | 资金到位率']);
  });

  it('reads a mark for nothing as no score', async () => {
    const { scores } = await withRow('到位及时率', (cells) => cells.with(-1, '—').with(-2, '0'));
    const item = scores.find(({ level3 }) => level3?.value === '到位及时率');
    expect([shown(item?.weight), shown(item?.score)]).toEqual(['0', '']);
  });
});

const kindOf = (label: string): string =>
  label.startsWith('综合') ? 'total' : label.endsWith('：') ? 'section' : 'item';

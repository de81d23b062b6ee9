import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/model/record.ts';
import { FUNDS_HEADER, national, nationalRows } from './support/national.ts';
import { PROJECT_ROWS, project } from './support/project.ts';
import { amounts, readForm, shown } from './support/read.ts';

const [, TOTAL = [], APPROPRIATION = [], CARRYOVER = []] = nationalRows().funds;
const TRUTH: Readonly<Record<string, string>> = {
  initial_budget: '120.00',
  annual_budget: '130.00',
  actual: '117.00',
  execution_weight: '10',
  execution_rate: '90.00%',
  execution_score: '9.00',
};
const columns = (...rows: readonly (readonly string[])[]) => readForm(national({ funds: [FUNDS_HEADER, ...rows] }));
const tree = (...rows: readonly (readonly string[])[]) => readForm(project({ funds: rows }));

describe('readColumns', () => {
  it('reads amounts by stage and source', async () => {
    expect(amounts(await columns(TOTAL, CARRYOVER))).toEqual([
      'initial_budget total 120.00',
      'annual_budget total 130.00',
      'actual total 117.00',
      'initial_budget carryover 20.00',
      'annual_budget carryover 20.00',
      'actual carryover 20.00',
    ]);
  });

  it('gives the form what the total’s row says of it', async () => {
    const { fields } = await columns(TOTAL, APPROPRIATION);
    expect([shown(fields.execution_weight), shown(fields.execution_rate), shown(fields.execution_score)]).toEqual([
      '10',
      '90.00%',
      '9.00',
    ]);
  });

  it('keeps the rate of another row among the others', async () => {
    const { others } = await columns(TOTAL, APPROPRIATION.with(6, '88.18%'));
    expect(others.map(({ label, value }) => `${label} ${value.value}`)).toEqual(['当年财政拨款 / 执行率 88.18%']);
  });

  it.each(['—', '/', ''])('reads rows with %j for weight and score', async (mark) => {
    const record = await columns(TOTAL, CARRYOVER.with(5, mark).with(7, mark));
    expect(
      amounts(record)
        .slice(3)
        .every((amount) => amount.endsWith(' 20.00')),
    ).toBe(true);
    expect(record.observations).toEqual([]);
  });

  it.each([2, 3, 4, 5, 6, 7])('puts no number under a wrong header when the total’s row lost cell %i', async (lost) => {
    const { funds, fields } = await columns(TOTAL.toSpliced(lost, 1), CARRYOVER);
    const totals = funds
      .filter(({ source }) => source === 'total')
      .map(({ stage, amount }) => [stage, amount] as const);
    const isSilentlyWrong = ([name, value]: readonly [string, FieldValue]): boolean =>
      ![TRUTH[name] ?? value.value, ''].includes(value.value) && value.trust !== 'doubtful';
    expect([...totals, ...Object.entries(fields)].filter(isSilentlyWrong)).toEqual([]);
  });

  it('doubts the amounts of a source that lost one', async () => {
    const record = await columns(TOTAL, CARRYOVER.toSpliced(2, 1));
    expect(
      amounts(record)
        .slice(3)
        .every((amount) => amount.endsWith('?')),
    ).toBe(true);
  });

  it('reads a source that no definition knows', async () => {
    expect(amounts(await columns(TOTAL, ['', '县级配套', '1', '2', '3'])).slice(3)).toEqual([
      'initial_budget other 1',
      'annual_budget other 2',
      'actual other 3',
    ]);
  });

  it.each(['项目资金（元）', '项目资金（元\\', '项目资金（元', '项目资金（单位：元）', '项目资金\t单位：元'])(
    'reads amounts in 元 under %s',
    async (heading) => {
      const header = [...heading.split('\t').slice(0, 1), ...FUNDS_HEADER.slice(1)];
      const lines = heading.includes('\t') ? ['项目支出绩效自评表', '单位：元'] : nationalRows().lines;
      const record = await readForm(national({ lines, funds: [header, TOTAL] }));
      expect(amounts(record)[0]).toBe('initial_budget total 0.012');
    },
  );

  it('does not run two amounts in one cell together', async () => {
    expect(amounts(await columns(TOTAL.with(2, '120.00 130.00')))[0]).toBe('initial_budget total ?');
  });
});

describe('readTree', () => {
  it('reads amounts by the stage that stands above them', async () => {
    expect(amounts(await readForm(project())).slice(0, 4)).toEqual([
      'budget municipal 18.00',
      'budget other 2.00',
      'allocated total 20.00',
      'actual municipal 16.50',
    ]);
  });

  it('goes on below a source that no definition knows', async () => {
    const rows = PROJECT_ROWS.funds.toSpliced(4, 0, ['', '', '社会捐赠', '', '', '3.00']);
    const read = amounts(await tree(...rows));
    expect(read).toHaveLength(8);
    expect(read[4]).toBe('actual other 3.00');
  });

  it('doubts an amount that has another beside it, and loses neither', async () => {
    const record = await tree(
      ['项目资金情况（万元）', '预算下达资金', '20.00', '19.00'],
      ...PROJECT_ROWS.funds.slice(3),
    );
    expect(amounts(record)[0]).toBe('allocated total 19.00?');
    expect(record.others.map(({ value }) => value.value)).toContain('20.00');
  });

  it('lets an amount’s own unit win', async () => {
    const rows = PROJECT_ROWS.funds.map((cells) => cells.map((text) => (text === '16.50' ? '165,000元' : text)));
    expect(amounts(await tree(...rows))[3]).toBe('actual municipal 16.5');
  });

  it('takes no pair that follows for a source', async () => {
    const record = await tree(...PROJECT_ROWS.funds, ['项目周期', '2021']);
    expect(amounts(record)).toHaveLength(7);
  });
});

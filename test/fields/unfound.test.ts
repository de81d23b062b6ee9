import { describe, expect, it } from 'vitest';
import { PROJECT_ROWS, project } from './support/project.ts';
import { readForm, recogniseForm, shown } from './support/read.ts';

const { scores, indicators } = PROJECT_ROWS;

/** The scoring table without its last row, the total. */
const withoutTotal = project({ scores: scores.slice(0, -1) });
/** The scoring table with a header that nothing can be made of. */
const misread = project({ scores: [['评分长', '级指标', '：级指标', '', '标分', '价得'], ...scores.slice(1)] });

describe('on a picture', () => {
  it('a required field that was not found is blank and doubtful, and what stands in its row', async () => {
    const record = await recogniseForm(withoutTotal);
    expect([record?.fields.total_score, record?.fields.total_weight].map(shown)).toEqual(['?', '?']);
  });

  it('a scoring table that was not found is noted, with the fields that it tells', async () => {
    const record = await recogniseForm(misread);
    expect(record?.observations).toMatchObject([{ code: 'unfound', field: 'scores' }]);
    expect([record?.fields.execution_score, record?.fields.total_weight].map(shown)).toEqual(['?', '?']);
  });

  it('an indicator table that was not found is noted', async () => {
    const header = indicators[0]?.map(() => '标');
    const record = await recogniseForm(project({ indicators: [header ?? [], ...indicators.slice(1)] }));
    expect(record?.observations).toMatchObject([{ code: 'unfound', field: 'indicators' }]);
  });

  it('a whole form lacks nothing', async () => {
    const [seen, digital] = [await recogniseForm(project()), await readForm(project())];
    expect(Object.keys(seen?.fields ?? {})).toEqual(Object.keys(digital.fields));
    expect(seen?.observations).toEqual([]);
  });
});

it('in a digital file what was not found is not there', async () => {
  const record = await readForm(withoutTotal);
  expect(record.fields.total_score).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../../src/readers/scan/pixels/threshold.ts';
import { regionsOf } from '../../../../src/readers/scan/ruling/cells.ts';
import { eraseRulings } from '../../../../src/readers/scan/ruling/erase.ts';
import { findRulings, rulesOf } from '../../../../src/readers/scan/ruling/rulings.ts';
import { longRuns } from '../../../../src/readers/scan/ruling/runs.ts';
import { box, drawing, grid, writing } from '../support/draw.ts';

const SCALE = 2;
const LINES = grid([40, 200, 360], [40, 100, 160]);
const page = drawing(400, 300, [...LINES, ...writing(60, 60, 4)]);
const rulings = findRulings(inkOf(page), SCALE);

describe('ruling lines', () => {
  it('are found across and down', () => {
    const rules = rulesOf(rulings, SCALE);
    expect(rules.filter(({ axis }) => axis === 'horizontal').map(({ at }) => Math.round(at))).toEqual([21, 51, 81]);
    expect(rules.filter(({ axis }) => axis === 'vertical').map(({ at }) => Math.round(at))).toEqual([21, 101, 181]);
  });
  it('are found through small gaps', () => {
    const broken = drawing(400, 300, LINES);
    for (let y = 0; y < 300; y++) broken.data.fill(255, y * 400 + 120, y * 400 + 122);
    expect(findRulings(inkOf(broken), SCALE).horizontal).toHaveLength(3);
  });
  it('are none where letters stand in a row', () => {
    const letters = drawing(400, 300, writing(40, 60, 12));
    expect(findRulings(inkOf(letters), SCALE)).toEqual({ horizontal: [], vertical: [] });
  });
  it('are taken away without the text between them', () => {
    const { ink } = eraseRulings({ grey: page, ink: inkOf(page) }, rulings);
    expect(ink.bits[40 * 400 + 100]).toBe(0);
    expect(ink.bits[70 * 400 + 65]).toBe(1);
  });
  it('make cells, and what is above and below a table is beside it', () => {
    const regions = regionsOf(rulesOf(rulings, SCALE), 200, 150);
    expect(regions.filter(({ inTable }) => inTable)).toHaveLength(4);
    expect(regions.filter(({ inTable }) => !inTable).map((region) => Math.round(region.box.y0))).toEqual([0, 81]);
  });
});

describe('longRuns', () => {
  const ink = inkOf(drawing(100, 3, [box(5, 1, 45, 2), box(48, 1, 90, 2)]));
  it('closes small gaps', () => {
    expect(longRuns(ink, { shortest: 30, gap: 4 })).toEqual([{ row: 1, from: 5, to: 90 }]);
  });
  it('parts at larger ones', () => {
    expect(longRuns(ink, { shortest: 30, gap: 2 })).toHaveLength(2);
  });
});

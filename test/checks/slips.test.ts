import { describe, expect, it } from 'vitest';
import { isSlip } from '../../src/checks/slips.ts';
import { collectCells } from '../../src/checks/system/cells.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { change } from './helpers/change.ts';
import { treeDefinition, treeForm } from './helpers/tree-form.ts';

const slip = (wrong: string, right: string): boolean => {
  const cell = collectCells(change(treeForm(), { 'scores[3].score': wrong }), treeDefinition).byName.get(
    'scores[3].score',
  );
  return cell !== undefined && isSlip(cell, new Decimal(right));
};

describe('one slip between two numbers', () => {
  it.each([
    ['3.00', '8.00'],
    ['30.0', '3.00'],
    ['441', '4.41'],
    ['12.60', '16.20'],
    ['9.5', '9.45'],
    ['10.00', '1.00'],
  ])('%s for %s', (wrong, right) => expect(slip(wrong, right)).toBe(true));
  it.each([
    ['3.00', '2.99'],
    ['8.00', '10.00'],
    ['20.00', '19.21'],
  ])('not %s for %s', (wrong, right) => expect(slip(wrong, right)).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { check, settle } from '../../src/checks/index.ts';
import type { FieldValue } from '../../src/model/record.ts';
import { type Changes, change } from './helpers/change.ts';
import { flatDefinition, flatForm } from './helpers/flat-form.ts';
import { recognised } from './helpers/values.ts';

/** A number that two recognisers read differently. */
const differing = (first: string, second: string, value = first): FieldValue =>
  recognised(value, {
    raw: first,
    trust: 'doubtful',
    readings: [
      { reader: 'pp-ocr', text: first, confidence: 0.97 },
      { reader: 'tesseract', text: second },
    ],
  });

const settled = (changes: Changes) => settle(change(flatForm(), changes), flatDefinition);

describe('settle', () => {
  it('takes the reading with which the form adds up, and keeps the other', () => {
    const score = settled({ 'indicators[4].score': differing('21.00', '27.00') }).indicators[3]?.score;
    expect(score).toMatchObject({ value: '27.00', raw: '21.00', trust: 'repaired' });
    expect(score?.readings).toHaveLength(2);
  });
  it('keeps the first reading where it is the one that fits, and says that there was another', () => {
    const score = settled({ 'indicators[4].score': differing('27.00', '21.00') }).indicators[3]?.score;
    expect(score).toMatchObject({ value: '27.00', raw: '21.00', trust: 'repaired' });
  });
  it('takes the only reading that is a number', () => {
    const score = settled({ 'indicators[4].score': differing('2Z.00', '27.00', '') }).indicators[3]?.score;
    expect(score).toMatchObject({ value: '27.00', raw: '2Z.00', trust: 'repaired' });
  });
  it('tells of it in a finding', () => {
    const record = settled({ 'indicators[4].score': differing('21.00', '27.00') });
    const { findings, status } = check(record, flatDefinition);
    expect(findings.map(({ rule, field }) => [rule, field])).toContainEqual([
      'reading/repaired',
      'indicators[4].score',
    ]);
    expect(status).toBe('findings');
  });
  it('leaves a value in doubt where neither reading fits', () => {
    const score = settled({ 'indicators[4].score': differing('21.00', '22.00') }).indicators[3]?.score;
    expect(score).toMatchObject({ value: '21.00', trust: 'doubtful' });
  });
  it('leaves a value in doubt that stands in no equation', () => {
    const changes = { 'indicators[4].target': differing('1000', '1008') };
    expect(settled(changes).indicators[3]?.target?.trust).toBe('doubtful');
  });
  it('leaves values in doubt that could make up for each other', () => {
    const record = settled({
      'indicators[1].score': differing('20.00', '21.00'),
      'indicators[2].score': differing('15.00', '14.00'),
    });
    expect(record.indicators.slice(0, 2).map(({ score }) => score?.trust)).toEqual(['doubtful', 'doubtful']);
  });
  it('settles several values of one sum together', () => {
    const record = settled({
      'indicators[1].score': differing('28.00', '20.00'),
      'indicators[2].score': differing('15.00', '19.00'),
    });
    expect(record.indicators.slice(0, 2).map(({ score }) => score?.value)).toEqual(['20.00', '15.00']);
  });
  it('takes a reading that fits although another sum is wrong with either', () => {
    const record = settled({ 'funds[1].amount': differing('700.00', '100.00'), execution_score: recognised('9.62') });
    expect(record.funds[0]?.amount).toMatchObject({ value: '100.00', trust: 'repaired' });
  });
  it('confirms a number that the readers agree on, though another was likely, where an equation bears it out', () => {
    const value = differing('27.00', '27.00');
    const likely = { reader: 'pp-ocr', text: '21.00', confidence: 0.4 };
    const readings = [...(value.readings ?? []), likely];
    const score = settled({ 'indicators[4].score': { ...value, readings } }).indicators[3]?.score;
    expect(score).toMatchObject({ value: '27.00', trust: 'confirmed' });
  });
  it('confirms what a second reader made nothing of, where an equation bears it out', () => {
    const score = settled({ 'indicators[4].score': differing('27.00', '') }).indicators[3]?.score;
    expect(score).toMatchObject({ value: '27.00', raw: '27.00', trust: 'confirmed' });
  });
  it('never takes a value that nobody read, however well it would fit', () => {
    const value = recognised('21.00', { trust: 'doubtful' });
    expect(settled({ 'indicators[4].score': value }).indicators[3]?.score).toEqual(value);
  });
  it('leaves what was read once and what readers agree on alone, right or wrong', () => {
    const record = change(flatForm(), { 'indicators[4].score': recognised('21.00') });
    expect(settle(record, flatDefinition)).toBe(record);
  });
  it('reads the other reading in the unit of the first', () => {
    const record = settled({ 'funds[2].amount': differing('900000', '800000', '90') });
    expect(record.funds[1]?.amount).toMatchObject({ value: '80', raw: '900000', trust: 'repaired' });
  });
});

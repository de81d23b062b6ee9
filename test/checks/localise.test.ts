import { describe, expect, it } from 'vitest';
import { ALL_RULES, checkLocaliser } from '../../src/checks/index.ts';
import { tree } from './helpers/judge.ts';

const zh = checkLocaliser('zh');
const en = checkLocaliser('en');

describe('what a finding says', () => {
  const [finding] = tree({ 'scores[3].score': '3.00' }).findings;
  it('shows the arithmetic in Chinese', () => {
    expect(finding && zh.message(finding)).toBe(
      '3.00 + 3.00 + 4.00 + 3.00 + 3.00 + 2.21 = 18.21，表中填 19.21，差 1.00',
    );
  });
  it('shows the arithmetic in English', () => {
    expect(finding && en.message(finding)).toBe(
      '3.00 + 3.00 + 4.00 + 3.00 + 3.00 + 2.21 = 18.21, but the form says 19.21: off by 1.00',
    );
  });
  it('suggests what would mend it', () => {
    expect(finding && zh.suggestion(finding)).toBe('请核对“目标合理性·评价得分”（3.00 → 4.00）。');
  });
  it('names the suspects if there are several', () => {
    const [several] = tree({ 'scores[9].score': '8.00' }).findings;
    expect(several && en.suggestion(several)).toBe(
      'One of these is wrong: “制度健全性·评价得分” (8.00 → 10.00), “过程·评价得分” (20.00 → 18.00).',
    );
  });
  it('gives the advice of the rule where no cell is named', () => {
    const [unsigned] = tree({ unit_head_signed_on: '' }).findings;
    expect(unsigned && zh.suggestion(unsigned)).toBe('请取得签章的定稿。');
  });
  it.each(['cell-shift', 'cell-shift-unsettled'] as const)('claims no second reading for a %s', (code) => {
    const observation = { code, subject: '成本指标', field: 'indicators[4]', args: {}, places: [] };
    const [shift] = tree({}, { observations: [observation] }).of('layout/cell-shift');
    expect(shift?.cause).toBe('unclear');
    expect(shift && zh.suggestion(shift)).toBe('请与原件核对该行各栏。');
  });
  it('says why a rule was not judged', () => {
    const checked = tree({ total_score: '87.21' }).checks.find(({ rule }) => rule === 'grade/band');
    expect(checked?.reason && zh.reason('grade/band', checked.reason)).toContain('score/total-sum');
  });
});

describe('every rule', () => {
  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s is documented in both languages', (_, rule) => {
    const texts = [rule.title, rule.advice, ...Object.values(rule.documentation)];
    for (const text of texts) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en.length).toBeGreaterThan(10);
      expect(text.en).not.toBe(text.zh);
    }
  });
  it('has an id of its own', () => expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length));
});

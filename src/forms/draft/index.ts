import type { FormDefinition } from '../../model/definition.ts';
import type { FormRegion } from '../../model/document.ts';
import type { Language } from '../../model/language.ts';
import { type CheckedRecord, FORM_FIELDS, STAGES, type Stage } from '../../model/record.ts';
import {
  type DraftInput,
  evaluatorsLines,
  fundsLines,
  headedLines,
  headersOf,
  indicatorsLines,
  pairsLines,
  scoresLines,
} from './blocks.ts';
import { equationLines } from './equations.ts';
import { textRows } from './survey.ts';
import { DRAFT_TEXTS } from './texts.ts';
import { comment, flowList, indented, scalar, under } from './yaml.ts';

export interface Draft {
  /** What the definition shall be called. */
  readonly id: string;
  /** The name of the file that the form is in. */
  readonly file: string;
  readonly region: FormRegion;
  /** What was read of it without a definition. */
  readonly record: CheckedRecord;
  /** The definition for forms that nobody has defined. */
  readonly generic: FormDefinition;
  readonly language: Language;
}

const LONGEST_TITLE = 40;
/** The year and what else changes from form to form. */
const CHANGING = /[（(]?\s*\d{4}\s*年?度?\s*[)）]?/gu;

function titleOf({ title, blocks }: FormRegion): string {
  const first = blocks.find((block) => block.kind === 'paragraph' && block.text.length <= LONGEST_TITLE);
  const text = title?.text ?? (first?.kind === 'paragraph' ? first.text : '');
  return text.replace(CHANGING, '').replace(/\s+/gu, '');
}

/** The budget is what comes last before what was spent. */
function stagesOf({ funds }: CheckedRecord): {
  readonly budget: Stage;
  readonly allocated?: Stage;
  readonly spent: Stage;
} {
  const found = STAGES.filter((stage) => funds.some((row) => row.stage === stage));
  const budget = (['annual_budget', 'initial_budget', 'budget'] as const).find((stage) => found.includes(stage));
  return {
    budget: budget ?? 'annual_budget',
    ...(found.includes('allocated') && { allocated: 'allocated' }),
    spent: 'actual',
  };
}

function yearsOf({ fields }: CheckedRecord): string {
  const year = /^\d{4}/u.exec(fields.fiscal_year?.value ?? '')?.[0];
  return year === undefined ? '{}' : `{ from: ${year} }`;
}

function blockLines(input: DraftInput): string[] {
  const headers = headersOf(input);
  const parts = [pairsLines, fundsLines, headedLines, indicatorsLines, scoresLines, evaluatorsLines];
  return parts.map((lines) => lines(input, headers)).flatMap((lines) => (lines.length > 0 ? [...lines, ''] : []));
}

/** A first draft of a form's definition, as the text of a YAML file with comments for the person who finishes it. */
export function draftDefinition({ id, file, region, record, generic, language }: Draft): string {
  const texts = DRAFT_TEXTS[language];
  const tables = region.blocks.filter((block) => block.kind === 'table');
  const input: DraftInput = { rows: textRows(region), tables, record, generic, texts };
  const title = titleOf(region) || id;
  const required = FORM_FIELDS.filter((field) => field !== 'title' && record.fields[field]?.value);
  const stages = Object.entries(stagesOf(record)).map(([name, stage]) => `${name}: ${stage}`);
  const bands = generic.bands.map(({ grade, from }) => `- { grade: ${scalar(grade)}, from: "${from}" }`);
  const equations = under('equations', equationLines(input));
  const isScored = record.fields.grade !== undefined || record.fields.total_score !== undefined;
  return [
    comment(texts.intro(file)),
    comment(`  ${texts.check(file)}`),
    `id: ${id}`,
    'name:',
    `  zh: ${scalar(title)}`,
    `  en: ${scalar(title)} # ${texts.name}`,
    `source: ${scalar(title)} # ${texts.source}`,
    `years: ${yearsOf(record)} # ${texts.years}`,
    `titles: ${flowList([title])} # ${texts.titles}`,
    '',
    'blocks:',
    ...indented(blockLines(input), 2),
    comment(texts.required),
    ...(required.length > 0
      ? under(
          'required',
          required.map((field) => `- ${field}`),
        )
      : ['required: []']),
    comment(texts.stages),
    `stages: { ${stages.join(', ')} }`,
    comment(texts.bands),
    ...(isScored ? under('bands', bands) : ['bands: []']),
    '',
    comment(texts.equations),
    ...(equations.length > 0 ? equations : ['equations: []']),
    '',
  ].join('\n');
}

import type { FormDefinition } from '../model/definition.ts';
import type { FormRegion } from '../model/document.ts';
import { Fault } from '../model/fault.ts';
import type { Message } from '../model/finding.ts';
import { bareLabelKey, indexLabels, labelKey } from '../model/label.ts';
import { isRecognised } from '../model/recognised.ts';
import type { Recognition } from '../model/record.ts';
import { covers, yearOf } from './editions.ts';
import { type Expectation, expectationsOf, labelsOf } from './expectations.ts';
import { titleKind } from './titles.ts';

/** The definition that fits a region best, and how that was found. */
export interface Choice {
  readonly definition: FormDefinition;
  readonly recognition: Recognition;
}

/** The texts of a region as label keys: of whole cells and lines, and of the parts before colons (`负责人: …`). */
interface RegionKeys {
  readonly whole: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

const LEAST_CONFIDENCE = 0.5;
/** Below it a form that nobody has defined is as likely. */
const SURE_CONFIDENCE = 0.75;
const TITLE_WORTH = 0.1;
/** Editions of one form fit about equally well. */
const EDITION_MARGIN = 0.1;

function keysOf(region: FormRegion): RegionKeys {
  const texts = region.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text),
  );
  const keys = (parts: readonly string[]) =>
    new Set(parts.flatMap((part) => [labelKey(part), bareLabelKey(part)]).filter((key) => key !== ''));
  return { whole: keys(texts), parts: keys(texts.flatMap((text) => [text, ...text.split(/[:：]|\s+/u)])) };
}

const isFound = ({ labels, inLine }: Expectation, { whole, parts }: RegionKeys): boolean =>
  labels.some((label) => (inLine ? parts : whole).has(labelKey(label)));

const worth = (expectations: Iterable<Expectation>): number => {
  let total = 0;
  for (const { weight } of expectations) total += weight;
  return total;
};

/** What the region has of all that any definition expects, by key. */
function findAll(expectations: Iterable<Expectation>, keys: RegionKeys): Map<string, Expectation> {
  const found = new Map<string, Expectation>();
  for (const expectation of expectations) {
    if (!found.has(expectation.key) && isFound(expectation, keys)) found.set(expectation.key, expectation);
  }
  return found;
}

/** The longest of a definition's titles that stands in a title. */
const titleIn = ({ titles }: FormDefinition, titleKey: string): string | undefined =>
  titles.filter((title) => titleKey.includes(labelKey(title))).sort((a, b) => b.length - a.length)[0];

/**
 * How well a definition fits: the labels that it expects and the region has, against those that either has alone
 * (their harmonic mean), and its title: the more of the region's title it is, the better.
 */
function judge(
  definition: FormDefinition,
  titleKey: string,
  longestTitle: number,
  present: ReadonlyMap<string, Expectation>,
): Choice {
  const expectations = expectationsOf(definition);
  const found = expectations.filter(({ key }) => present.has(key));
  const missing = expectations.filter(({ key }) => !present.has(key)).map(({ name }) => name);
  const titled = titleIn(definition, titleKey);
  const fit = titled ? labelKey(titled).length / longestTitle : 0;
  const overlap = (2 * worth(found)) / (worth(expectations) + worth(present.values()));
  const confidence = (1 - TITLE_WORTH) * overlap + TITLE_WORTH * fit;
  const reasons: Message[] = [
    { code: 'labels-found', args: { found: String(found.length), expected: String(expectations.length) } },
    titled ? { code: 'title-fits', args: { title: titled } } : { code: 'title-unknown', args: {} },
  ];
  const recognition = { definition: definition.id, confidence: Math.round(confidence * 1000) / 1000, reasons, missing };
  return { definition, recognition };
}

/** All definitions held against a region, the best first. */
function judgeAll(
  region: FormRegion,
  definitions: readonly FormDefinition[],
  present: ReadonlyMap<string, Expectation>,
): Choice[] {
  const titleKey = labelKey(region.title?.text ?? '');
  const longest = Math.max(1, ...definitions.map((one) => labelKey(titleIn(one, titleKey) ?? '').length));
  return definitions
    .map((definition) => judge(definition, titleKey, longest, present))
    .sort((a, b) => b.recognition.confidence - a.recognition.confidence);
}

/** The best choice or, where its form was not in use in the year of the region, one that was and fits about as well. */
function byEdition(choices: readonly Choice[], region: FormRegion): readonly Choice[] {
  const [best] = choices;
  const year = yearOf(region);
  if (!best || year === undefined || covers(best.definition, year)) return choices;
  const least = best.recognition.confidence - EDITION_MARGIN;
  const edition = choices.find(
    ({ definition, recognition }) => recognition.confidence >= least && covers(definition, year),
  );
  if (!edition) return choices;
  const told = withReason(edition, { code: 'edition', args: { year: String(year) } });
  return [told, ...choices.filter((choice) => choice !== edition)];
}

/** How well each definition fits a region, the best first. */
export const compareDefinitions = (region: FormRegion, definitions: readonly FormDefinition[]): Recognition[] =>
  judgeAll(region, definitions, findAll(definitions.flatMap(expectationsOf), keysOf(region))).map(
    ({ recognition }) => recognition,
  );

/** Labels of a project's name in any of the definitions. */
export const projectNameLabels = (definitions: readonly FormDefinition[]) =>
  indexLabels(
    definitions.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'pairs' ? [['project_name', block.fields.project_name ?? []] as const] : [],
      ),
    ),
  );

/** Headers whose values a definition that does not know them would lose. */
const TELLING = /^(?:funds|scores)\.|^indicators\.(?:target|actual|weight|score|operator|unit)$/u;
/** Labels of what a form is about and whose it is. */
const NAMING = /^pairs\.(?:project_name|supervising_department|budget_unit|implementing_unit)$/u;
/** Columns that a form either has or is of another kind. */
const SCORED = /^(?:indicators|scores)\.(?:weight|score)$/u;
const FEWEST_LABELS = 8;
const FEWEST_HEADERS = 2;

/** Labels of table headers that stand on the region and that the definition knows nothing of. */
function unexplained(
  definition: FormDefinition,
  present: ReadonlyMap<string, Expectation>,
  { whole }: RegionKeys,
): string[] {
  const known = new Set(labelsOf(definition).map(labelKey));
  return [...present.values()]
    .filter(({ key }) => TELLING.test(key) || NAMING.test(key))
    .map(({ labels }) => labels.filter((label) => whole.has(labelKey(label))))
    .filter((labels) => labels.length > 0 && !labels.some((label) => known.has(labelKey(label))))
    .flatMap(([label]) => label ?? []);
}

/** Whether a definition is of forms with scores, and the region has none of their columns. */
function lacksScores(definition: FormDefinition, present: ReadonlyMap<string, Expectation>): boolean {
  const scored = expectationsOf(definition).filter(({ key }) => SCORED.test(key));
  return scored.length > 0 && !scored.some(({ key }) => present.has(key));
}

/** Whether a region that fits no definition is a self-evaluation all the same. */
function looksFilledIn(region: FormRegion, present: ReadonlyMap<string, Expectation>): boolean {
  const keys = [...present.keys()];
  const headers = keys.filter((key) => TELLING.test(key));
  const hasResults = keys.some((key) => /^(?:indicators\.(?:actual|score)|funds\.actual|scores\.score)$/u.test(key));
  return (region.title !== undefined || keys.length >= FEWEST_LABELS) && headers.length >= FEWEST_HEADERS && hasResults;
}

const withReason = (choice: Choice, reason: Message): Choice => ({
  ...choice,
  recognition: { ...choice.recognition, reasons: [...choice.recognition.reasons, reason] },
});

const runnerUp = ({ recognition: { definition, confidence } }: Choice): Message => ({
  code: 'runner-up',
  args: { definition, confidence: confidence.toFixed(2) },
});

function refuse(region: FormRegion): void {
  const kind = region.title && titleKind(region.title.text);
  if (region.title && kind && kind !== 'self-evaluation') {
    throw new Fault('other-form', { title: region.title.text, kind });
  }
}

/**
 * The definition whose labels and headers the region has most of; the one for forms that nobody has defined where
 * that is not sure or would lose columns. Throws a Fault `other-form` for a near relative of a self-evaluation and
 * `no-form` where no definition fits.
 */
export function recognise(region: FormRegion, definitions: readonly FormDefinition[]): Choice {
  refuse(region);
  const keys = keysOf(region);
  const present = findAll(definitions.flatMap(expectationsOf), keys);
  const choices = judgeAll(region, definitions, present);
  const fallback = choices.find(({ definition }) => definition.fallback);
  const defined = choices.filter(({ definition }) => !definition.fallback);
  const ordered = byEdition(defined, region);
  const isSure = ({ definition, recognition: { confidence } }: Choice): boolean =>
    confidence >= SURE_CONFIDENCE &&
    unexplained(definition, present, keys).length === 0 &&
    (isRecognised(region) || !lacksScores(definition, present));
  const [likeliest] = ordered;
  const least = (likeliest?.recognition.confidence ?? 1) - EDITION_MARGIN;
  const sure = ordered.find((choice) => choice.recognition.confidence >= least && isSure(choice));
  const best = sure ?? likeliest;
  const second = ordered.find((choice) => choice !== best);
  if (!sure && fallback && looksFilledIn(region, present)) {
    return best ? withReason(fallback, runnerUp(best)) : fallback;
  }
  if (!best || best.recognition.confidence < LEAST_CONFIDENCE) {
    const { definition = '', confidence = 0, missing = [] } = best?.recognition ?? {};
    throw new Fault('no-form', {
      closest: definition,
      confidence: confidence.toFixed(2),
      missing: missing.slice(0, 8).join('、'),
    });
  }
  return second ? withReason(best, runnerUp(second)) : best;
}

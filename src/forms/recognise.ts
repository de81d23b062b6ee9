import type { FormDefinition } from '../model/definition.ts';
import type { FormRegion } from '../model/document.ts';
import { Fault } from '../model/fault.ts';
import type { Message } from '../model/finding.ts';
import { bareLabelKey, indexLabels, labelKey } from '../model/label.ts';
import type { Recognition } from '../model/record.ts';
import { type Expectation, expectationsOf } from './expectations.ts';
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
const TITLE_WORTH = 0.1;

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

/** Labels of a project's name in any of the definitions. */
export const projectNameLabels = (definitions: readonly FormDefinition[]) =>
  indexLabels(
    definitions.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'pairs' ? [['project_name', block.fields.project_name ?? []] as const] : [],
      ),
    ),
  );

/**
 * The definition whose labels and headers the region has most of. Throws a Fault `other-form` for a near relative
 * of a self-evaluation and `no-form` where no definition fits.
 */
export function recognise(region: FormRegion, definitions: readonly FormDefinition[]): Choice {
  const kind = region.title && titleKind(region.title.text);
  if (region.title && kind && kind !== 'self-evaluation') {
    throw new Fault('other-form', { title: region.title.text, kind });
  }
  const present = findAll(definitions.flatMap(expectationsOf), keysOf(region));
  const titleKey = labelKey(region.title?.text ?? '');
  const longest = Math.max(1, ...definitions.map((one) => labelKey(titleIn(one, titleKey) ?? '').length));
  const choices = definitions.map((definition) => judge(definition, titleKey, longest, present));
  const [best, second] = choices.sort((a, b) => b.recognition.confidence - a.recognition.confidence);
  if (!best || best.recognition.confidence < LEAST_CONFIDENCE) {
    const { definition = '', confidence = 0, missing = [] } = best?.recognition ?? {};
    throw new Fault('no-form', {
      closest: definition,
      confidence: confidence.toFixed(2),
      missing: missing.slice(0, 8).join('、'),
    });
  }
  if (!second) return best;
  const runnerUp: Message = {
    code: 'runner-up',
    args: { definition: second.definition.id, confidence: second.recognition.confidence.toFixed(2) },
  };
  return { ...best, recognition: { ...best.recognition, reasons: [...best.recognition.reasons, runnerUp] } };
}

import type { DefinitionBlock, FormDefinition } from '../model/definition.ts';
import type { FormRegion } from '../model/document.ts';
import { Fault } from '../model/fault.ts';
import type { Message } from '../model/finding.ts';
import { bareLabelKey, indexLabels, labelKey } from '../model/label.ts';
import type { Recognition } from '../model/record.ts';
import { titleKind } from './titles.ts';

/** The definition that fits a region best, and how that was found. */
export interface Choice {
  readonly definition: FormDefinition;
  readonly recognition: Recognition;
}

/** A label that a form of a definition has, in any of its spellings, and what finding it is worth. */
interface Expectation {
  readonly name: string;
  readonly labels: readonly string[];
  readonly weight: number;
}

const LEAST_CONFIDENCE = 0.45;
const TITLE_WORTH = 0.1;

const each = (lists: Readonly<Record<string, readonly string[] | undefined>>, weight: number): Expectation[] =>
  Object.entries(lists).map(([name, labels]) => ({ name: labels?.[0] ?? name, labels: labels ?? [], weight }));

/** Headers of tables tell forms apart better than labels that every form has. */
function expectationsOf(block: DefinitionBlock): Expectation[] {
  switch (block.kind) {
    case 'pairs':
      return each(block.fields, 1);
    case 'headed':
      return each(block.fields, 2);
    case 'funds':
      return [...each(block.stages, 2), { name: block.heading[0] ?? '', labels: block.heading, weight: 1 }];
    case 'indicators':
      return each(block.columns, 2);
    case 'scores':
      return [
        ...each(block.columns, 2),
        ...block.sections.map(({ label }) => ({ name: label, labels: [label], weight: 2 })),
        ...block.sections.flatMap(({ items }) =>
          items.map(({ level3 }) => ({ name: level3, labels: [level3], weight: 0.5 })),
        ),
      ];
    case 'evaluators':
      return each(block.columns, 1);
  }
}

/** Every text of the region as label keys, also the parts before a colon (`负责人: …`). */
function keysOf(region: FormRegion): Set<string> {
  const texts = region.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text),
  );
  const keys = new Set<string>();
  for (const text of texts) {
    for (const part of [text, ...text.split(/[:：]|\s{1,}/u)]) keys.add(labelKey(part)).add(bareLabelKey(part));
  }
  keys.delete('');
  return keys;
}

const worth = (expectations: readonly Expectation[]): number =>
  expectations.reduce((total, { weight }) => total + weight, 0);

function judge(definition: FormDefinition, region: FormRegion, keys: ReadonlySet<string>): Choice {
  const expectations = definition.blocks.flatMap(expectationsOf);
  const isFound = ({ labels }: Expectation) => labels.some((label) => keys.has(labelKey(label)));
  const found = expectations.filter(isFound);
  const missing = expectations.filter((expectation) => !isFound(expectation)).map(({ name }) => name);
  const titleKey = labelKey(region.title?.text ?? '');
  const titled = definition.titles.find((title) => titleKey.includes(labelKey(title)));
  const confidence = (1 - TITLE_WORTH) * (worth(found) / worth(expectations)) + (titled ? TITLE_WORTH : 0);
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
  const keys = keysOf(region);
  const choices = definitions.map((definition) => judge(definition, region, keys));
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

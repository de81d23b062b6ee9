import type { Finding, Verdict } from '../../../model/finding.ts';
import { namedValues } from '../../../model/named-values.ts';
import type { Trust } from '../../../model/place.ts';
import type { CheckedRecord } from '../../../model/record.ts';
import { visible } from '../../page/visible.ts';
import type { Results } from '../../writer.ts';
import type { FindingLine, FormDetail, FormLine, IndexData } from '../data.ts';
import type { ReportOptions } from '../options.ts';
import { placedValues } from '../parts/placed-values.ts';
import { BLOCK_SIZE, BlockPacker } from './blocks.ts';
import { cropsOf } from './crops.ts';
import { type Drawn, formDetail } from './detail.ts';
import { DocumentTally } from './documents.ts';
import { byRule, Groups } from './groups.ts';
import { bySeverity, formLine, type ReadForm, unitOf, yearOf } from './line.ts';
import { Numbering, Tally } from './tally.ts';

/** A form together with all that is told of it. */
export interface WholeForm {
  readonly line: FormLine;
  readonly detail: FormDetail;
  /** The rules of its findings, in their order. */
  readonly rules: readonly string[];
}

/** So many of the worst forms, and of the findings across forms, are told in full on the page itself. */
const TOLD = 5;
export const TOLD_ACROSS = 40;
/** Details grow to so many characters before the surroundings of findings are left out, to keep the report small. */
const DRAWN_UP_TO = 12e6;
/** Likewise what pages show, which takes more room than what was read on them. */
const CROPPED_UP_TO = 8e6;

/** Whether a rule compares forms with each other. */
export const isAcross = (rule: string): boolean => rule.startsWith('dataset/');

/** All that the report says, taken in by one pass over the documents and one over the records. */
export class Collection {
  readonly documents = new DocumentTally();
  readonly rules = new Groups();
  readonly units = new Groups();
  readonly years = new Groups();
  readonly verdicts = new Map<string, Tally<Verdict>>();
  /** How far values are trusted, by the reader that gave them. */
  readonly trust = new Map<string, Tally<Trust>>();
  readonly blocks = new BlockPacker();
  readonly lines: FormLine[] = [];
  /** The worst forms, the worst first. */
  worst: WholeForm[] = [];
  /** Forms with findings that show only when forms are compared. */
  readonly across: WholeForm[] = [];
  /** Findings about forms that are not there. */
  withoutForm: readonly Finding[] = [];
  readonly #findings: FindingLine[] = [];
  readonly #numberings = { units: new Numbering(), rules: new Numbering() };
  readonly #options: ReportOptions;

  constructor(options: ReportOptions) {
    this.#options = options;
    for (const { id } of options.rules) this.#numberings.rules.of(id);
  }

  async add(record: CheckedRecord): Promise<void> {
    const form = { record, values: [...namedValues(record)] };
    const line = formLine(form, this.lines.length, this.#numberings.units);
    const detail = formDetail(form, line, unitOf(record), this.#options, await this.#drawn(form));
    this.lines.push(line);
    this.blocks.add(detail);
    this.#group(record, line);
    this.#trust(form);
    for (const { rule, verdict } of record.checks) tallyUnder(this.verdicts, rule).add(verdict);
    for (const [at, { rule, severity }] of record.findings.entries()) {
      this.#findings.push({ form: line.at, rule: this.#numberings.rules.of(rule), severity, at });
    }
    this.#tell({ line, detail, rules: record.findings.map(({ rule }) => rule) });
  }

  async #drawn(form: ReadForm): Promise<Drawn | undefined> {
    if (this.blocks.size > DRAWN_UP_TO || form.record.findings.length === 0) return undefined;
    const values = placedValues(form.values);
    const { crops: source } = this.#options;
    const crops = source && this.blocks.size < CROPPED_UP_TO ? await cropsOf(form, values, source) : new Map();
    return { values, crops };
  }

  #group(record: CheckedRecord, { doubtful }: FormLine): void {
    for (const [rule, findings] of byRule(record)) this.rules.add(rule, findings);
    this.units.add(unitOf(record), record.findings, doubtful);
    this.years.add(yearOf(record), record.findings, doubtful);
  }

  #trust({ values }: ReadForm): void {
    for (const { value } of values) {
      if (value.value !== '') tallyUnder(this.trust, value.reader).add(value.trust);
    }
  }

  #tell(whole: WholeForm): void {
    const { errors, warnings, infos, doubtful } = whole.line;
    if (errors + warnings + infos + doubtful > 0) {
      this.worst.push(whole);
      if (this.worst.length > TOLD) {
        this.worst = this.worst.sort((a, b) => bySeverity(a.line, b.line)).slice(0, TOLD);
      }
    }
    if (this.across.length < TOLD_ACROSS && whole.rules.some(isAcross)) this.across.push(whole);
  }

  /** What the page lists; forms stand in the order of their severity, and findings refer to them by their place. */
  index(): IndexData {
    const forms = this.lines.toSorted(bySeverity);
    const rank = new Map(forms.map(({ at }, index) => [at, index]));
    const findings = this.#findings.map((finding) => ({ ...finding, form: rank.get(finding.form) ?? 0 }));
    const { rules } = this.#options;
    return {
      units: this.#numberings.units.keys,
      rules: this.#numberings.rules.keys.map(visible).map((id) => {
        const rule = rules.find((one) => one.id === id);
        return { id, title: rule?.title ?? { zh: id, en: id } };
      }),
      forms,
      findings: findings.sort((a, b) => a.form - b.form || a.at - b.at),
      blockSize: BLOCK_SIZE,
    };
  }
}

function tallyUnder<Key>(tallies: Map<string, Tally<Key>>, name: string): Tally<Key> {
  const tally = tallies.get(name) ?? new Tally<Key>();
  tallies.set(name, tally);
  return tally;
}

/** Reads all results once. */
export async function collect(results: Results, options: ReportOptions): Promise<Collection> {
  const collection = new Collection(options);
  for (const document of results.documents()) collection.documents.add(document);
  for (const record of results.records()) await collection.add(record);
  collection.withoutForm = results.withoutForm ?? [];
  collection.blocks.finish();
  collection.worst.sort((a, b) => bySeverity(a.line, b.line));
  return collection;
}

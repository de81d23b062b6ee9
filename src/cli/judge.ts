import { check, checkDataset, DEFAULT_SETTINGS, type Register, type Settings } from '../checks/index.ts';
import type { FormDefinition } from '../model/definition.ts';
import type { CheckedRecord } from '../model/record.ts';
import type { Store } from '../store/index.ts';
import type { Results } from '../writers/writer.ts';
import { type Context, UsageError } from './context.ts';
import { loadRegister } from './register.ts';
import type { Texts } from './texts/index.ts';

export interface JudgingOptions {
  /** From the configuration file. */
  readonly rules?: Settings | undefined;
  readonly register?: string | undefined;
}

/** What findings depend on beside the records. */
export interface Judging {
  readonly settings: Settings;
  readonly register?: Register | undefined;
}

const isDefault = (settings: Settings): boolean => JSON.stringify(settings) === JSON.stringify(DEFAULT_SETTINGS);

/** The same results with each record judged anew by the rules on one form. Throws a UsageError for a lost definition. */
export function checkedAgain(
  results: Results,
  definitions: readonly FormDefinition[],
  settings: Settings,
  { usage }: Texts,
): Results {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const again = (record: CheckedRecord): CheckedRecord => {
    const { definition: id } = record.recognition;
    const definition = byId.get(id);
    if (!definition) throw new UsageError(usage.lostDefinition(record.form_id, id));
    return check(record, definition, settings);
  };
  return { ...results, records: () => Iterator.from(results.records()).map(again) };
}

/** The same results with the verdicts and findings of the rules over all forms; reads the records once for them. */
export function judgedTogether(results: Results, definitions: readonly FormDefinition[], judging: Judging): Results {
  const { settings, register } = judging;
  const marks = new Map(definitions.map(({ id, fullMarks }) => [id, fullMarks]));
  const { apply, withoutForm } = checkDataset(results.records(), {
    settings,
    fullMarks: (definition) => marks.get(definition) ?? '100',
    ...(register && { register }),
  });
  return { ...results, records: () => Iterator.from(results.records()).map(apply), withoutForm };
}

/** What an import stored, judged by these settings; its records were checked by the default ones when they were read. */
export function judgedResults(
  stored: Results,
  definitions: readonly FormDefinition[],
  judging: Judging,
  texts: Texts,
): Results {
  const { settings } = judging;
  const checked = isDefault(settings) ? stored : checkedAgain(stored, definitions, settings, texts);
  return judgedTogether(checked, definitions, judging);
}

const NOTE = 'judging';

/** Keeps how an import was judged, for a report that is written again. */
export const noteJudging = (store: Store, judging: Judging): void => store.saveNote(NOTE, JSON.stringify(judging));

export function notedJudging(store: Store): Judging {
  const note = store.note(NOTE);
  return note === undefined ? { settings: DEFAULT_SETTINGS } : JSON.parse(note);
}

/** How the options of a command and the configuration file ask for results to be judged. */
export async function judgingOf({ rules, register }: JudgingOptions, { language, texts }: Context): Promise<Judging> {
  return {
    settings: rules ?? DEFAULT_SETTINGS,
    ...(register !== undefined && { register: await loadRegister(register, language, texts) }),
  };
}

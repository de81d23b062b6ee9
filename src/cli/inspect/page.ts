import { ALL_RULES } from '../../checks/index.ts';
import type { FormDefinition } from '../../model/definition.ts';
import type { Message } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import { type Inspection, writeInspection } from '../../writers/inspect/index.ts';
import type { Context } from '../context.ts';
import { localiserFor } from '../localiser.ts';
import { TEXTS } from '../texts/index.ts';

const reasonIn =
  (language: Language) =>
  ({ code, args }: Message): string =>
    TEXTS[language].inspect.reasons[code]?.(args) ?? code;

interface Wanted {
  readonly definitions: readonly FormDefinition[];
  /** Whether people's names and telephone numbers were hidden. */
  readonly masked: boolean;
}

/** Writes the page that shows a document beside what was read in it. */
export async function writeInspectionPage(
  path: string,
  inspection: Inspection,
  { definitions, masked }: Wanted,
  { language }: Context,
): Promise<void> {
  await writeInspection(path, inspection, {
    language,
    localisers: { zh: localiserFor('zh'), en: localiserFor('en') },
    definitions,
    rules: ALL_RULES,
    masked,
    recognition: { zh: reasonIn('zh'), en: reasonIn('en') },
  });
}

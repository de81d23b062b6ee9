import { ALL_RULES } from '../../checks/index.ts';
import type { Extraction } from '../../extract.ts';
import type { FormDefinition } from '../../model/definition.ts';
import type { Message } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import { writeInspection } from '../../writers/inspect/index.ts';
import type { Context } from '../context.ts';
import { localiserFor } from '../localiser.ts';
import { TEXTS } from '../texts/index.ts';

const reasonIn =
  (language: Language) =>
  ({ code, args }: Message): string =>
    TEXTS[language].inspect.reasons[code]?.(args) ?? code;

/** Writes the page that shows a document beside what was read in it. */
export async function writeInspectionPage(
  path: string,
  bytes: Uint8Array,
  { document, source, records }: Extraction,
  definitions: readonly FormDefinition[],
  { language }: Context,
): Promise<void> {
  const { preview } = await import('../../readers/preview.ts');
  const pictures = source?.reader === 'scan' ? await preview(bytes, source.mediaType) : [];
  const inspection = { document, records, pictures, ...(source && { source }) };
  await writeInspection(path, inspection, {
    language,
    localisers: { zh: localiserFor('zh'), en: localiserFor('en') },
    definitions,
    rules: ALL_RULES,
    recognition: { zh: reasonIn('zh'), en: reasonIn('en') },
  });
}

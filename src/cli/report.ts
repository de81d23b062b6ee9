import { ALL_RULES } from '../checks/index.ts';
import { loadDefinitions } from '../forms/index.ts';
import { lastEvaluation } from '../writers/report/evaluation.ts';
import type { ReportOptions } from '../writers/report/index.ts';
import type { Context } from './context.ts';
import { localiserFor } from './localiser.ts';
import { VERSION } from './version.ts';

interface Wanted {
  /** An existing folder. */
  readonly directory: string;
  /** The folder of the user's own definitions. */
  readonly forms?: string | undefined;
  readonly masked: boolean;
}

/** All that the quality report needs beside the results. */
export async function reportOptions(
  { directory, forms, masked }: Wanted,
  { language }: Context,
): Promise<ReportOptions> {
  const evaluation = lastEvaluation();
  return {
    directory,
    language,
    localisers: { zh: localiserFor('zh'), en: localiserFor('en') },
    rules: ALL_RULES,
    definitions: await loadDefinitions(forms),
    version: VERSION,
    masked,
    ...(evaluation && { evaluation }),
  };
}

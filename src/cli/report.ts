import { ALL_RULES } from '../checks/index.ts';
import type { FormDefinition } from '../model/definition.ts';
import { lastEvaluation } from '../writers/report/evaluation.ts';
import type { ReportOptions } from '../writers/report/index.ts';
import type { Context } from './context.ts';
import { cropsFromFiles } from './crops.ts';
import { localiserFor } from './localiser.ts';
import { VERSION } from './version.ts';

interface Wanted {
  /** An existing folder. */
  readonly directory: string;
  readonly definitions: readonly FormDefinition[];
  readonly masked: boolean;
}

/** All that the quality report needs beside the results. */
export function reportOptions({ directory, definitions, masked }: Wanted, { language }: Context): ReportOptions {
  const evaluation = lastEvaluation();
  return {
    directory,
    language,
    localisers: { zh: localiserFor('zh'), en: localiserFor('en') },
    rules: ALL_RULES,
    definitions,
    version: VERSION,
    masked,
    ...(evaluation && { evaluation }),
    // A picture would show what the texts hide.
    ...(!masked && { crops: cropsFromFiles }),
  };
}

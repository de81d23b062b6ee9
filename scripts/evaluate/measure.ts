import type { Extraction } from '../../src/extract.ts';
import type { Case } from './cases.ts';
import { type Compared, compareForm } from './compare.ts';
import { matchPlanted, type PlantedResult } from './planted.ts';

/** How one file came out. */
export interface Measured {
  readonly path: string;
  readonly kind: string;
  readonly status: string;
  readonly expectedForms: number;
  readonly forms: number;
  /** With the number of the form, from 1. */
  readonly values: readonly (Compared & { readonly form: number })[];
  readonly planted: PlantedResult;
}

/** Holds what was read of a file against the truth. What a file that was reported as failed lacks is wrong, not silent. */
export function measure({ path, kind, truth, planted }: Case, { document, records }: Extraction): Measured {
  const isReported = document.status !== 'extracted';
  const count = Math.max(truth.forms.length, records.length);
  const values = Array.from({ length: count }, (_, index) =>
    compareForm(truth.forms[index], records[index]).map((value) => ({
      ...value,
      form: index + 1,
      silent: value.silent && !(isReported && !records[index]),
    })),
  );
  return {
    path,
    kind,
    status: document.error ? `${document.status} (${document.error.code})` : document.status,
    expectedForms: truth.forms.length,
    forms: records.length,
    values: values.flat(),
    planted: matchPlanted(planted, records),
  };
}

import type { Extraction } from '../../src/extract.ts';
import type { Case } from './cases.ts';
import { type CausesResult, judgeCauses } from './causes.ts';
import { type Compared, compareForm } from './compare.ts';
import { matchPlanted, type PlantedResult } from './planted.ts';

/** A value with the number of its form, from 1. */
export type FormValue = Compared & { readonly form: number };

/** How one file came out. */
export interface Measured {
  readonly path: string;
  readonly kind: string;
  readonly status: string;
  readonly expectedForms: number;
  readonly forms: number;
  readonly values: readonly FormValue[];
  /** What nobody could read, apart from `values`: right is only what is doubted. */
  readonly illegible: readonly FormValue[];
  readonly planted: PlantedResult;
  readonly causes: CausesResult;
}

/** Holds what was read of a file against the truth. What a file that was reported as failed lacks is wrong, not silent. */
export function measure({ path, kind, truth, planted, illegible }: Case, { document, records }: Extraction): Measured {
  const isReported = document.status !== 'extracted';
  const count = Math.max(truth.forms.length, records.length);
  const all = Array.from({ length: count }, (_, index) =>
    compareForm(truth.forms[index], records[index]).map((value) => ({
      ...value,
      form: index + 1,
      silent: value.silent && !(isReported && !records[index]),
    })),
  ).flat();
  const isIllegible = ({ form, trueField = '' }: FormValue) => form === 1 && illegible.includes(trueField);
  const values = all.filter((value) => !isIllegible(value));
  return {
    path,
    kind,
    status: document.error ? `${document.status} (${document.error.code})` : document.status,
    expectedForms: truth.forms.length,
    forms: records.length,
    values,
    illegible: all.filter(isIllegible),
    planted: matchPlanted(planted, records),
    causes: judgeCauses(planted, records, all),
  };
}

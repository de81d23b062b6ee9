import type { Extraction } from '../extract.ts';
import type { DocumentRow } from '../model/dataset.ts';
import type { Fault } from '../model/fault.ts';
import type { CheckedRecord } from '../model/record.ts';
import { internalFault } from './faults.ts';
import { type LoadedFile, loadFile } from './load.ts';
import { type Found, walkPaths } from './walk.ts';

export interface ImportOptions {
  /** Files that are never input, such as those that the import itself writes. */
  readonly skip: readonly string[];
  extract(file: LoadedFile): Promise<Extraction>;
  /** Called before the first file and after each. */
  onProgress(progress: Progress): void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** How many of the files done gave no form. */
  readonly failed: number;
}

/** All that came of the given files, in the order of the datasets. */
export interface Imported {
  readonly documents: readonly DocumentRow[];
  readonly records: readonly CheckedRecord[];
  readonly leftOut: readonly string[];
}

type Outcome = Pick<Extraction, 'document' | 'records'>;

const failed = (path: string, { code, args }: Fault, known: Partial<DocumentRow> = {}): Outcome => ({
  document: { path, sha256: '', media_type: '', bytes: 0, forms: 0, ...known, status: 'failed', error: { code, args } },
  records: [],
});

const hasForms = ({ status }: DocumentRow) => status === 'extracted' || status === 'partial';

/** A file whose content was met before: a duplicate of the first, or as useless as the first. */
function repeated({ path: first, ...rest }: DocumentRow, path: string): Outcome {
  const isDuplicate = hasForms({ path, ...rest });
  const changes = isDuplicate ? ({ forms: 0, status: 'duplicate', duplicate_of: first } as const) : {};
  return { document: { path, ...rest, ...changes }, records: [] };
}

async function extractOnce(file: LoadedFile, { extract }: ImportOptions): Promise<Outcome> {
  const known = { sha256: file.sha256, bytes: file.bytes.length };
  try {
    const { document, records } = await extract(file);
    return { document, records };
  } catch (error) {
    return failed(file.path, internalFault(error), known);
  }
}

async function importOne(found: Found, first: Map<string, DocumentRow>, options: ImportOptions): Promise<Outcome> {
  if ('fault' in found) return failed(found.path, found.fault);
  let file: LoadedFile;
  try {
    file = await loadFile(found);
  } catch (error) {
    return failed(found.path, internalFault(error), { bytes: found.bytes });
  }
  const before = first.get(file.sha256);
  if (before) return repeated(before, file.path);
  const outcome = await extractOnce(file, options);
  first.set(file.sha256, outcome.document);
  return outcome;
}

/** Extracts every file below the given files and folders; a content that occurs twice is read once. */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<Imported> {
  const { found, leftOut } = await walkPaths(paths, options.skip);
  const first = new Map<string, DocumentRow>();
  const documents: DocumentRow[] = [];
  const records: CheckedRecord[] = [];
  let failures = 0;
  const report = () => options.onProgress({ done: documents.length, total: found.length, failed: failures });
  report();
  for (const one of found) {
    const outcome = await importOne(one, first, options);
    documents.push(outcome.document);
    records.push(...outcome.records);
    if (outcome.document.status === 'failed' || outcome.document.status === 'unrecognised') failures += 1;
    report();
  }
  return { documents, records, leftOut };
}

import { check, settle } from './checks/index.ts';
import { readRecord } from './fields/index.ts';
import { type Choice, mendLabels, projectNameLabels, recognise, splitForms } from './forms/index.ts';
import type { DocumentRow } from './model/dataset.ts';
import type { FormDefinition } from './model/definition.ts';
import type { FormRegion, SourceDocument } from './model/document.ts';
import { Fault } from './model/fault.ts';
import { unreadPart } from './model/note.ts';
import type { CheckedRecord } from './model/record.ts';
import { detect, type ReadOptions, read } from './readers/index.ts';

export interface ExtractInput {
  /** As it shall stand in the datasets, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** In hex, of `bytes`. */
  readonly sha256: string;
}

export interface ExtractOptions extends ReadOptions {
  readonly definitions: readonly FormDefinition[];
}

/** What came of one file. */
export interface Extraction {
  readonly document: DocumentRow;
  /** One for each form that was recognised, in the order of the file. */
  readonly records: readonly CheckedRecord[];
  /** The document as read; absent where it could not be. */
  readonly source?: SourceDocument;
}

type Recognised = { readonly region: FormRegion; readonly choice: Choice } | { readonly fault: Fault };

function tryRecognise(region: FormRegion, definitions: readonly FormDefinition[]): Recognised {
  try {
    return { region, choice: recognise(region, definitions) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error };
    throw error;
  }
}

/** Why a document gave no form: the first region that was none, else that it has no table at all. */
function noForm(source: SourceDocument, recognised: readonly Recognised[]): Fault {
  for (const outcome of recognised) if ('fault' in outcome) return outcome.fault;
  const hasTable = source.blocks.some(({ kind }) => kind === 'table');
  return new Fault(hasTable ? 'no-form' : 'no-table');
}

/** Whether all of a document was read, and else why not. A part that was not read may be where its form is. */
function outcomeOf(source: SourceDocument, recognised: readonly Recognised[]): Pick<DocumentRow, 'status' | 'error'> {
  const unread = unreadPart(source.notes);
  if (recognised.some((outcome) => 'choice' in outcome)) {
    return unread ? { status: 'partial', error: unread } : { status: 'extracted' };
  }
  const { code, args } = unread ?? noForm(source, recognised);
  return { status: 'unrecognised', error: { code, args: { ...args } } };
}

function failed(input: ExtractInput, mediaType: string, error: unknown): Extraction {
  if (!(error instanceof Fault)) throw error;
  const { path, sha256, bytes } = input;
  const known = { path, sha256, media_type: mediaType, bytes: bytes.length, forms: 0 };
  return {
    document: { ...known, status: 'failed', error: { code: error.code, args: { ...error.args } } },
    records: [],
  };
}

/**
 * One file in, its forms and all findings out: bytes → document → labels mended → regions → definition → record →
 * readings settled → checks.
 * Throws nothing for bad input: a Fault becomes the document's error.
 */
export async function extract(input: ExtractInput, { definitions, ...options }: ExtractOptions): Promise<Extraction> {
  const { path, bytes, sha256 } = input;
  const size = bytes.length;
  const mediaType = detect(bytes);
  let source: SourceDocument;
  try {
    source = mendLabels(await read({ path, bytes, mediaType, options }), definitions);
  } catch (error) {
    return failed({ ...input, bytes }, mediaType, error);
  }
  const regions = splitForms(source, projectNameLabels(definitions));
  const recognised = regions.map((region) => tryRecognise(region, definitions));
  const records = recognised.flatMap((outcome) => {
    if ('fault' in outcome) return [];
    const { region, choice } = outcome;
    const formId = `${sha256.slice(0, 16)}-${region.ordinal}`;
    const record = readRecord({ region, ...choice, reader: source.reader, path, formId });
    return [check(settle(record, choice.definition), choice.definition)];
  });
  const outcome = outcomeOf(source, recognised);
  const document: DocumentRow = {
    path,
    sha256,
    media_type: mediaType,
    bytes: size,
    ...(source.pages.length > 0 && { pages: source.pages.length }),
    reader: source.reader,
    forms: records.length,
    ...outcome,
  };
  return { document, records, source };
}

import { writeFiles } from './files.ts';
import type { Writer } from './writer.ts';

const FILES = ['forms.jsonl'];

/** The records whole, one a line. */
export const jsonl: Writer = {
  format: 'json',
  files: FILES,
  write: (results, { directory }) =>
    writeFiles(directory, FILES, async ([file]) => {
      for (const record of results.records()) await file?.write(`${JSON.stringify(record)}\n`);
    }),
};

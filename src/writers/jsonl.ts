import { writeFiles } from './files.ts';
import type { Writer } from './writer.ts';

/** The records whole, one a line. */
export const jsonl: Writer = {
  format: 'json',
  write: (results, { directory }) =>
    writeFiles(directory, ['forms.jsonl'], async ([file]) => {
      for (const record of results.records()) await file?.write(`${JSON.stringify(record)}\n`);
    }),
};

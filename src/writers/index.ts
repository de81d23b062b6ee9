import { csv } from './csv.ts';
import { jsonl } from './jsonl.ts';
import { parquet } from './parquet/index.ts';
import { sarif } from './sarif.ts';
import type { Writer } from './writer.ts';
import { xlsx } from './xlsx/index.ts';

/** Every output format that there is. */
export const WRITERS: readonly Writer[] = [csv, jsonl, xlsx, parquet, sarif];

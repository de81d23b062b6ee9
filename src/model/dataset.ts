import { z } from 'zod';

export const documentStatus = z.enum(['extracted', 'partial', 'unrecognised', 'duplicate', 'failed']);
export type DocumentStatus = z.infer<typeof documentStatus>;

/** A fault as stored: its code and what to put into its sentence. */
export const storedFault = z.object({ code: z.string(), args: z.record(z.string(), z.string()) });
export type StoredFault = Readonly<z.infer<typeof storedFault>>;

/** What came of one input file: one row of documents.csv. */
export const documentRow = z.object({
  path: z.string(),
  /** Empty where the file could not be read. */
  sha256: z.string(),
  media_type: z.string(),
  bytes: z.int().min(0),
  pages: z.int().min(0).optional(),
  reader: z.string().optional(),
  forms: z.int().min(0),
  status: documentStatus,
  error: storedFault.optional(),
  duplicate_of: z.string().optional(),
});
export type DocumentRow = Readonly<z.infer<typeof documentRow>>;

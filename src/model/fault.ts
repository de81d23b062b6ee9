/** Why a file gave no form, or not all of it. The sentences stand in fault-messages.ts. */
export const FAULT_CODES = [
  'empty-file',
  'unknown-type',
  'unsupported-type',
  'needs-converter',
  'encrypted',
  'wrong-password',
  'broken-file',
  'no-text',
  'blank-picture',
  'too-large',
  'no-recogniser',
  'no-table',
  'no-form',
  'other-form',
  'not-readable',
  'not-found',
  'changed',
  'timeout',
  'memory',
  'crash',
  'internal',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Broken or unusable input: what is wrong, told with a code and what to put into its sentence. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly args: Readonly<Record<string, string>>;

  constructor(code: FaultCode, args: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(args)}`, { cause });
    this.name = 'Fault';
    this.code = code;
    this.args = args;
  }
}

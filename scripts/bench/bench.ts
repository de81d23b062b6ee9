/** What a bench found, as cells of a table; `notes` say how it was measured and what was left out. */
export interface BenchTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
}

/** One thing that is measured against something outside, all of it in one run. */
export interface Bench {
  readonly id: string;
  readonly title: string;
  /** `thorough` asks for the long form, where there is one. */
  run(options: { readonly thorough: boolean }): Promise<BenchTable>;
}

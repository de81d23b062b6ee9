import { spawnSync } from 'node:child_process';
import { cpus, release, type } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, BenchTable } from './bench.ts';
import { checks } from './checks.ts';
import { digital } from './digital.ts';
import { bulk } from './import.ts';
import { report } from './report.ts';
import { scans } from './scans.ts';

/** Every bench, in the order in which they run. */
const BENCHES: readonly Bench[] = [checks, digital, bulk, report, scans];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    thorough: { type: 'boolean', default: false },
    /** The bench that this process is for. */
    within: { type: 'string' },
  },
});

/** Texts to the left, figures to the right. */
function printed({ columns, rows, notes = [] }: BenchTable): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const isNumeric = columns.map((_, column) => rows.every((cells) => /^[\d.,–-]*$/.test(cells[column] ?? '')));
  const cell = (text: string, column: number) =>
    isNumeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return [...lines.map((cells) => cells.map(cell).join('  ').trimEnd()), ...notes].join('\n');
}

const unknown = positionals.filter((id) => !BENCHES.some((bench) => bench.id === id));
if (unknown.length > 0) {
  process.stderr.write(`No bench ${unknown.join(', ')}. There are: ${BENCHES.map(({ id }) => id).join(', ')}\n`);
  process.exit(1);
}

/** Each bench in a process of its own, so that none warms up or fattens the next. */
function runEach(ids: readonly string[]): void {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model ?? 'unknown processor'}`;
  process.stdout.write(`Node ${process.version}, ${type()} ${release()}, ${machine}\n`);
  for (const id of ids) {
    const { status } = spawnSync(process.execPath, ['--expose-gc', ...process.argv.slice(1), '--within', id], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}

const within = BENCHES.find(({ id }) => id === options.within);
if (within) {
  process.stdout.write(`\n${within.id}: ${within.title}\n${printed(await within.run(options))}\n`);
} else {
  runEach(positionals.length > 0 ? positionals : BENCHES.map(({ id }) => id));
}

import { AsyncLocalStorage } from 'node:async_hooks';

const listening = new AsyncLocalStorage<Set<string>>();
let installed = false;

/**
 * Runs some work and gives what pdf.js warned of meanwhile, each warning once. The engine can only write warnings to
 * the console; those of other work that runs at the same time still go there.
 */
export async function withWarnings<T>(work: (warnings: ReadonlySet<string>) => Promise<T>): Promise<T> {
  install();
  const warnings = new Set<string>();
  return listening.run(warnings, () => work(warnings));
}

function install(): void {
  if (installed) return;
  installed = true;
  redirect('warn');
  redirect('info');
  redirect('log');
}

function redirect(method: 'warn' | 'info' | 'log'): void {
  // biome-ignore lint/suspicious/noConsole: the engine knows no other way to warn.
  const original = console[method].bind(console);
  console[method] = (...values: readonly unknown[]) => {
    const heard = listening.getStore();
    if (heard) heard.add(String(values[0]).replace(/^(Warning|Info|Deprecated API usage): /, ''));
    else original(...values);
  };
}

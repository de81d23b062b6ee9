import { AsyncLocalStorage } from 'node:async_hooks';
import process from 'node:process';

const listening = new AsyncLocalStorage<Set<string>>();
let installed = false;

/**
 * Runs some work and gives what pdf.js complained of meanwhile, each complaint once. The engine can only write warnings
 * to the console, and on damaged files leaves promises rejected that nobody waits for; both are heard here if they come
 * from the work, and go their usual way if they come from elsewhere.
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
  process.on('unhandledRejection', (reason) => {
    const heard = listening.getStore();
    if (!heard) throw reason;
    heard.add(reason instanceof Error ? reason.message : String(reason));
  });
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

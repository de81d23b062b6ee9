import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type Settings = Readonly<Record<string, boolean | string>>;

const typeOf = (value: boolean | string): string => (typeof value === 'boolean' ? 'boolean' : 'string');

/** The options of LibreOffice's PDF export, as its command line takes them. */
function optionsOf(settings: Settings): string {
  const options = Object.entries(settings).map(([name, value]) => [
    name,
    { type: typeOf(value), value: String(value) },
  ]);
  return JSON.stringify(Object.fromEntries(options));
}

/** Exports a web page to PDF with LibreOffice, which keeps the fields of a form as fields. */
export function exportPage(html: string, name: string, settings: Settings, scratch: string): Uint8Array {
  const page = path.join(scratch, `${name}.html`);
  writeFileSync(page, html);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(scratch, 'profile')).href}`;
  const filter = `pdf:writer_pdf_Export:${optionsOf(settings)}`;
  const reading = ['--headless', '--infilter=HTML (StarWriter)'];
  execFileSync('soffice', [profile, ...reading, '--convert-to', filter, '--outdir', scratch, page], {
    stdio: 'pipe',
    timeout: 120_000,
  });
  return readFileSync(path.join(scratch, `${name}.pdf`));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { pdfReader } from '../../../src/readers/pdf/index.ts';
import { outline } from '../docx/build.ts';
import { readOfd } from './build.ts';

const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const files = readdirSync(join(fixtures, 'ofd'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ofd'),
);

describe('fixtures/ofd', () => {
  it.each(files)('%s reads as the PDF that was printed from the same form', async (name) => {
    const printed = join(fixtures, 'cases', join(name, '..'), 'chromium.pdf');
    const input = { path: printed, bytes: new Uint8Array(readFileSync(printed)), mediaType: MEDIA.pdf, options: {} };
    const document = await readOfd(readFileSync(join(fixtures, 'ofd', name)));
    expect(outline(document)).toEqual(outline(await pdfReader.read(input)));
  });
});

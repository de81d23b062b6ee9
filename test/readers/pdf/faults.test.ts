import { expect, test } from 'vitest';
import { Fault } from '../../../src/model/fault.ts';
import { askForPassword } from './support/encrypt.ts';
import { A4, smallForm } from './support/form.ts';
import { writePdf } from './support/pdf-writer.ts';
import { readPdf } from './support/read.ts';

async function faultOf(bytes: Uint8Array, password?: string): Promise<Fault | undefined> {
  try {
    await readPdf(bytes, password);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  return undefined;
}

const locked = writePdf([smallForm(['', ''])], {}, '', askForPassword('kaimen'));

test('a file with a password asks for it', async () => {
  expect((await faultOf(locked))?.code).toBe('encrypted');
});

test('a wrong password is told from a missing one', async () => {
  expect((await faultOf(locked, 'cuowu'))?.code).toBe('wrong-password');
});

test('the right password opens the file', async () => {
  expect((await faultOf(locked, 'kaimen'))?.code).not.toMatch(/encrypted|wrong-password/);
});

test('a file that only begins like a PDF is broken, with the reason', async () => {
  const fault = await faultOf(new Uint8Array(Buffer.from('%PDF-1.7\nnothing else\n')));
  expect(fault?.code).toBe('broken-file');
  expect(fault?.args.reason).toMatch(/\w/);
});

test('a file without any text is a fault, not an empty document', async () => {
  expect((await faultOf(writePdf([{ ...A4, operators: [] }])))?.code).toBe('no-text');
});

test('the bytes that were given are still there afterwards', async () => {
  const bytes = writePdf([smallForm(['甲', '1'])]);
  const before = bytes.length;
  await readPdf(bytes);
  expect(bytes.length).toBe(before);
});

import { Fault } from '../../model/fault.ts';

const UTF8_FLAG = 0x0800;

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An entry's name: UTF-8 where the archive says so or it fits, else GB18030, which Chinese Windows writes. */
export function decodeName(bytes: Uint8Array, flags: number): string {
  const name = decodeAs(bytes, 'utf-8') ?? ((flags & UTF8_FLAG) === 0 ? decodeAs(bytes, 'gb18030') : undefined);
  return (name ?? Buffer.from(bytes).toString('latin1')).replaceAll('\\', '/');
}

/** Throws a Fault for a name that leads out of the archive. */
export function checkName(name: string): void {
  const unsafe =
    name.startsWith('/') || /^[a-z]:/iu.test(name) || name.includes('\0') || name.split('/').includes('..');
  if (unsafe) throw new Fault('broken-file', { reason: 'the archive holds an unsafe file name' });
}

import { TextDecoder } from 'node:util';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true });

function decode(name: Buffer, decoder: TextDecoder): string | undefined {
  try {
    return decoder.decode(name);
  } catch {
    return undefined;
  }
}

/** A file name as people read it: UTF-8, else the encoding of Chinese Windows, else byte by byte. */
export function displayName(name: Buffer): string {
  return decode(name, utf8) ?? decode(name, gb18030) ?? name.toString('latin1');
}

/** Files that programs leave beside documents and that hold none. */
const LEFT_OVER = /^(?:~\$.*|\.~lock\..*#|\.DS_Store|\._.*|\..*\.tmp|Thumbs\.db|desktop\.ini)$/i;

export const isLeftOver = (name: string): boolean => LEFT_OVER.test(name);

/** Orders strings by code unit, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

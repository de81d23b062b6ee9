import { posix } from 'node:path';
import { decodeXml } from '../xml/decode.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/index.ts';

const LONGEST_XML = 32 * 1024 * 1024;

/** A file of the archive as parsed. */
export interface OfdFile {
  readonly path: string;
  readonly root: XmlElement;
}

/** A location is relative to the folder of the file that names it, or counts from the root. */
export const locate = (from: string, location: string): string =>
  posix.normalize(location.startsWith('/') ? location.slice(1) : posix.join(posix.dirname(from), location));

/** Parses a file. Throws a Fault where it is missing or broken. */
export async function openFile(archive: Archive, path: string): Promise<OfdFile> {
  return { path, root: parseXml(decodeXml(await archive.read(path, LONGEST_XML))) };
}

/** Parses a file that another one names; undefined where it is not there. */
export async function openNamed(
  archive: Archive,
  from: string,
  location: string | undefined,
): Promise<OfdFile | undefined> {
  if (location === undefined || location === '') return undefined;
  const path = locate(from, location);
  return archive.has(path) ? openFile(archive, path) : undefined;
}

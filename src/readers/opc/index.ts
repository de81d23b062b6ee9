import { posix } from 'node:path';
import { Fault } from '../../model/fault.ts';
import { decodeXml } from '../xml/decode.ts';
import { all } from '../xml/query.ts';
import { parseXml, type XmlElement, type XmlOptions } from '../xml/tree.ts';
import type { Archive } from '../zip/index.ts';

export interface Relationship {
  readonly id: string;
  /** The last part of the type's address, the same in every edition: `officeDocument`, `styles`, `header`. */
  readonly type: string;
  /** A part's name, or an address outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Parts and their relationships, as DOCX and XLSX share them. */
export interface Package {
  readonly archive: Archive;
  has(part: string): boolean;
  text(part: string): Promise<string>;
  xml(part: string, options?: XmlOptions): Promise<XmlElement>;
  /** The relationships of a part; those of the package itself for an empty name. */
  relationships(part: string): Promise<readonly Relationship[]>;
}

/** In bytes; hundreds of forms in one document take a tenth of it. */
const LONGEST_XML = 32 * 1024 * 1024;

/** The part that holds a part's relationships. */
export const relationshipsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** A target is relative to the folder of the part that names it, or counts from the root. */
const resolve = (part: string, target: string): string =>
  posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target));

function readRelationships(part: string, root: XmlElement): Relationship[] {
  return all(root, 'rel:Relationship').map(({ attributes }) => {
    const isExternal = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: posix.basename(attributes.Type ?? ''),
      target: isExternal ? target : resolve(part, target),
      isExternal,
    };
  });
}

/** Part names are compared without regard to case, as the format demands. */
export function openPackage(archive: Archive): Package {
  const names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const find = (part: string) => names.get(part.toLowerCase());
  const text = async (part: string) => {
    const name = find(part);
    if (name === undefined) throw new Fault('broken-file', { reason: `the part ${part} is missing` });
    return decodeXml(await archive.read(name, LONGEST_XML));
  };
  const xml = async (part: string, options?: XmlOptions) => parseXml(await text(part), options);
  return {
    archive,
    has: (part) => find(part) !== undefined,
    text,
    xml,
    async relationships(part) {
      const name = relationshipsPart(part);
      return find(name) === undefined ? [] : readRelationships(part, await xml(name));
    },
  };
}

/** The part that a document begins with; `otherwise` where no relationship leads to one that exists. */
export async function mainPart(opened: Package, otherwise: string): Promise<string> {
  const candidates = (await opened.relationships('')).filter(({ type }) => type === 'officeDocument');
  const part = [...candidates.map(({ target }) => target), otherwise].find((target) => opened.has(target));
  if (part === undefined) throw new Fault('broken-file', { reason: `the part ${otherwise} is missing` });
  return part;
}

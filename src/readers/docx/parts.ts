import { mainPart, openPackage, type Package, type Relationship, relationshipsPart } from '../opc/index.ts';
import { first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/index.ts';
import { SKIPPED } from './skipped.ts';

/** The parts of a document that hold text, or what is needed to understand it. */
export interface Parts {
  readonly package: Package;
  readonly main: string;
  readonly body: XmlElement | undefined;
  /** By id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The part that the main one refers to by a type (`styles`, `numbering`), if there is one. */
  related(type: string): Promise<XmlElement | undefined>;
}

/** Opens the parts of a DOCX. Throws a Fault where the main one is missing or broken. */
export async function readParts(archive: Archive): Promise<Parts> {
  const opened = openPackage(archive);
  const main = await mainPart(opened, 'word/document.xml');
  const document = await opened.xml(main, { skip: SKIPPED });
  const relationships = await opened.relationships(main);
  return {
    package: opened,
    main,
    body: first(document, 'w:body'),
    relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])),
    async related(type) {
      const part = relationships.find((relationship) => relationship.type === type && opened.has(relationship.target));
      return part && opened.xml(part.target, { skip: SKIPPED });
    },
  };
}

const NO_RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** The main part as it stands in the file, with its relationships: all that mammoth gets. */
export async function mainText({ package: opened, main }: Parts): Promise<{ text: string; relationships: Uint8Array }> {
  const part = relationshipsPart(main);
  const relationships = opened.has(part) ? await opened.text(part) : NO_RELATIONSHIPS;
  return { text: await opened.text(main), relationships: Buffer.from(relationships) };
}

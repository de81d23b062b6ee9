import { mainPart, openPackage, type Package, type Relationship } from '../opc/index.ts';
import { first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/index.ts';
import { SKIPPED } from './skipped.ts';

/** The parts of a document that hold text, or what is needed to understand it. */
export interface Parts {
  readonly package: Package;
  readonly main: string;
  readonly body: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly relationships: readonly Relationship[];
}

/** Opens the parts of a DOCX. Throws a Fault where the main one is missing or broken. */
export async function readParts(archive: Archive): Promise<Parts> {
  const opened = openPackage(archive);
  const main = await mainPart(opened, 'word/document.xml');
  const document = await opened.xml(main, { skip: SKIPPED });
  const relationships = await opened.relationships(main);
  const related = async (type: string): Promise<XmlElement | undefined> => {
    const part = relationships.find((relationship) => relationship.type === type && opened.has(relationship.target));
    return part && opened.xml(part.target, { skip: SKIPPED });
  };
  return {
    package: opened,
    main,
    body: first(document, 'w:body'),
    styles: await related('styles'),
    numbering: await related('numbering'),
    footnotes: await related('footnotes'),
    endnotes: await related('endnotes'),
    relationships,
  };
}

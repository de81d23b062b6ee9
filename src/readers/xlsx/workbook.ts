import { mainPart, openPackage, type Package, type Relationship } from '../opc/index.ts';
import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/index.ts';
import { readFormats, type Show } from './formats.ts';
import { readStrings } from './strings.ts';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** A workbook without the content of its sheets. */
export interface Workbook {
  readonly package: Package;
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  readonly show: Show;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function toEntry(sheet: XmlElement, relationships: readonly Relationship[]): SheetEntry[] {
  const { name = '', state = 'visible' } = sheet.attributes;
  const relationship = relationships.find(({ id }) => id === sheet.attributes['r:id']);
  // Chart sheets and dialogs hold no cells.
  if (relationship?.type !== 'worksheet') return [];
  return [{ name, part: relationship.target, isHidden: state !== 'visible' }];
}

/** Opens a workbook. Throws a Fault where its main part is missing or broken. */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const opened = openPackage(archive);
  const main = await mainPart(opened, 'xl/workbook.xml');
  const workbook = await opened.xml(main);
  const relationships = await opened.relationships(main);
  const related = async (type: string): Promise<XmlElement | undefined> => {
    const part = relationships.find((relationship) => relationship.type === type && opened.has(relationship.target));
    return part && opened.xml(part.target);
  };
  return {
    package: opened,
    sheets: all(first(workbook, 'x:sheets'), 'x:sheet').flatMap((sheet) => toEntry(sheet, relationships)),
    strings: readStrings(await related('sharedStrings')),
    show: readFormats(await related('styles'), isTrue(first(workbook, 'x:workbookPr')?.attributes.date1904)),
  };
}

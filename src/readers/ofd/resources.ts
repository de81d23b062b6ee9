import { all, elements, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/index.ts';
import { type OfdFile, openNamed } from './files.ts';

/** What objects of a page refer to by number. */
export interface Resources {
  /** How paths are drawn, where the object itself does not say. */
  readonly drawParams: ReadonlyMap<string, XmlElement>;
  /** Drawings used in several places. */
  readonly composites: ReadonlyMap<string, XmlElement>;
  /** Type of each colour space: `GRAY`, `RGB`, `CMYK`. */
  readonly colourSpaces: ReadonlyMap<string, string>;
}

const byId = (found: readonly XmlElement[]): [string, XmlElement][] =>
  found.map((element) => [element.attributes.ID ?? '', element]);

const inside = (files: readonly OfdFile[], list: string, name: string): XmlElement[] =>
  files.flatMap(({ root }) => all(root, list).flatMap((element) => all(element, name)));

/** Reads the resource files that a document names. */
export async function readResources(archive: Archive, document: OfdFile): Promise<Resources> {
  const common = first(document.root, 'CommonData');
  const named = elements(common).filter(({ name }) => name === 'PublicRes' || name === 'DocumentRes');
  const opened = await Promise.all(named.map((element) => openNamed(archive, document.path, textOf(element).trim())));
  const files = opened.filter((file) => file !== undefined);
  return {
    drawParams: new Map(byId(inside(files, 'DrawParams', 'DrawParam'))),
    composites: new Map(byId(inside(files, 'CompositeGraphicUnits', 'CompositeGraphicUnit'))),
    colourSpaces: new Map(
      inside(files, 'ColorSpaces', 'ColorSpace').map(({ attributes }) => [attributes.ID ?? '', attributes.Type ?? '']),
    ),
  };
}

import type { PagePrimitives } from '../../layout/primitives.ts';
import { Fault } from '../../model/fault.ts';
import { all, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/index.ts';
import { type OfdFile, openFile, openNamed } from './files.ts';
import { areaOf, readPage } from './page.ts';
import { readResources } from './resources.ts';

const MOST_PAGES = 2000;

/** Files by the id under which others refer to them. */
type ById = ReadonlyMap<string, OfdFile>;

async function openTemplates(archive: Archive, document: OfdFile): Promise<ById> {
  const templates = new Map<string, OfdFile>();
  for (const { attributes } of all(first(document.root, 'CommonData'), 'TemplatePage')) {
    const file = await openNamed(archive, document.path, attributes.BaseLoc);
    if (file) templates.set(attributes.ID ?? '', file);
  }
  return templates;
}

/** Annotations by the id of their page. */
async function openAnnotations(archive: Archive, document: OfdFile): Promise<ById> {
  const list = await openNamed(archive, document.path, textOf(first(document.root, 'Annotations')).trim());
  const annotations = new Map<string, OfdFile>();
  for (const page of all(list?.root, 'Page')) {
    const file = list && (await openNamed(archive, list.path, textOf(first(page, 'FileLoc')).trim()));
    if (file) annotations.set(page.attributes.PageID ?? '', file);
  }
  return annotations;
}

function templatesOf(page: XmlElement, templates: ById) {
  return all(page, 'Template').flatMap(({ attributes }) => {
    const template = templates.get(attributes.TemplateID ?? '');
    return template ? [{ content: template.root, order: attributes.ZOrder ?? 'Background' }] : [];
  });
}

async function readDocument(archive: Archive, document: OfdFile, before: number): Promise<PagePrimitives[]> {
  const resources = await readResources(archive, document);
  const templates = await openTemplates(archive, document);
  const annotations = await openAnnotations(archive, document);
  const area = areaOf(first(document.root, 'CommonData', 'PageArea'));
  const entries = all(first(document.root, 'Pages'), 'Page');
  if (before + entries.length > MOST_PAGES) throw new Fault('too-large', { limit: 'pages' });
  const pages: PagePrimitives[] = [];
  for (const { attributes } of entries) {
    const file = await openNamed(archive, document.path, attributes.BaseLoc);
    if (!file) throw new Fault('broken-file', { reason: `page ${before + pages.length + 1} is missing` });
    const source = {
      number: before + pages.length + 1,
      content: file.root,
      templates: templatesOf(file.root, templates),
      annotations: annotations.get(attributes.ID ?? '')?.root,
      area,
    };
    pages.push(readPage(source, resources));
  }
  return pages;
}

/** The pages of all documents in an OFD archive. Throws a Fault where a file that must be there is missing or broken. */
export async function readPages(archive: Archive): Promise<PagePrimitives[]> {
  const main = await openFile(archive, 'OFD.xml');
  const pages: PagePrimitives[] = [];
  for (const body of all(main.root, 'DocBody')) {
    const root = textOf(first(body, 'DocRoot')).trim();
    const document = await openNamed(archive, main.path, root);
    if (!document) throw new Fault('broken-file', { reason: `the part ${root} is missing` });
    pages.push(...(await readDocument(archive, document, pages.length)));
  }
  return pages;
}

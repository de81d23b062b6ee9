import { Fault } from '../../model/fault.ts';
import { pageInArchive } from '../html/archive.ts';
import { readHtml } from '../html/tables.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader } from '../reader.ts';
import { decode } from './decode.ts';
import { readLines } from './lines.ts';

const HTML_TABLE = /<table[\s>]/iu;

/** Text dumps of a form: tabs or `|` between cells, or an HTML table, also in a web archive. */
export const textReader: Reader = {
  id: 'text',
  mediaTypes: [MEDIA.text, MEDIA.html, MEDIA.mhtml],
  async read({ path, bytes, mediaType }) {
    const text = mediaType === MEDIA.mhtml ? await pageInArchive(bytes) : decode(bytes);
    if (text.trim() === '') throw new Fault('no-text');
    const blocks = HTML_TABLE.test(text) ? readHtml(text) : readLines(text);
    return { path, mediaType, reader: 'text', pages: [], blocks, notes: [] };
  },
};

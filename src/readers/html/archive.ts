import PostalMime from 'postal-mime';
import { Fault } from '../../model/fault.ts';

/** The page in a web archive (MHTML, as Word and browsers save one). Throws the Fault `no-text` where it holds none. */
export async function pageInArchive(bytes: Uint8Array): Promise<string> {
  const { html } = await PostalMime.parse(bytes);
  if (!html?.trim()) throw new Fault('no-text');
  return html;
}

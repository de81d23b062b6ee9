/** @import { FormDetail, IndexData } from '../data.ts' */

/** @param {string} id */
async function unpack(id) {
  const packed = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(stream).text());
}

/** @type {Map<string, ReturnType<typeof unpack>>} */
const unpacked = new Map();

/** @param {string} id */
function block(id) {
  const known = unpacked.get(id) ?? unpack(id);
  unpacked.set(id, known);
  return known;
}

/** @returns {Promise<IndexData>} */
export const readIndex = () => block('index');

/** @returns {Promise<{ zh: Record<string, string>, en: Record<string, string> }>} */
export const readTexts = () => block('texts');

/**
 * What is told of a form.
 * @param {number} at its place among the details
 * @param {number} blockSize
 * @returns {Promise<FormDetail>}
 */
export async function readDetail(at, blockSize) {
  const details = await block(`details-${Math.floor(at / blockSize)}`);
  return details[at % blockSize];
}

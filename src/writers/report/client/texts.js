import { shownLanguage } from '../../page/client/chrome.js';

/** @type {{ zh: Record<string, string>, en: Record<string, string> }} */
let texts = { zh: {}, en: {} };

/** @param {typeof texts} given */
export function useTexts(given) {
  texts = given;
}

/**
 * A text in the language that is shown, with its gaps filled.
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} [gaps]
 */
export function text(name, gaps = {}) {
  return (texts[shownLanguage()][name] ?? name).replace(/\{(\w+)\}/g, (_, gap) => String(gaps[gap] ?? ''));
}

/** @param {number} value */
export const figure = (value) => value.toLocaleString('en-US');

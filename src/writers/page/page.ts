import { createHash } from 'node:crypto';
import type { Language, Localised } from '../../model/language.ts';
import { Html, html } from './html.ts';

export interface PageSpec {
  /** The language that is shown first; the reader of the page can change it. */
  readonly language: Language;
  readonly title: Localised;
  readonly style: string;
  readonly script: string;
}

/** The codes of the languages as HTML has them. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded from anywhere, and nothing runs but the page's own script. */
const policy = ({ style, script }: PageSpec): string =>
  [
    `default-src 'none'`,
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

/** A page up to and with the tag that opens its body. */
export const pageStart = (spec: PageSpec): Html => html`<!doctype html>
<html lang="${LANGUAGE_TAGS[spec.language]}" data-language="${spec.language}" data-title-zh="${spec.title.zh}" data-title-en="${spec.title.en}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(spec)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${spec.title[spec.language]}</title>
<style>${new Html(spec.style)}</style>
</head>
<body>
`;

/** The rest of a page: its script and the closing tags. */
export const pageEnd = ({ script }: PageSpec): Html => html`<script>${new Html(script)}</script>
</body>
</html>
`;

/** Data that the page's script reads: base64, so that it can hold nothing else. */
export const dataBlock = (id: string, base64: string): Html =>
  html`<script type="application/octet-stream" id="${id}">${base64}</script>\n`;

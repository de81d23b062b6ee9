import { joinModules, readPart } from '../page/modules.ts';

const at = (file: string): URL => new URL(file, import.meta.url);

/** The page's script, each file after those that it imports from. */
const SCRIPTS = [
  '../page/client/dom.js',
  '../page/client/chrome.js',
  './client/data.js',
  './client/texts.js',
  './client/select.js',
  './client/controls.js',
  './client/choices.js',
  './client/listing.js',
  './client/form-columns.js',
  './client/forms-list.js',
  './client/findings-list.js',
  './client/panel.js',
  './client/whole-tables.js',
  './client/main.js',
];

const STYLES = [
  '../page/style/colours.css',
  '../page/style/base.css',
  '../page/style/top.css',
  '../page/style/marks.css',
  './style/layout.css',
  './style/figures.css',
  './style/tables.css',
  './style/charts.css',
  './style/forms.css',
  './style/excerpt.css',
  './style/listing.css',
  './style/panel.css',
  './style/narrow.css',
  './style/print.css',
];

export const reportScript = (): string => joinModules(SCRIPTS.map(at));

export const reportStyle = (): string => STYLES.map((file) => readPart(at(file))).join('\n');

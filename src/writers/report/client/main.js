/** @import { IndexData } from '../data.ts' */
import { startChrome } from '../../page/client/chrome.js';
import { actionOf } from '../../page/client/dom.js';
import { readDetail, readIndex, readTexts } from './data.js';
import { findingsList } from './findings-list.js';
import { formsList } from './forms-list.js';
import { formPanel } from './panel.js';
import { text, useTexts } from './texts.js';
import { showMore, sortWholeTable } from './whole-tables.js';

/** Details of so many forms are unpacked ahead, so that their findings can be printed. */
const UNPACKED_AHEAD = 2000;

/** @param {IndexData} index */
function startLists(index) {
  const formsRoot = document.getElementById('forms-table');
  const findingsRoot = document.getElementById('findings-table');
  return {
    forms: formsRoot ? formsList(formsRoot, index) : undefined,
    findings: findingsRoot ? findingsList(findingsRoot, index) : undefined,
  };
}

/** @param {string} id */
const goTo = (id) => document.getElementById(id)?.scrollIntoView({ block: 'start' });

/**
 * Lets buttons anywhere on the page choose what the lists show.
 * @param {ReturnType<typeof startLists>} lists
 * @param {ReturnType<typeof formPanel> | undefined} panel
 */
function startActions({ forms, findings }, panel) {
  /** @type {Record<string, (value: string) => void>} */
  const actions = {
    'data-open': (id) => panel?.open(id),
    'data-close': () => panel?.close(),
    'data-standing': (standing) => {
      forms?.only({ standing });
      goTo('forms');
    },
    'data-unit': (unit) => {
      forms?.only({ unit });
      goTo('forms');
    },
    'data-rule': (rule) => {
      findings?.only({ rule });
      goTo('findings');
    },
  };
  document.addEventListener('click', (event) => {
    for (const [name, act] of Object.entries(actions)) {
      const action = actionOf(event, name);
      if (action && !actionOf(event, 'data-set-language')) act(action.value);
    }
  });
}

/** @param {ReturnType<typeof startLists>} lists */
function startPrinting({ forms, findings }) {
  const printed = document.querySelector('[data-printed]');
  window.addEventListener('beforeprint', () => {
    forms?.unfold();
    findings?.unfold();
    for (const excerpt of document.querySelectorAll('dialog[open] details')) excerpt.setAttribute('open', '');
    if (printed) printed.textContent = text('printedOn', { date: new Date().toLocaleDateString('sv-SE') });
  });
  window.addEventListener('afterprint', () => {
    forms?.fold();
    findings?.fold();
  });
}

/** @param {IndexData} index */
async function unpackAhead({ forms, blockSize }) {
  if (forms.length > UNPACKED_AHEAD) return;
  for (let at = 0; at < forms.length; at += blockSize) await readDetail(at, blockSize);
}

async function start() {
  startChrome();
  document.addEventListener('click', (event) => {
    const sort = actionOf(event, 'data-sort');
    if (sort) sortWholeTable(sort.found);
    const more = actionOf(event, 'data-show-more');
    if (more) showMore(more.found);
  });
  useTexts(await readTexts());
  const index = await readIndex();
  const lists = startLists(index);
  const dialog = document.getElementById('panel');
  startActions(lists, dialog instanceof HTMLDialogElement ? formPanel(dialog, index) : undefined);
  startPrinting(lists);
  document.addEventListener('languageshown', () => {
    lists.forms?.redraw();
    lists.findings?.redraw();
  });
  await unpackAhead(index);
  document.documentElement.dataset.ready = '';
}

start().catch((error) => {
  const failure = document.getElementById('failure');
  if (failure) failure.hidden = false;
  failure?.querySelector('code')?.append(String(error));
});

/** @import { IndexData } from '../data.ts' */
import { fragment } from '../../page/client/dom.js';
import { readDetail } from './data.js';
import { text } from './texts.js';

const HASH = '#form=';

/**
 * The panel that shows one form; the address names the form, so that it can be linked to.
 * @param {HTMLDialogElement} panel
 * @param {IndexData} index
 */
export function formPanel(panel, index) {
  const title = panel.querySelector('#panel-title');
  const body = panel.querySelector('#panel-body');

  /** @param {string} id */
  async function show(id) {
    const form = index.forms.find((one) => one.id === id);
    if (!form || !title || !body) return;
    const detail = await readDetail(form.at, index.blockSize);
    title.textContent = form.project || text('unnamed');
    body.replaceChildren(fragment([detail.head, ...detail.findings, detail.rest].join('')));
    if (!panel.open) panel.showModal();
    panel.scrollTop = 0;
  }

  function follow() {
    if (location.hash.startsWith(HASH)) show(decodeURIComponent(location.hash.slice(HASH.length)));
    else if (panel.open) panel.close();
  }

  panel.addEventListener('close', () => {
    if (location.hash.startsWith(HASH)) history.replaceState(null, '', location.href.split('#')[0]);
  });
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
  window.addEventListener('hashchange', follow);
  follow();
  return {
    /** @param {string} id */
    open(id) {
      if (location.hash === HASH + id) show(id);
      else location.hash = HASH + id;
    },
    close: () => panel.close(),
  };
}

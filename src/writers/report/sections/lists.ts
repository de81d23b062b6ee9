import { html } from '../../page/html.ts';
import { lead, type Section } from './section.ts';

/** The table of forms; the page's script fills it from the index. */
export const formsSection: Section = {
  id: 'forms',
  body: html`${lead(({ tables }) => tables.formsLead)}<div id="forms-table" class="listing"></div>`,
};

/** The table of findings; likewise. */
export const findingsSection: Section = {
  id: 'findings',
  body: html`${lead(({ tables }) => tables.findingsLead)}<div id="findings-table" class="listing"></div>`,
};

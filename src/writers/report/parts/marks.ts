import type { Severity } from '../../../model/finding.ts';
import { type Html, html } from '../../page/html.ts';
import { say } from '../texts/index.ts';

/** The sign and name of a severity. */
export const severityMark = (severity: Severity): Html =>
  html`<span class="mark ${severity}">${say(({ severities }) => severities[severity])}</span>`;

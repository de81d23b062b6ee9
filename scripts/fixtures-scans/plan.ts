import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../fixtures/random.ts';
import { PRODUCERS, type Producer, sourceFile } from './print.ts';
import { RECIPES } from './recipes.ts';

/** One file to be made. */
export interface Planned {
  readonly caseId: string;
  readonly producer: Producer;
  readonly recipe: string;
}

/** What the repository holds: each way, small forms of different kinds, producers and fonts. */
export const SAMPLE: readonly Planned[] = [
  { caseId: 'v2-job-training', producer: 'libreoffice', recipe: 'clean' },
  { caseId: 'v3-street-trees', producer: 'word', recipe: 'seal' },
  { caseId: 'v3-reading-corners', producer: 'chromium', recipe: 'poor-copy' },
  { caseId: 'v2-grain-store', producer: 'word', recipe: 'low' },
  { caseId: 'v5-river-stations', producer: 'word', recipe: 'low' },
  { caseId: 'v4a-care-home', producer: 'chromium', recipe: 'turned-90' },
  { caseId: 'v2-campus-network', producer: 'libreoffice', recipe: 'turned-180' },
  { caseId: 'v2-soil-testing', producer: 'chromium', recipe: 'photo' },
  { caseId: 'v1-bus-shelters', producer: 'chromium', recipe: 'fax' },
  { caseId: 'v1-school-roofs', producer: 'libreoffice', recipe: 'spread' },
  { caseId: 'v2-traffic-lights', producer: 'chromium', recipe: 'pdf-jpeg' },
  { caseId: 'v6-legal-aid', producer: 'chromium', recipe: 'pdf-strips' },
  { caseId: 'v1-bus-shelters', producer: 'chromium', recipe: 'pdf-fax' },
  { caseId: 'v4a-tea-terraces', producer: 'word', recipe: 'pdf-jbig2' },
  { caseId: 'v2-court-archives', producer: 'word', recipe: 'pdf-layer' },
  { caseId: 'v6-elder-care', producer: 'chromium', recipe: 'in-word' },
  { caseId: 'v2-job-training', producer: 'chromium', recipe: 'webp' },
  { caseId: 'v2-job-training', producer: 'libreoffice', recipe: 'by-hand' },
  { caseId: 'v4b-school-meals', producer: 'word', recipe: 'fax' },
  { caseId: 'v7-water-bureau', producer: 'chromium', recipe: 'pdf-fax' },
];

const CASES = join(import.meta.dirname, '..', '..', 'fixtures', 'cases');

/** Prints that the many scans are made of: every way gets other ones of them. */
const PRINTS = 18;

/** Many more, for measuring: so many forms for each way, of every kind and producer, the same with the same seed. */
export function manyScans(forms: number, seed = 'many'): Planned[] {
  const shuffle = random(seed);
  const all = readdirSync(CASES)
    .sort()
    .flatMap((caseId) =>
      PRODUCERS.filter((producer) => sourceFile(caseId, producer)).map((producer) => ({ caseId, producer })),
    );
  const prints = Array.from({ length: PRINTS }, () => all.splice(shuffle.below(all.length), 1)).flat();
  return RECIPES.flatMap(({ id }) => {
    const draw = random(`${seed} ${id}`);
    const left = [...prints];
    return Array.from({ length: Math.min(forms, left.length) }, () => left.splice(draw.below(left.length), 1))
      .flat()
      .map((print) => ({ ...print, recipe: id }));
  });
}

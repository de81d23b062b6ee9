import { writeFiles } from '../files.ts';
import type { Html } from '../page/html.ts';
import { dataBlock, type PageSpec, pageEnd, pageStart } from '../page/page.ts';
import type { Results } from '../writer.ts';
import { reportScript, reportStyle } from './assets.ts';
import { pack } from './collect/blocks.ts';
import { type Collection, collect } from './collect/index.ts';
import { frameEnd, frameStart, scriptTexts } from './frame.ts';
import type { ReportOptions } from './options.ts';
import { acrossSection } from './sections/across.ts';
import { checksSection } from './sections/checks.ts';
import { filesSection } from './sections/files.ts';
import { firstSection } from './sections/first.ts';
import { rulesSection, unitsSection, yearsSection } from './sections/groups.ts';
import { findingsSection, formsSection } from './sections/lists.ts';
import { scoresSection } from './sections/scores.ts';
import { renderSection, type Section } from './sections/section.ts';
import { summarySection } from './sections/summary.ts';
import { trustSection } from './sections/trust.ts';
import { TEXTS } from './texts/index.ts';

export const REPORT_FILE = 'report.html';

/** The report in the order in which it is read. */
async function sectionsOf(collection: Collection, options: ReportOptions): Promise<readonly Section[]> {
  // The library behind the charts is large, and only a report needs it.
  const { chartFigure } = await import('./charts/figure.ts');
  const isAlone = collection.lines.length <= 1;
  return [
    summarySection(collection),
    firstSection(collection),
    ...(isAlone ? [] : [rulesSection(collection, options), unitsSection(collection), yearsSection(collection)]),
    ...(isAlone && collection.withoutForm.length === 0 ? [] : [acrossSection(collection, options)]),
    ...(isAlone ? [] : [scoresSection(collection, chartFigure), formsSection, findingsSection]),
    filesSection(collection),
    trustSection(collection, options),
    checksSection(collection, options),
  ];
}

function* dataBlocks(collection: Collection): Generator<Html> {
  yield dataBlock('texts', pack(scriptTexts));
  yield dataBlock('index', pack(collection.index()));
  for (const [index, block] of collection.blocks.packed.entries()) yield dataBlock(`details-${index}`, block);
}

/** Writes the report that people read: one page that needs nothing else. Gives the names of the files written. */
export async function writeReport(results: Results, options: ReportOptions): Promise<readonly string[]> {
  const collection = await collect(results, options);
  const sections = await sectionsOf(collection, options);
  const page: PageSpec = {
    language: options.language,
    title: { zh: TEXTS.zh.title, en: TEXTS.en.title },
    style: reportStyle(),
    script: reportScript(),
  };
  return writeFiles(options.directory, [REPORT_FILE], async ([file]) => {
    const write = async (part: Html) => file?.write(part.markup);
    await write(pageStart(page));
    await write(frameStart(sections, options));
    for (const section of sections) await write(renderSection(section));
    await write(frameEnd(options));
    for (const block of dataBlocks(collection)) await write(block);
    await write(pageEnd(page));
  });
}

export type { CropSource, Evaluation, ReportOptions } from './options.ts';

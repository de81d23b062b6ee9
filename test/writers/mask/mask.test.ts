import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckedRecord } from '../../../src/model/record.ts';
import { csv } from '../../../src/writers/csv.ts';
import { jsonl } from '../../../src/writers/jsonl.ts';
import { maskResults } from '../../../src/writers/mask/mask.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { codes } from '../../support/localiser.ts';
import { record, value } from '../../support/record.ts';
import { resultsOf, totalFinding, unreadFile } from '../../support/report.ts';

const PERSON = '褚若川';
const OTHER = '虞棠';
const PHONE = '0300-5550123';
const MOBILE = '10005550456';

const filled: CheckedRecord = record({
  path: `归档/${PERSON}.pdf`,
  fields: {
    responsible_person: value(PERSON, { raw: '褚 若 川', readings: [{ reader: 'b', text: '褚若州' }] }),
    handler: value(OTHER),
    contact_phone: value(PHONE),
    overview: value(`由${PERSON}和虞　棠负责，电话5550123或1000 555 0456，总投资12345678900元。`),
    project_name: value('学校屋面修缮'),
  },
  funds: [{ position: 1, stage: 'actual', source: 'own', label: '自有', amount: value('13800138000') }],
  evaluators: [{ position: 1, name: value(`科长${PERSON}`), phone: value(MOBILE), department: value('财务科') }],
  others: [{ label: '填表人及电话', value: value(`${OTHER} ${PHONE}`) }],
  findings: [{ ...totalFinding(`采用“${PERSON}”，另一读法为“褚若州”`), found: PERSON }],
});

const masked = (...records: CheckedRecord[]): CheckedRecord[] => [...maskResults(resultsOf(records)).records()];
const [first] = masked(filled);

describe('masked results', () => {
  test('have a stand-in for each person, the same everywhere', () => {
    expect(first?.fields.responsible_person?.value).toBe('人员1');
    expect(first?.evaluators[0]?.name?.value).toBe('人员1');
    expect(first?.fields.handler?.value).toBe('人员2');
    expect(first?.path).toBe('归档/人员1.pdf');
  });

  test('have the same stand-in for a person in another form', () => {
    const [, second] = masked(filled, record({ form_id: 'b-1', fields: { handler: value('褚 若 川') } }));
    expect(second?.fields.handler?.value).toBe('人员1');
  });

  test('hide what is printed and what else was read', () => {
    expect(first?.fields.responsible_person).toMatchObject({ raw: '人员1', readings: [{ text: '人员1' }] });
  });

  test('hide known names and numbers in running text, however they are spaced', () => {
    expect(first?.fields.overview?.value).toBe('由人员1和人员2负责，电话号码1或号码2，总投资12345678900元。');
  });

  test('hide names in what findings say', () => {
    expect(first?.findings[0]).toMatchObject({
      found: '人员1',
      message: { args: { work: '采用“人员1”，另一读法为“人员1”' } },
    });
  });

  test('leave amounts, departments and project names alone', () => {
    expect(first?.funds[0]?.amount.value).toBe('13800138000');
    expect(first?.evaluators[0]?.department?.value).toBe('财务科');
    expect(first?.fields.project_name?.value).toBe('学校屋面修缮');
  });

  test('hide who corrected a value and what it was', () => {
    const corrected = value(OTHER, { corrections: [{ by: '阮知远', at: '2024-01-01', before: '虞堂' }] });
    const [one] = masked(record({ fields: { handler: corrected } }));
    expect(JSON.stringify(one)).not.toMatch(/阮知远|虞堂|虞棠/);
  });

  test('leave blank places and signs as they are', () => {
    const [one] = masked(
      record({ fields: { responsible_person: value(''), handler: value('/'), contact_phone: value('无') } }),
    );
    expect(
      [one?.fields.responsible_person, one?.fields.handler, one?.fields.contact_phone].map((each) => each?.value),
    ).toEqual(['', '/', '无']);
  });

  test.each(['褚若川、虞棠', '褚若川 虞棠', '褚若川（13800138000）', 'Anna Berg', '某某股份公司第三分部经办'])(
    'keep nothing of a field for names that holds %s',
    (text) => {
      const [one] = masked(record({ fields: { handler: value(text) } }));
      expect(one?.fields.handler?.value).toMatch(/^人员\d+(?:、人员\d+)*$/);
    },
  );

  test.each([
    '13800138000',
    '0351-2022001转12',
    '（0351）2022001',
    '138 0013 8000',
    '+86 13800138000',
    '１３８００１３８０００',
  ])('hide %s wherever it stands', (text) => {
    const [one] = masked(record({ fields: { overview: value(`联系${text}。`) } }));
    expect(one?.fields.overview?.value).toBe('联系号码1。');
  });

  test.each(['2021-01-01至2021-12-31', '3 420户', '第20210630001号', '1186350.50', '20.21.0630'])(
    'leave %s, which is no telephone number',
    (text) => {
      const [one] = masked(record({ fields: { overview: value(text) } }));
      expect(one?.fields.overview?.value).toBe(text);
    },
  );

  test('hide names in the paths of other files and in their faults', () => {
    const other = {
      ...unreadFile,
      path: `${PERSON}/b.pdf`,
      duplicate_of: `${PERSON}.pdf`,
      error: { code: 'other-form', args: { title: PERSON } },
    };
    const rows = [...maskResults(resultsOf([filled], [other])).documents()];
    expect(JSON.stringify(rows)).not.toContain(PERSON);
    expect(rows[1]?.error?.code).toBe('other-form');
  });

  test('leave no name and no number in any file that is written', async () => {
    const directory = await temporaryFolder();
    for (const writer of [csv, jsonl]) {
      await writer.write(maskResults(resultsOf([filled])), { directory, headers: 'zh', localiser: codes });
    }
    for (const name of await readdir(directory)) {
      const text = await readFile(join(directory, name), 'utf8');
      expect(text).not.toMatch(/褚|若川|虞|5550123|5550456/);
    }
  });

  test('are the same for the same results', () => {
    expect(masked(filled)).toEqual(masked(filled));
  });
});

import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_LIMITS, defaultJobs } from '../batch/limits.ts';
import { severity } from '../model/finding.ts';
import { z } from '../model/schema.ts';
import { ruleSettings } from '../model/settings.ts';
import { OCR } from '../readers/reader.ts';
import { WRITERS } from '../writers/index.ts';
import type { Writer } from '../writers/writer.ts';
import { UsageError } from './context.ts';
import type { Texts } from './texts/index.ts';

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('');
  return value;
}

/** The options that several commands share. */
export const OPTIONS = {
  forms: ({ options }: Texts) => new Option('--forms <folder>', options.forms),
  register: ({ options }: Texts) => new Option('--register <file>', options.register),
  config: ({ options }: Texts) => new Option('--config <file>', options.config),
  password: ({ options }: Texts) => new Option('--password <password>', options.password),
  ocr: ({ options }: Texts) => new Option('--ocr <when>', options.ocr).choices(OCR).default('auto'),
  formats: ({ options }: Texts) => new Option('--formats <list>', options.formats).default('csv,json'),
  headers: ({ options }: Texts) =>
    new Option('--headers <language>', options.headers).choices(['en', 'zh']).default('en'),
  failOn: ({ options }: Texts) => new Option('--fail-on <severity>', options.failOn).choices(['error', 'warning']),
  jobs: ({ options }: Texts) => new Option('--jobs <number>', options.jobs).argParser(positive),
  timeout: ({ options }: Texts) =>
    new Option('--timeout <seconds>', options.timeout).argParser(positive).default(DEFAULT_LIMITS.seconds),
  mask: ({ options }: Texts) => new Option('--mask', options.mask),
  quiet: ({ options }: Texts) => new Option('-q, --quiet', options.quiet),
  noProgress: ({ options }: Texts) => new Option('--no-progress', options.noProgress),
  json: ({ options }: Texts) => new Option('--json', options.json),
} as const;

/** What the command line parser gives for them. */
export const optionValues = {
  forms: z.string().optional(),
  register: z.string().optional(),
  /** What a configuration file says of the rules. */
  rules: ruleSettings.optional(),
  password: z.string().optional(),
  ocr: z.enum(OCR).default('auto'),
  formats: z.string(),
  headers: z.enum(['en', 'zh']),
  failOn: severity.optional(),
  jobs: z.number().default(defaultJobs),
  timeout: z.number().default(DEFAULT_LIMITS.seconds),
  mask: z.boolean().default(false),
  quiet: z.boolean().default(false),
  progress: z.boolean().default(true),
  json: z.boolean().default(false),
};

/** The writers that a list of formats names; throws a UsageError for an unknown one. */
export function chooseWriters(formats: string, texts: Texts): readonly Writer[] {
  const known = WRITERS.map(({ format }) => format).join(', ');
  return [...new Set(formats.split(','))].map((name) => {
    const writer = WRITERS.find(({ format }) => format === name.trim());
    if (!writer) throw new UsageError(texts.usage.unknownFormat(name, known));
    return writer;
  });
}

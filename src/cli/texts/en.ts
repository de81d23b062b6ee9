import type { Texts } from './zh.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** All that the command line says, in English. */
export const en: Texts = {
  program:
    'Heshu (核数): reads performance self-evaluation forms, does every sum again, and says where they are wrong.',
  commands: {
    import: 'read files and folders (recursively), extract, check, and write the datasets',
    inspect:
      'show one file: its tables as read, the form recognised, each value with its place and trust, the findings',
    check: 'check extracted or corrected records again, without reading any document',
    forms: 'the known forms',
    formsList: 'list the known forms',
    formsShow: 'show one form',
    formsTest: 'show which form fits a file, and what it lacks',
    rules: 'the rules that are checked',
    rulesList: 'list all rules',
    rulesShow: 'show what a rule is about',
    schema: 'the JSON Schema of a record',
  },
  arguments: {
    paths: 'files or folders',
    file: 'a file',
    records: 'a folder with datasets, or a forms.jsonl',
    form: 'the id of a form',
    rule: 'the id of a rule',
  },
  options: {
    out: 'folder for the datasets',
    formats: 'output formats, separated by commas',
    headers: 'language of the CSV headers',
    lang: "language of messages (default: the system's, else Chinese)",
    forms: 'folder with definitions of your own',
    password: 'opens encrypted files',
    failOn: 'end with exit code 4 if there are findings of this severity or above',
    jobs: 'how many files are read at once (default: by cores and memory)',
    timeout: 'seconds that a file may take',
    quiet: 'say nothing but errors',
    noProgress: 'show no progress',
    json: 'write a machine-readable result to standard output',
    help: 'show help',
    version: 'show the version',
  },
  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    choices: 'choices',
    default: 'default',
    command: 'show help for a command',
  },
  usage: {
    unknownOption: (name) => `There is no option ${name}.`,
    unknownCommand: (name) => `There is no command ${name}.`,
    missingArgument: (name) => `The argument ${name} is missing.`,
    missingOption: (name) => `The option ${name} is required.`,
    missingValue: (name) => `The option ${name} needs a value.`,
    badValue: (name) => `This is no possible value: ${name}.`,
    tooMany: 'There are too many arguments.',
    hint: 'See heshu --help.',
    unknownForm: (id) => `There is no form ${id}. See heshu forms list.`,
    unknownRule: (id) => `There is no rule ${id}. See heshu rules list.`,
    unknownFormat: (name, known) => `There is no output format ${name}. Choose from ${known}.`,
    badRecords: (place, detail) => `${place} is no valid record: ${detail}.`,
    noRecords: (path) => `There is no forms.jsonl in ${path}. Give a folder written by heshu import, or a forms.jsonl.`,
    lostDefinition: (form, id) => `The definition ${id} of ${form} does not exist. Give its folder with --forms.`,
    system: (path, code) =>
      `${path} cannot be read or written (${code}). Check the path, its permissions and the space on the disk.`,
    definitions: 'There are mistakes in the definitions:',
  },
  progress: {
    files: (done, total, failed, review) => `${done}/${total} files, ${failed} not extracted, ${review} to review`,
    pace: (rate, left) => `${rate} a second, ${left} left`,
  },
  interrupted:
    'Coming to an end: what is under way is finished and the results are written. Ctrl-C again ends at once; the next run goes on.',
  store: {
    busy: (directory) =>
      `Another heshu is using ${directory}. Wait until it has ended, or choose another output folder.`,
    newer: (directory) =>
      `The store in ${directory} was written by a newer Heshu. Upgrade, or choose another output folder.`,
    broken: (directory) =>
      `heshu.db in ${directory} is damaged. Delete it (every file will be read again), or choose another output folder.`,
    full: (directory) =>
      `The disk is full: ${directory} cannot be written. What was finished is kept; make room and run it again, and it goes on.`,
    'not-writable': (directory) =>
      `${directory} cannot be written. Check that the folder exists and that you may write to it.`,
    failed: (directory) =>
      `heshu.db in ${directory} could not be read or written. Check the disk; what was finished is kept.`,
  },
  noWorker: (said) => `The processes that read files cannot be started; there may be too little memory: ${said}`,
  noSpool: (directory, said) =>
    `Archives cannot be unpacked in ${directory} (${said}). Check the space on the disk and the permissions; what was finished is kept, and the next run goes on.`,
  summary: {
    documents: (total, parts) => `${plural(total, 'file')}${parts ? `: ${parts}` : ''}`,
    statuses: {
      extracted: 'extracted',
      partial: 'extracted in part',
      unrecognised: 'not recognised',
      duplicate: 'duplicate',
      failed: 'failed',
    },
    forms: (total, parts) => `${plural(total, 'form')}${parts ? `: ${parts}` : ''}`,
    formStatuses: { clean: 'clean', findings: 'with findings', review: 'to be reviewed' },
    findings: (errors, warnings, infos) =>
      `Findings: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'remark')}`,
    doubtful: (count) => `${plural(count, 'doubtful value')}: see the rows of cells.csv whose trust is doubtful`,
    leftOut: (count) => `${plural(count, 'temporary or system file')} left out`,
    unread: 'Files that gave no form:',
    more: (count) => `… and ${count} more, see documents.csv`,
    worst: 'Forms with most errors:',
    errorsIn: (count) => plural(count, 'error'),
    written: (directory, files) => `Written to ${directory}: ${files}`,
    nothing: 'No self-evaluation form was read.',
    separator: ', ',
  },
  inspect: {
    pages: (count) => plural(count, 'page'),
    tables: 'What was read',
    table: (rows, columns, grid) => `Table of ${rows} rows × ${columns} columns (${grid})`,
    grids: { ruled: 'ruled', aligned: 'inferred from alignment', ragged: 'ragged' },
    form: (id) => `Form ${id}`,
    definition: (name, id, confidence) => `Definition: ${name} (${id}, confidence ${confidence})`,
    reasons: {
      'labels-found': (args) => `${args.found} of ${args.expected} labels found`,
      'title-fits': (args) => `the title fits: ${args.title}`,
      'title-unknown': () => 'the title is not among the known ones',
      'runner-up': (args) => `next comes ${args.definition} (confidence ${args.confidence})`,
    },
    missing: (labels) => `Not on the form: ${labels}`,
    fields: 'Values',
    columns: { field: 'Field', value: 'Value', place: 'Place', trust: 'Trust' },
    page: (number) => `page ${number}`,
    trust: {
      read: 'read',
      confirmed: 'confirmed',
      repaired: 'repaired',
      doubtful: 'doubtful',
      corrected: 'corrected',
    },
    findings: 'Findings',
    noFindings: 'Nothing was found wrong.',
    suggestion: 'Suggestion: ',
    cannotCheck: 'Could not be checked',
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  forms: {
    columns: { id: 'Id', name: 'Name', years: 'Years', source: 'Source' },
    titles: 'Titles: ',
    source: 'Source: ',
    years: 'Years: ',
    required: 'Required: ',
    blocks: 'Blocks:',
    blockKinds: {
      pairs: 'labels and values',
      headed: 'values below headers',
      funds: 'funds',
      indicators: 'indicators',
      scores: 'scores',
      evaluators: 'evaluators',
    },
    anyYear: 'any',
    test: {
      columns: { id: 'Form', confidence: 'Confidence', missing: 'Labels that the file lacks' },
      chosen: (form, id) => `Form ${form} of the file: ${id || 'no form fits'}`,
      others: 'Without a field (name them under others of the definition, or as a spelling of a field):',
    },
  },
  rules: {
    columns: { id: 'Id', severity: 'Severity', title: 'Title' },
    what: 'What',
    why: 'Why',
    example: 'Example',
    source: 'Source',
  },
};

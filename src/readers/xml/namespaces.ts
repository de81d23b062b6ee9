/** One short prefix for each vocabulary, whatever prefix or edition (transitional, strict) a file uses. */
const PREFIXES: readonly (readonly [prefix: string, ...uris: string[]])[] = [
  [
    'w',
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  [
    'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  [
    'wp',
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['x', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['ct', 'http://schemas.openxmlformats.org/package/2006/content-types'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
];

const BY_URI = new Map(PREFIXES.flatMap(([prefix, ...uris]) => uris.map((uri) => [uri, prefix] as const)));

/** `w:p` for a paragraph of any edition; the local name alone for a vocabulary that no reader knows. */
function canonicalName(uri: string, local: string): string {
  const prefix = BY_URI.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** Gives canonical names; one string for each, made once, for files repeat a few names without end. */
export type Namer = (uri: string, local: string) => string;

/** A namer for one file. */
export function namer(): Namer {
  const known = new Map<string, Map<string, string>>();
  return (uri, local) => {
    const names = known.get(uri) ?? new Map<string, string>();
    if (names.size === 0) known.set(uri, names);
    const name = names.get(local) ?? canonicalName(uri, local);
    if (!names.has(local)) names.set(local, name);
    return name;
  };
}

/**
 * What each version of the store adds to the one before; the number of entries is the version.
 *
 * `content`: what came of a file's bytes under a key (definitions, version, options). `started` counts runs that began
 * to read it and did not end. `document` is its row of documents.csv without a path; an archive has entries instead.
 * `file`: the files of the last import in the order of the datasets. `stamp`: digests of files by size and times.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE content (
    sha256 TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    started INTEGER NOT NULL DEFAULT 0,
    kind TEXT CHECK (kind IN ('document', 'archive')),
    document TEXT
  ) STRICT;
  CREATE TABLE record (
    sha256 TEXT NOT NULL REFERENCES content (sha256) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (sha256, ordinal)
  ) STRICT;
  CREATE TABLE entry (
    archive TEXT NOT NULL REFERENCES content (sha256) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT,
    fault TEXT,
    PRIMARY KEY (archive, ordinal)
  ) STRICT;
  CREATE TABLE file (
    ordinal INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    sha256 TEXT,
    fault TEXT,
    duplicate_of TEXT
  ) STRICT;
  CREATE TABLE stamp (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
  CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
];

import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { normalize, sep } from 'node:path';
import { Fault } from '../model/fault.ts';
import { systemFault } from './faults.ts';
import { byCodeUnit, displayName, isLeftOver } from './names.ts';

/** Where something lies: as people see it, with `/` between folders, and as the system does (a name need not be text). */
interface Place {
  readonly path: string;
  readonly location: Buffer;
}

export interface FoundFile extends Place {
  readonly bytes: number;
}

/** A file or folder that cannot be read. */
export interface Unreadable {
  readonly path: string;
  readonly fault: Fault;
}

export type Found = FoundFile | Unreadable;

export interface Walked {
  /** By path, each path once. */
  readonly found: readonly Found[];
  /** Files that were left out because programs leave them beside documents. */
  readonly leftOut: readonly string[];
}

interface Walk {
  readonly found: Found[];
  readonly leftOut: string[];
  /** Real paths of what was met, so that nothing is walked twice. */
  readonly seen: Set<string>;
  /** Links wait until everything real has been walked: the real path names a file, and no link leads round in circles. */
  readonly links: Place[];
}

const realName = async (location: Buffer) => (await realpath(location, { encoding: 'buffer' })).toString('latin1');

async function isNew(walk: Walk, location: Buffer): Promise<boolean> {
  const real = await realName(location);
  const fresh = !walk.seen.has(real);
  walk.seen.add(real);
  return fresh;
}

function takeFile(walk: Walk, place: Place, stats: Stats): void {
  if (stats.isFile()) walk.found.push({ ...place, bytes: stats.size });
  else walk.found.push({ path: place.path, fault: new Fault('unsupported-type') });
}

function child(folder: Place, entry: Dirent<Buffer>, name: string): Place {
  const prefix = folder.path === '.' ? '' : folder.path.replace(/\/?$/, '/');
  return { path: prefix + name, location: Buffer.concat([folder.location, Buffer.from(sep), entry.name]) };
}

async function walkFolder(walk: Walk, folder: Place): Promise<void> {
  const entries = await readdir(folder.location, { withFileTypes: true, encoding: 'buffer' });
  const taken = new Set<string>();
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    const shown = displayName(entry.name);
    const name = taken.has(shown) ? entry.name.toString('latin1') : shown;
    taken.add(name);
    const place = child(folder, entry, name);
    if (isLeftOver(name)) walk.leftOut.push(place.path);
    else if (entry.isSymbolicLink()) walk.links.push(place);
    else await visit(walk, place);
  }
}

/** Takes a file, walks a folder, or notes why neither can be done; nothing on disk ends the walk. */
async function visit(walk: Walk, place: Place): Promise<void> {
  try {
    const stats = await stat(place.location);
    if (!(await isNew(walk, place.location))) return;
    if (stats.isDirectory()) await walkFolder(walk, place);
    else takeFile(walk, place, stats);
  } catch (error) {
    walk.found.push({ path: place.path, fault: systemFault(error) });
  }
}

/** A path as the user gave it, without detours, with `/` between folders. */
function given(path: string): Place {
  const plain = normalize(path);
  const trimmed = plain.length > 1 && plain.endsWith(sep) ? plain.slice(0, -1) : plain;
  return { path: trimmed.replaceAll(sep, '/'), location: Buffer.from(trimmed) };
}

/** Names the real paths of those files that exist. */
async function realNames(paths: Iterable<string>): Promise<Set<string>> {
  const names = new Set<string>();
  for (const path of paths) {
    const name = await realName(Buffer.from(path)).catch(() => undefined);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/**
 * All files below the given files and folders, sorted by path; what cannot be read is among them with its fault.
 * Links are followed, but nothing is found twice. `skip` names files that are not to be found at all.
 */
export async function walkPaths(paths: readonly string[], skip: Iterable<string> = []): Promise<Walked> {
  const walk: Walk = { found: [], leftOut: [], seen: await realNames(skip), links: [] };
  for (const path of paths) await visit(walk, given(path));
  for (let link = walk.links.shift(); link; link = walk.links.shift()) await visit(walk, link);
  return { found: walk.found.sort((a, b) => byCodeUnit(a.path, b.path)), leftOut: walk.leftOut.sort(byCodeUnit) };
}

import { DatabaseSync } from 'node:sqlite';
import { guarded, StoreError } from './failure.ts';
import { MIGRATIONS } from './migrations.ts';

/** Runs work in a transaction, which is undone where the work fails. */
export function transact<Value>(database: DatabaseSync, work: () => Value): Value {
  return guarded(() => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      database.exec('COMMIT');
      return value;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Brings an older store up to date; one of a newer program is left alone. */
function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  const current = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (current > migrations.length) throw new StoreError('newer');
  for (const [index, migration] of migrations.entries()) {
    if (index < current) continue;
    transact(database, () => database.exec(`${migration}; PRAGMA user_version = ${index + 1};`));
  }
}

/** The lock is kept for as long as the store is open, so that a second program finds it busy; it ends with the process. */
const SETTINGS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
`;

/** Opens a store for one program alone. Throws a StoreError. */
export function openDatabase(path: string, migrations: readonly string[] = MIGRATIONS): DatabaseSync {
  return guarded(() => {
    const database = new DatabaseSync(path);
    try {
      database.exec(SETTINGS);
      migrate(database, migrations);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

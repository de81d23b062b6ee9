import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { StoreError } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folder.ts';

const OLD = ['CREATE TABLE one (value TEXT) STRICT'];
const NEW = [...OLD, "ALTER TABLE one ADD COLUMN more TEXT NOT NULL DEFAULT 'new'"];

/** A store as an older program left it. */
async function oldStore(): Promise<string> {
  const path = join(await temporaryFolder(), 'heshu.db');
  const database = openDatabase(path, OLD);
  database.exec("INSERT INTO one VALUES ('kept')");
  database.close();
  return path;
}

describe('a store of an older program', () => {
  test('is brought up to date with all that it holds', async () => {
    const database = openDatabase(await oldStore(), NEW);
    expect(database.prepare('SELECT * FROM one').all()).toEqual([{ value: 'kept', more: 'new' }]);
    database.close();
  });

  test('is refused by that program from then on', async () => {
    const path = await oldStore();
    openDatabase(path, NEW).close();
    expect(() => openDatabase(path, OLD)).toThrow(new StoreError('newer'));
  });

  test('stays as it was where it cannot be brought up to date', async () => {
    const path = await oldStore();
    expect(() => openDatabase(path, [...OLD, 'CREATE TABLE two (value TEXT); nonsense'])).toThrow();
    const database = openDatabase(path, OLD);
    expect(database.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'one' }]);
    database.close();
  });
});

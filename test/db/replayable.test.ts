import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../db/database.ts';
import { commitReplayable } from '../../db/replayable.ts';

const full = 2;

function openWithNotes() {
  const { db, close } = openDatabase(':memory:');
  db.run(sql`create table notes (note text)`);
  const write = (tx: typeof db, note: string) => void tx.run(sql`insert into notes values (${note})`);
  const notes = () => db.all<{ note: string }>(sql`select note from notes`).map(({ note }) => note);
  const durability = () => db.get<{ synchronous: number }>(sql`pragma synchronous`)?.synchronous;
  return { db, close, write, notes, durability };
}

test('what the chain can say again is committed, and later commits wait for the disk as before', () => {
  const { db, close, write, notes, durability } = openWithNotes();
  let during: number | undefined;
  commitReplayable(db, (tx) => {
    during = tx.get<{ synchronous: number }>(sql`pragma synchronous`)?.synchronous;
    write(tx, 'kept');
  });
  assert.deepEqual(notes(), ['kept']);
  assert.equal(during, full - 1);
  assert.equal(durability(), full);
  close();
});

test('a failure undoes all of it, and later commits wait for the disk as before', () => {
  const { db, close, write, notes, durability } = openWithNotes();
  const fail = (tx: typeof db) => {
    write(tx, 'undone');
    throw new Error('in the middle');
  };
  assert.throws(() => commitReplayable(db, fail), /in the middle/);
  assert.deepEqual(notes(), []);
  assert.equal(durability(), full);
  close();
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepUpdates, markAllHandled, updatesKept, wasHandled } from '../../db/updates.ts';
import { freshDatabase } from '../bot/loops/support/world.ts';

test('updates are kept once and in their order until they are marked as handled', (t) => {
  const db = freshDatabase(t);
  const of = (updateId: string) => ({ updateId, update: `{"update_id":${updateId}}` });
  const kept = (updateId: string) => ({ ...of(updateId), retries: 0 });
  keepUpdates(db, 'telegram', [of('9'), of('10')]);
  keepUpdates(db, 'telegram', [{ updateId: '10', update: 'another' }, of('8')]);
  keepUpdates(db, 'discord', [of('9')]);
  assert.deepEqual(updatesKept(db, 'telegram'), ['9', '10', '8'].map(kept));
  markAllHandled(db, 'telegram', ['9', '8'], 5);
  assert.deepEqual(updatesKept(db, 'telegram'), [kept('10')]);
  assert.deepEqual(updatesKept(db, 'discord'), [kept('9')]);
  assert.deepEqual([wasHandled(db, 'telegram', '9'), wasHandled(db, 'telegram', '10')], [true, false]);
  markAllHandled(db, 'telegram', [], 6);
});

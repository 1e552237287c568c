import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setPrompt, takePrompt } from '../../db/prompts.ts';
import {
  countRetry,
  forgetHandledBefore,
  keepUpdates,
  markAllHandled,
  markHandled,
  updatesKept,
  wasHandled,
} from '../../db/updates.ts';
import { findOrCreateUserByIdentity, markBlocked } from '../../db/users.ts';
import { addWallet, reachableAt, walletAddresses, walletAt } from '../../db/wallets.ts';
import { freshDatabase } from '../bot/loops/support/world.ts';

const ann = { platform: 'telegram', platformUserId: '1', privateChatId: '1', locale: 'en', timeZone: 'UTC' } as const;
const key = { ownerAddress: '0xcc', createdAt: 1 } as const;

test('a person is made once and known by platform and id together', (t) => {
  const db = freshDatabase(t);
  const first = findOrCreateUserByIdentity(db, ann, 5);
  const again = findOrCreateUserByIdentity(db, { ...ann, locale: 'de' }, 6);
  const elsewhere = findOrCreateUserByIdentity(db, { ...ann, platform: 'discord' }, 7);
  assert.deepEqual([first.created, again.created, elsewhere.created], [true, false, true]);
  assert.deepEqual(again.user, first.user);
  assert.notEqual(elsewhere.user.id, first.user.id);
});

test('somebody seen only in a group is not written to until they open a private chat', (t) => {
  const db = freshDatabase(t);
  const { user, identity } = findOrCreateUserByIdentity(db, { ...ann, privateChatId: null }, 5);
  addWallet(db, { userId: user.id, address: '0xab', ...key });
  assert.deepEqual(reachableAt(db, '0xab'), []);
  findOrCreateUserByIdentity(db, ann, 6);
  assert.equal(reachableAt(db, '0xab')[0], identity.id);
});

test('a group message of somebody who blocked the bot does not unblock them', (t) => {
  const db = freshDatabase(t);
  const { identity } = findOrCreateUserByIdentity(db, ann, 5);
  markBlocked(db, identity.id, 6);
  const inGroup = findOrCreateUserByIdentity(db, { ...ann, privateChatId: null }, 7);
  assert.deepEqual([inGroup.isBack, inGroup.identity.blockedAt], [false, 6]);
  assert.equal(findOrCreateUserByIdentity(db, ann, 8).isBack, true);
});

test('what is news for somebody who blocked the bot is kept for them', (t) => {
  const db = freshDatabase(t);
  const { user, identity } = findOrCreateUserByIdentity(db, ann, 5);
  addWallet(db, { userId: user.id, address: '0xab', ...key });
  markBlocked(db, identity.id, 6);
  assert.deepEqual(reachableAt(db, '0xab'), [identity.id]);
});

test('a wallet is found by its address in any case, and an address belongs to one person', (t) => {
  const db = freshDatabase(t);
  const people = ['1', '2'].map(
    (platformUserId) => findOrCreateUserByIdentity(db, { ...ann, platformUserId }, 1).user.id,
  );
  const [first = 0, second = 0] = people;
  addWallet(db, { userId: first, address: '0xAbCd', ...key });
  assert.equal(walletAt(db, '0xaBcD')?.userId, first);
  assert.deepEqual(walletAddresses(db), ['0xabcd']);
  assert.throws(() => addWallet(db, { userId: second, address: '0xABCD', ...key }));
});

test('a question is answered once, and a newer one replaces it', (t) => {
  const db = freshDatabase(t);
  const { identity } = findOrCreateUserByIdentity(db, ann, 5);
  setPrompt(db, identity.id, { ask: 'date' }, 6);
  setPrompt(db, identity.id, { ask: 'units', most: 12n }, 7);
  assert.deepEqual(takePrompt(db, identity.id), { prompt: { ask: 'units', most: 12n }, askedAt: 7 });
  assert.equal(takePrompt(db, identity.id), undefined);
});

test('an update counts as handled per platform until it is forgotten', (t) => {
  const db = freshDatabase(t);
  markHandled(db, 'telegram', '5', 100);
  markHandled(db, 'telegram', '5', 101);
  assert.deepEqual([wasHandled(db, 'telegram', '5'), wasHandled(db, 'discord', '5')], [true, false]);
  assert.equal(forgetHandledBefore(db, 101), 1);
  assert.equal(wasHandled(db, 'telegram', '5'), false);
});

test('an update is kept until it is handled, counts how often it began again, and is not kept a second time', (t) => {
  const db = freshDatabase(t);
  keepUpdates(db, 'telegram', [1, 2, 3].map(updateOf));
  assert.equal(countRetry(db, 'telegram', ['1', '2']), 1);
  assert.equal(countRetry(db, 'telegram', ['2']), 2);
  assert.equal(countRetry(db, 'telegram', ['7']), 0);
  assert.equal(countRetry(db, 'discord', ['2']), 0);
  assert.deepEqual(
    updatesKept(db, 'telegram').map(({ updateId, retries }) => [updateId, retries]),
    [
      ['1', 1],
      ['2', 2],
      ['3', 0],
    ],
  );
  markAllHandled(db, 'telegram', ['1', '2'], 100);
  keepUpdates(db, 'telegram', [2, 3, 4].map(updateOf));
  assert.deepEqual(
    updatesKept(db, 'telegram').map(({ updateId }) => updateId),
    ['3', '4'],
  );
});

function updateOf(id: number) {
  return { updateId: String(id), update: JSON.stringify({ update_id: id }) };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WalletsAsleepError, walletFor } from '../../bot/wallets/walletFor.ts';
import { findOrCreateUserByIdentity } from '../../db/users.ts';
import { walletOf } from '../../db/wallets.ts';
import { scriptedChain } from './loops/support/scriptedChain.ts';
import { freshDatabase } from './loops/support/world.ts';

const visitor = {
  platform: 'telegram',
  platformUserId: '1',
  privateChatId: '1',
  locale: 'en',
  timeZone: 'UTC',
} as const;

test('a wallet is made once, where the signer says that its key is', async (t) => {
  const db = freshDatabase(t);
  const { signer } = scriptedChain();
  const { user } = findOrCreateUserByIdentity(db, visitor, 1);
  const asked: unknown[] = [];
  const watched = {
    makeWallet: (request: { userId: number; person: string }) => {
      asked.push(request);
      return signer.makeWallet(request);
    },
  };
  const wallet = await walletFor({ db, signer: watched }, user.id, 1);
  assert.deepEqual(await walletFor({ db, signer: watched }, user.id, 2), wallet);
  assert.deepEqual(asked, [{ userId: user.id, person: 'telegram:1' }]);
  const made = await signer.makeWallet({ userId: user.id, person: 'telegram:1' });
  assert.ok(made.ok);
  assert.equal(wallet.address, made.value.address);
  assert.equal(wallet.ownerAddress, made.value.owner);
});

test('two first greetings at once end with one wallet', async (t) => {
  const db = freshDatabase(t);
  const { signer } = scriptedChain();
  const { user } = findOrCreateUserByIdentity(db, visitor, 1);
  const [a, b] = await Promise.all([1, 2].map((now) => walletFor({ db, signer }, user.id, now)));
  assert.deepEqual(a, b);
  assert.deepEqual(walletOf(db, user.id), a);
});

test('while the signer is down nobody gets a wallet, and nothing is kept', async (t) => {
  const db = freshDatabase(t);
  const { user } = findOrCreateUserByIdentity(db, visitor, 1);
  const down = { ok: false, fault: { code: 'SIGNER_UNREACHABLE', retry: true, detail: 'down' } } as const;
  const signer = { makeWallet: async () => down };
  await assert.rejects(walletFor({ db, signer }, user.id, 1), WalletsAsleepError);
  assert.equal(walletOf(db, user.id), undefined);
});

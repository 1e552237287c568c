import assert from 'node:assert/strict';
import { test } from 'node:test';
import { privateKeyToAddress } from 'viem/accounts';
import { openWalletKey, walletFor } from '../../../bot/keys/walletFor.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { walletOf } from '../../../db/wallets.ts';
import { hash, scriptedChain } from '../loops/support/scriptedChain.ts';
import { freshDatabase, keyring } from '../loops/support/world.ts';

const visitor = {
  platform: 'telegram',
  platformUserId: '1',
  privateChatId: '1',
  locale: 'en',
  timeZone: 'UTC',
} as const;

test('a wallet is made once, its key opens and belongs to its address', async (t) => {
  const db = freshDatabase(t);
  const { door } = scriptedChain();
  const { user } = findOrCreateUserByIdentity(db, visitor, 1);
  const wallet = await walletFor({ db, keyring, door }, user.id, 1);
  const key = openWalletKey(keyring, wallet);
  assert.equal(wallet.ownerAddress, privateKeyToAddress(key).toLowerCase());
  assert.equal(wallet.address, `0x${hash(key).slice(2, 42)}`);
  assert.deepEqual(await walletFor({ db, keyring, door }, user.id, 2), wallet);
});

test('two first greetings at once end with one wallet', async (t) => {
  const db = freshDatabase(t);
  const { door } = scriptedChain();
  const { user } = findOrCreateUserByIdentity(db, visitor, 1);
  const [a, b] = await Promise.all([1, 2].map((now) => walletFor({ db, keyring, door }, user.id, now)));
  assert.deepEqual(a, b);
  assert.deepEqual(walletOf(db, user.id), a);
});

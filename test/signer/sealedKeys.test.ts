import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { privateKeyToAccount } from 'viem/accounts';
import { accountOfKey, addressOfKey, newPrivateKey } from '../../chain/keyAccount.ts';
import { commandMasterKey } from '../../signer/keys/commandMasterKey.ts';
import type { MasterKey } from '../../signer/keys/masterKey.ts';
import { thenWiped } from '../../signer/keys/wipe.ts';
import { SignerError, type SignerProblem } from '../../signer/problem.ts';
import { rotateMasterKey } from '../../signer/rotate.ts';
import { signIntent } from '../../signer/signIntent.ts';
import type { Sql } from '../../signer/store/openStore.ts';
import { oneOfEachAction } from '../chain/support/oneOfEachAction.ts';
import { folder, masterKey, openRoom, requestFor, signaturesIn, walletOf } from './support/signerRoom.ts';

type World = Awaited<ReturnType<typeof openRoom>>;

const refused = (code: SignerProblem) => (error: unknown) => error instanceof SignerError && error.code === code;
const one = <T>(deed: () => Promise<T>) => deed();
let intents = 0;

async function signs({ room }: World, userId: number): Promise<boolean> {
  const wallet = await walletOf(room, userId);
  const answer = await signIntent(room, requestFor(userId, wallet, oneOfEachAction.withdraw, `intent ${++intents}`));
  return answer.ok;
}

/** Changes the file as somebody would who has it in hands: past the triggers, which guard against ourselves. */
function tamper(sql: Sql, statement: string, ...values: unknown[]): void {
  for (const deed of ['update', 'delete'])
    for (const table of ['wallets', 'record']) sql.exec(`drop trigger if exists no_${deed}_of_${table}`);
  sql.pragma('foreign_keys = OFF');
  sql.prepare(statement).run(...values);
}

async function twoPeople(t: TestContext, keys?: MasterKey[]) {
  const dir = folder(t);
  const world = await openRoom(dir, keys);
  t.after(world.close);
  assert.ok((await signs(world, 1)) && (await signs(world, 2)));
  return { ...world, dir, before: signaturesIn(world.sql) };
}

/** Gives each of two people the other's. */
function swap(sql: Sql, table: 'wallets' | 'data_keys'): void {
  const sealed = (userId: number) => sql.prepare(`select sealed from ${table} where user_id = ?`).pluck().get(userId);
  const [hers, his] = [sealed(1), sealed(2)];
  tamper(sql, `update ${table} set sealed = ? where user_id = 1`, his);
  tamper(sql, `update ${table} set sealed = ? where user_id = 2`, hers);
}

const damages: Record<string, (sql: Sql) => void> = {
  "wallet key in another's row": (sql) => swap(sql, 'wallets'),
  "data key in another's row": (sql) => swap(sql, 'data_keys'),
  "both in another's rows": (sql) => {
    swap(sql, 'wallets');
    swap(sql, 'data_keys');
  },
  'owner that is not its': (sql) => tamper(sql, "update wallets set owner = '0x' || substr(owner, 4) || '0'"),
  'changed byte': (sql) =>
    tamper(sql, "update wallets set sealed = cast(substr(sealed, 1, 40) || x'000000' || substr(sealed, 44) as blob)"),
  'cut wallet key': (sql) => tamper(sql, 'update wallets set sealed = substr(sealed, 1, 20)'),
  'cut data key': (sql) => tamper(sql, 'update data_keys set sealed = substr(sealed, 1, 27)'),
};

for (const [what, damage] of Object.entries(damages))
  test(`${what}: it does not open, and nothing is signed`, async (t) => {
    const world = await twoPeople(t);
    damage(world.sql);
    for (const userId of [1, 2]) await assert.rejects(signs(world, userId), refused('ALTERED'));
    assert.equal(signaturesIn(world.sql), world.before);
  });

test("a whole person's rows under another's number open nothing", async (t) => {
  const world = await twoPeople(t);
  for (const table of ['wallets', 'data_keys']) {
    tamper(world.sql, `delete from ${table} where user_id = 2`);
    tamper(world.sql, `update ${table} set user_id = 2 where user_id = 1`);
  }
  const { address } = world.room.keys.walletOf(2) ?? assert.fail();
  const request = requestFor(2, address, oneOfEachAction.withdraw, 'stolen');
  await assert.rejects(signIntent(world.room, request), refused('ALTERED'));
  assert.equal(signaturesIn(world.sql), world.before);
});

test('a wrong master key does not start, and the right one does', async (t) => {
  const { dir, close } = await twoPeople(t);
  close();
  await assert.rejects(openRoom(dir, [masterKey('66')]), refused('WRONG_MASTER_KEY'));
  const again = await openRoom(dir);
  t.after(again.close);
  assert.ok(await signs(again, 1));
});

test('the master key is changed while people go on, and the old one opens nothing afterwards', async (t) => {
  const world = await twoPeople(t);
  const { room, sql, dir } = world;
  const old = sql.prepare('select * from data_keys where user_id = 1').get();
  const rotated = await rotateMasterKey(room, one, masterKey('66'));
  assert.deepEqual(rotated, { resealed: 2, version: 2 });
  assert.ok((await signs(world, 1)) && (await signs(world, 3)));
  const z = old as { sealed: Buffer };
  tamper(sql, 'update data_keys set master_version = 1, sealed = ? where user_id = 1', z.sealed);
  await assert.rejects(signs(world, 1), refused('RETIRED_MASTER_KEY'));
  assert.ok(await signs(world, 2));
  world.close();
  await assert.rejects(openRoom(dir), refused('WRONG_MASTER_KEY'));
  const again = await openRoom(dir, [masterKey('66')]);
  t.after(again.close);
  assert.ok(await signs(again, 2));
});

/** Dies in the middle of a change, with more than a batch of people. */
async function halfChanged(t: TestContext) {
  const dir = folder(t);
  const world = await openRoom(dir);
  t.after(world.close);
  for (let userId = 1; userId <= 60; userId++) await walletOf(world.room, userId);
  const step = await world.room.keyring.rotateSome(masterKey('66'));
  assert.deepEqual({ done: step.done, resealed: step.resealed }, { done: false, resealed: 50 });
  return { ...world, dir };
}

test('half a change: both keys open what they sealed', async (t) => {
  const world = await halfChanged(t);
  for (const userId of [1, 50, 51, 60, 61]) assert.ok(await signs(world, userId));
  const versions = world.sql.prepare('select distinct master_version as v from data_keys order by v').all();
  assert.equal(versions.length, 2);
});

test('half a change without the new key: it does not start; with it, it goes on where it stopped', async (t) => {
  const { dir, close } = await halfChanged(t);
  close();
  await assert.rejects(openRoom(dir), refused('HALF_ROTATION'));
  await assert.rejects(openRoom(dir, [masterKey('66')]), refused('WRONG_MASTER_KEY'));
  await assert.rejects(openRoom(dir, [masterKey('5a'), masterKey('77')]), refused('HALF_ROTATION'));
  const again = await openRoom(dir, [masterKey('5a'), masterKey('66')]);
  t.after(again.close);
  assert.ok(again.room.keyring.isRotating());
  assert.deepEqual(await rotateMasterKey(again.room, one, null), { resealed: 10, version: 2 });
  for (const userId of [1, 55, 60]) assert.ok(await signs(again, userId));
});

test('there is no change without a new key, nor to the one in use', async (t) => {
  const { room } = await twoPeople(t);
  await assert.rejects(rotateMasterKey(room, one, null), refused('NO_NEW_MASTER_KEY'));
  await assert.rejects(rotateMasterKey(room, one, masterKey('5a')), refused('SAME_MASTER_KEY'));
  assert.ok(!room.keyring.isRotating());
});

/** A key service in a file: it seals with AES-GCM under a key that only it knows. */
function keyService(dir: string, byte: string): string {
  const file = join(dir, `service-${byte}.mjs`);
  writeFileSync(
    file,
    `import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
    const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
    const { do: what, context, data } = JSON.parse(Buffer.concat(chunks).toString());
    const key = Buffer.alloc(32, 0x${byte}), aad = Buffer.from(context, 'base64'), box = Buffer.from(data, 'base64');
    const say = (answer) => console.log(JSON.stringify(answer));
    if (what === 'seal') {
      const iv = randomBytes(12), c = createCipheriv('aes-256-gcm', key, iv); c.setAAD(aad);
      const body = Buffer.concat([c.update(box), c.final()]);
      say({ data: Buffer.concat([iv, c.getAuthTag(), body]).toString('base64') });
    } else try {
      const d = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12)); d.setAAD(aad); d.setAuthTag(box.subarray(12, 28));
      say({ data: Buffer.concat([d.update(box.subarray(28)), d.final()]).toString('base64') });
    } catch { say({ refused: true }); }`,
  );
  return `"${process.execPath}" "${file}"`;
}

test('a master key that stays with its service seals, opens and is changed like any other', async (t) => {
  const keys = folder(t);
  const service = commandMasterKey(keyService(keys, '21'));
  const world = await twoPeople(t, [service]);
  swap(world.sql, 'data_keys');
  await assert.rejects(signs(world, 1), refused('ALTERED'));
  swap(world.sql, 'data_keys');
  assert.equal((await rotateMasterKey(world.room, one, commandMasterKey(keyService(keys, '22')))).version, 2);
  assert.ok(await signs(world, 1));
});

test('a key service that fails, talks rubbish or never answers: a clear error, and nothing is sealed', async (t) => {
  for (const command of ['exit 3', 'echo hello', 'yes', 'sleep 60']) {
    const dir = folder(t);
    await assert.rejects(openRoom(dir, [commandMasterKey(command, 500)]), refused('KEY_COMMAND_FAILED'), command);
  }
});

test('secret bytes are overwritten after use, also when it fails', async () => {
  const kept: Buffer[] = [];
  await thenWiped(Buffer.alloc(32, 7), (secret) => void kept.push(secret));
  await assert.rejects(
    thenWiped(Buffer.alloc(32, 7), (secret) => {
      kept.push(secret);
      throw new Error('it failed');
    }),
  );
  for (const secret of kept) assert.ok(secret.every((byte) => byte === 0));
  assert.equal(kept.length, 2);
});

test('keys in bytes sign what keys in text sign: the same data gives the same signature', async () => {
  const typed = {
    domain: { name: 'Buckler Sponsor', version: '1', chainId: 1, verifyingContract: `0x${'11'.repeat(20)}` },
    types: { Word: [{ name: 'said', type: 'string' }] },
    primaryType: 'Word',
    message: { said: 'hello' },
  } as const;
  for (let round = 0; round < 20; round++) {
    const key = newPrivateKey();
    const other = privateKeyToAccount(`0x${key.toString('hex')}`);
    const signature = await accountOfKey(key).signTypedData(typed);
    assert.equal(signature, await other.signTypedData(typed));
    assert.equal(signature, await accountOfKey(key).signTypedData(typed));
    assert.equal(addressOfKey(key), other.address);
  }
  const bad = Buffer.alloc(32, 0xff);
  assert.throws(
    () => addressOfKey(bad),
    (error) => error instanceof Error && !error.message.includes('ffff'),
  );
});

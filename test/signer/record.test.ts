import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { SignerError, type SignerProblem } from '../../signer/problem.ts';
import { signIntent } from '../../signer/signIntent.ts';
import { openStore } from '../../signer/store/openStore.ts';
import { oneOfEachAction } from '../chain/support/oneOfEachAction.ts';
import { folder, openRoom, requestFor, signaturesIn, walletOf } from './support/signerRoom.ts';

const refused = (code: SignerProblem) => (error: unknown) => error instanceof SignerError && error.code === code;

/** A signer that gave three signatures and was stopped; after each of them the database was copied away. */
async function threeSignatures(t: TestContext) {
  const dir = folder(t);
  const file = join(dir, 'signer.db');
  for (const nth of [1, 2, 3]) {
    const world = await openRoom(dir);
    const wallet = await walletOf(world.room, 1);
    const answer = await signIntent(world.room, requestFor(1, wallet, oneOfEachAction.withdraw, `intent ${nth}`));
    assert.ok(answer.ok);
    world.close();
    copyFileSync(file, `${file}.${nth}`);
    copyFileSync(join(dir, 'signer.head'), join(dir, `signer.head.${nth}`));
  }
  return { dir, file, head: join(dir, 'signer.head') };
}

/** Starts again: what a thief or a bad restore left behind. */
async function starts(dir: string): Promise<number> {
  const world = await openRoom(dir);
  const signatures = signaturesIn(world.sql);
  world.close();
  return signatures;
}

test('what was signed is still known after a restart, and is not signed again', async (t) => {
  const { dir } = await threeSignatures(t);
  const world = await openRoom(dir);
  t.after(world.close);
  const wallet = await walletOf(world.room, 1);
  const again = await signIntent(world.room, requestFor(1, wallet, oneOfEachAction.withdraw, 'intent 1'));
  assert.ok(again.ok);
  assert.equal(signaturesIn(world.sql), 3);
  assert.equal(world.room.record.sumsOf(1, world.state.time).withdrawals, 27_000_000);
});

test('an older copy of the database is noticed', async (t) => {
  const { dir, file } = await threeSignatures(t);
  for (const nth of [1, 2]) {
    copyFileSync(`${file}.${nth}`, file);
    await assert.rejects(starts(dir), refused('ROLLED_BACK'));
  }
  rmSync(file);
  await assert.rejects(starts(dir), refused('ROLLED_BACK'));
  copyFileSync(`${file}.3`, file);
  assert.equal(await starts(dir), 3);
});

test('an older copy that went its own way is noticed', async (t) => {
  const { dir, file, head } = await threeSignatures(t);
  const newest = readFileSync(head);
  copyFileSync(`${file}.2`, file);
  copyFileSync(`${head}.2`, head);
  const world = await openRoom(dir);
  const wallet = await walletOf(world.room, 1);
  assert.ok((await signIntent(world.room, requestFor(1, wallet, oneOfEachAction.withdraw, 'another'))).ok);
  world.close();
  writeFileSync(head, newest);
  await assert.rejects(starts(dir), refused('ROLLED_BACK'));
});

test('the second memory gone or spoiled is noticed; one row behind is what a crash leaves', async (t) => {
  const { dir, head } = await threeSignatures(t);
  copyFileSync(`${head}.2`, head);
  assert.equal(await starts(dir), 3);
  assert.deepEqual(readFileSync(head), readFileSync(`${head}.3`));
  writeFileSync(head, 'rubbish');
  await assert.rejects(starts(dir), refused('ROLLED_BACK'));
  rmSync(head);
  await assert.rejects(starts(dir), refused('HEAD_MISSING'));
});

const edits = {
  'a changed row': "update record set body = replace(body, '9000000', '1') where seq = 2",
  'a changed time': 'update record set at = at - 86400 where seq = 2',
  'a row taken out': 'delete from record where seq = 3',
  'the first row taken out': 'delete from record where seq = 1',
};

for (const [what, statement] of Object.entries(edits))
  test(`${what} is noticed`, async (t) => {
    const { dir, file } = await threeSignatures(t);
    const sql = openStore(file);
    for (const deed of ['update', 'delete']) sql.exec(`drop trigger no_${deed}_of_record`);
    assert.equal(sql.prepare(statement).run().changes, 1);
    sql.close();
    await assert.rejects(starts(dir), refused('RECORD_ALTERED'));
  });

test('record and wallets only grow, whoever tries', async (t) => {
  const { file } = await threeSignatures(t);
  const sql = openStore(file);
  t.after(() => sql.close());
  for (const statement of [
    'update record set at = 1',
    'delete from record',
    "insert or replace into record (seq, kind, at, body, hash) values (2, 'x', 1, '{}', 'x')",
    "update wallets set address = '0x'",
    'delete from wallets',
  ])
    assert.throws(() => sql.prepare(statement).run(), /only grows/);
  const twice =
    "insert into record (seq, kind, at, body, hash) select 9, kind, at, body, 'x' from record where seq = 2";
  assert.throws(() => sql.prepare(twice).run(), /UNIQUE/);
});

test('there is one signer at a time', async (t) => {
  const { dir, file } = await threeSignatures(t);
  const first = await openRoom(dir);
  t.after(first.close);
  assert.throws(() => openStore(file), refused('ALREADY_RUNNING'));
});

import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keccak256 } from 'viem';
import { readEvidence } from '../../oracle/evidence/evidenceStore.ts';
import { DamagedMemoryError, EquivocationError, openSignedMemory } from '../../oracle/reporter/signedMemory.ts';
import { hash, observation, oracle, rules, signedBy, subject } from './people.ts';

const root = mkdtempSync(join(tmpdir(), 'buckler-memory-'));
after(() => rmSync(root, { recursive: true }));
let dirs = 0;
const freshDir = () => join(root, String(dirs++));
const event = { product: 1, subject };

test('what was signed is still known after a restart, and so is the raw answer', async () => {
  const dir = freshDir();
  const raw = Buffer.from('{"flights":[]}');
  const evidence = keccak256(raw);
  openSignedMemory(dir, oracle).remember(await signedBy('anna', { evidence }), raw);
  const reopened = openSignedMemory(dir, oracle);
  assert.equal(reopened.of(event)?.index, 167);
  assert.equal(reopened.of({ product: 2, subject }), null);
  assert.deepEqual(readEvidence(join(dir, 'evidence'), evidence), raw);
});

test('another value for the same event is refused, before and after a restart', async () => {
  const dir = freshDir();
  const memory = openSignedMemory(dir, oracle);
  memory.remember(await signedBy('anna'), null);
  const changed = await signedBy('anna', { index: 168 });
  const toVoid = observation({ status: 'VOID', index: 167 });
  for (const open of [memory, openSignedMemory(dir, oracle)]) {
    assert.throws(() => open.check(changed), EquivocationError);
    assert.throws(() => open.remember(changed, null), EquivocationError);
    assert.throws(() => open.check(toVoid), EquivocationError);
    assert.equal(open.of(event)?.index, 167);
  }
});

test('the same value may be signed again for a new reporter set, and the newest is the one to show', async () => {
  const dir = freshDir();
  const memory = openSignedMemory(dir, oracle);
  memory.remember(await signedBy('anna'), null);
  memory.remember(await signedBy('anna', { reporterSet: hash('new set') }), null);
  const reopened = openSignedMemory(dir, oracle);
  assert.equal(reopened.of(event)?.reporterSet, hash('new set'));
  assert.equal(reopened.to(rules.reporterSet, event)?.reporterSet, rules.reporterSet);
  assert.equal(reopened.to(hash('third set'), event), null);
});

test('a last line torn by a crash was never sent: it is cut off and the file goes on', async () => {
  const dir = freshDir();
  const file = join(dir, 'signed.jsonl');
  openSignedMemory(dir, oracle).remember(await signedBy('anna'), null);
  const whole = statSync(file).size;
  appendFileSync(file, '{"reporterSet":"0x12');
  const memory = openSignedMemory(dir, oracle);
  assert.equal(statSync(file).size, whole);
  memory.remember(await signedBy('anna', { product: 2 }), null);
  assert.equal(openSignedMemory(dir, oracle).of({ product: 2, subject })?.index, 167);

  truncateSync(file, whole - 5);
  assert.equal(openSignedMemory(dir, oracle).of(event), null);
});

test('a damaged or self-contradicting memory lets nothing be signed', async () => {
  const damaged = freshDir();
  openSignedMemory(damaged, oracle).remember(await signedBy('anna'), null);
  appendFileSync(join(damaged, 'signed.jsonl'), 'rubbish\n');
  assert.throws(() => openSignedMemory(damaged, oracle), { name: 'DamagedMemoryError', line: 2 });

  const contradicting = freshDir();
  openSignedMemory(contradicting, oracle).remember(await signedBy('anna'), null);
  const { signer: _, ...other } = await signedBy('anna', { index: 0 });
  appendFileSync(join(contradicting, 'signed.jsonl'), `${JSON.stringify({ ...other, ...oracle })}\n`);
  assert.throws(() => openSignedMemory(contradicting, oracle), DamagedMemoryError);
});

test('another oracle is another matter', async () => {
  const dir = freshDir();
  openSignedMemory(dir, oracle).remember(await signedBy('anna'), null);
  assert.equal(openSignedMemory(dir, { ...oracle, chainId: 1 }).of(event), null);
});

test('only the owner can read it', async () => {
  const dir = freshDir();
  openSignedMemory(dir, oracle).remember(await signedBy('anna'), Buffer.from('{}'));
  assert.equal(statSync(join(dir, 'signed.jsonl')).mode & 0o077, 0);
  assert.equal(statSync(join(dir, 'evidence')).mode & 0o077, 0);
});

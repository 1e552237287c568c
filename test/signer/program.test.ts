import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { callsOf } from '../../chain/actions/callsOf.ts';
import { walletCallData } from '../../chain/actions/walletCallData.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { nonceOf } from '../../chain/nonceKey.ts';
import { flightProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { type SignerClient, signerAt } from '../../signer/askSigner.ts';
import type { SignatureRequest } from '../../signer/protocol.ts';
import { openStore } from '../../signer/store/openStore.ts';
import type { Child } from '../../sim/chain/childProcess.ts';
import { deployLocally } from '../../sim/chain/localDeployment.ts';
import { type LocalNode, startNode } from '../../sim/chain/startNode.ts';
import { startProgram } from '../../sim/programs.ts';
import { signerSettings } from './support/runningSigner.ts';
import { folder, signaturesIn } from './support/signerRoom.ts';

let node: LocalNode;
let deployment: Deployment;
let home: string;
const cleans: (() => void)[] = [];

before(async () => {
  home = folder({ after: (clean) => void cleans.push(clean) });
  node = await startNode({ dir: home });
  deployment = await deployLocally({
    rpcUrl: node.rpcUrl,
    dir: home,
    ratesRoots: { [flightProduct]: `0x${'01'.repeat(32)}` },
  });
});

after(async () => {
  await node?.stop();
  for (const clean of cleans) clean();
});

/** A signer that can be killed and started again over what it left behind. */
function signerIn(t: TestContext, changes: Record<string, string> = {}) {
  const dir = folder(t);
  const settings: Record<string, string> = {
    ...signerSettings(dir, node.rpcUrl),
    DEPLOYMENT: join(home, 'deployment.json'),
    ...changes,
  };
  const socket = settings.SIGNER_SOCKET ?? '';
  let program: Child | null = null;
  t.after(() => program?.stop());
  let starts = 0;
  const spawn = () => startProgram(dir, `signer-${++starts}`, 'signer/main.ts', settings);
  return {
    dir,
    socket,
    client: signerAt(socket),
    start: async () => {
      program = spawn();
      await program.printed(/the signer is ready/);
    },
    /** Starts one that is expected to say this and end. */
    fails: async (words: RegExp) => {
      const failing = spawn();
      await failing.printed(words);
      await failing.ended;
    },
    kill: async () => {
      await program?.stop();
      program = null;
    },
    signatures: () => {
      const sql = openStore(join(dir, 'signer.db'));
      const count = signaturesIn(sql);
      sql.close();
      return count;
    },
  };
}

async function walletIn(client: SignerClient, userId: number): Promise<Hex> {
  const made = await client.makeWallet({ userId, person: `test:${userId}` });
  assert.ok(made.ok);
  return made.value.address;
}

function requestFor(wallet: Hex, intentId: string, maxFeePerGas = 1_000_000_000n): SignatureRequest {
  const action = { kind: 'withdraw', to: `0x${'ab'.repeat(20)}`, dollars: 1_000_000n } as const;
  const gas = { callGasLimit: 200_000n, verificationGasLimit: 300_000n, preVerificationGas: 60_000n };
  const operation = {
    ...{ sender: wallet, nonce: nonceOf(intentId), callData: walletCallData(callsOf(deployment, wallet, action)) },
    ...{ ...gas, maxFeePerGas, maxPriorityFeePerGas: 1n, paymaster: deployment.paymaster },
    ...{ paymasterVerificationGasLimit: 50_000n, paymasterPostOpGasLimit: 10_000n },
  };
  return { intentId, userId: 1, wallet, action, operation };
}

test('killed at any moment of a signature and started again: one signature, and the same one', async (t) => {
  const signer = signerIn(t);
  await signer.start();
  const wallet = await walletIn(signer.client, 1);
  const startedAt = performance.now();
  assert.ok((await signer.client.sign(requestFor(wallet, 'warm'))).ok);
  const takes = performance.now() - startedAt;
  const rounds = 6;
  let cutOff = 0;
  for (let round = 0; round < rounds; round++) {
    const intent = `intent ${round}`;
    const asked = signer.client.sign(requestFor(wallet, intent));
    await sleep((takes * 1.5 * round) / rounds);
    await signer.kill();
    const first = await asked;
    if (!first.ok) {
      assert.ok('fault' in first && first.fault.code === 'SIGNER_UNREACHABLE' && first.fault.retry);
      cutOff += 1;
    }
    await signer.start();
    const second = await signer.client.sign(requestFor(wallet, intent, 2_000_000_000n));
    assert.ok(second.ok);
    if (first.ok) assert.deepEqual(second.value, first.value);
    const third = await signer.client.sign(requestFor(wallet, intent));
    assert.deepEqual(third, second);
  }
  await signer.kill();
  assert.equal(signer.signatures(), rounds + 1);
  assert.ok(cutOff > 0, 'some of them were cut off');
});

test("the socket is its user's alone, whatever was there before, and others are not spoken to", async (t) => {
  const signer = signerIn(t);
  await signer.start();
  assert.equal(lstatSync(signer.socket).mode & 0o777, 0o600);
  await signer.kill();
  assert.ok(existsSync(signer.socket), 'a killed signer leaves its socket');
  await signer.start();
  await walletIn(signer.client, 1);
  chmodSync(signer.socket, 0o666);
  const shared = await signer.client.makeWallet({ userId: 1, person: 'test:1' });
  assert.ok(!shared.ok && 'fault' in shared && shared.fault.code === 'SIGNER_BROKEN');
  chmodSync(signer.socket, 0o600);
  await walletIn(signer.client, 1);
});

test('a folder that others can write to is no place for the socket', async (t) => {
  const shared = join(folder(t), 'shared');
  mkdirSync(shared);
  chmodSync(shared, 0o777);
  const signer = signerIn(t, { SIGNER_SOCKET: join(shared, 'signer.sock') });
  await signer.fails(/READABLE_BY_OTHERS/);
});

test("a second signer, and one beside somebody else's socket, do not start", async (t) => {
  const signer = signerIn(t);
  await signer.start();
  await signer.fails(/ALREADY_RUNNING/);
  await signer.kill();
  const other = createServer();
  rmSync(signer.socket);
  await new Promise<void>((resolve) => other.listen(signer.socket, resolve));
  t.after(() => other.close());
  await signer.fails(/ALREADY_RUNNING/);
});

test('the master key is changed while it runs, and it starts again with both settings', async (t) => {
  const keys = folder(t);
  const signer = signerIn(t, { NEW_MASTER_KEY_FILE: join(keys, 'new.key') });
  await signer.start();
  const wallet = await walletIn(signer.client, 1);
  for (let userId = 2; userId <= 80; userId++) await walletIn(signer.client, userId);
  const [rotated, ...signed] = await Promise.all([
    signer.client.rotate(),
    ...[1, 2, 3, 4].map((nth) => signer.client.sign(requestFor(wallet, `during ${nth}`))),
  ]);
  assert.deepEqual(rotated, { ok: true, value: { resealed: 80, version: 2 } });
  assert.ok(signed.every(({ ok }) => ok));
  assert.equal(statSync(join(keys, 'new.key')).mode & 0o777, 0o600);
  await signer.kill();
  await signer.start();
  assert.ok((await signer.client.sign(requestFor(wallet, 'afterwards'))).ok);
  const again = await signer.client.rotate();
  assert.ok(!again.ok && 'fault' in again && again.fault.detail === 'SAME_MASTER_KEY');
});

test('while the file of the switch is there, nothing new is signed', async (t) => {
  const signer = signerIn(t);
  await signer.start();
  const wallet = await walletIn(signer.client, 1);
  const off = join(signer.dir, 'sponsor.off');
  writeFileSync(off, '');
  const refused = await signer.client.sign(requestFor(wallet, 'a'));
  assert.ok(!refused.ok && 'refusal' in refused && refused.refusal.code === 'NOT_SPONSORED');
  rmSync(off);
  assert.ok((await signer.client.sign(requestFor(wallet, 'a'))).ok);
});

test('with a chat token, without a key or with a wrong one it does not start, and repeats no value', async (t) => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ TELEGRAM_TOKEN: '123:secret-token' }, /TELEGRAM_TOKEN must not/],
    [{ DISCORD_TOKEN: 'secret-token' }, /DISCORD_TOKEN must not/],
    [{ SPONSOR_KEY: '0xsecret' }, /SPONSOR_KEY/],
    [{ MASTER_KEY: 'ab'.repeat(32) }, /MASTER_KEY or/],
    [{ MASTER_KEY_FILE: '' }, /MASTER_KEY or/],
    [{ MASTER_KEY_FILE: '', MASTER_KEY_COMMAND: 'exit 1' }, /KEY_COMMAND_FAILED/],
  ];
  for (const [changes, words] of cases) {
    const signer = signerIn(t, changes);
    await signer.fails(words);
    const said = readdirSync(signer.dir)
      .filter((name) => name.endsWith('.log'))
      .map((name) => readFileSync(join(signer.dir, name), 'utf8'))
      .join('');
    assert.doesNotMatch(said, /secret|abababab/);
  }
});

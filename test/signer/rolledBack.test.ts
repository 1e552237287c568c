import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createChainTime } from '../../chain/chainTime.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { ChainDoor, SignedOperation } from '../../chain/door.ts';
import { openChainDoor } from '../../chain/openDoor.ts';
import { flightProduct } from '../../chain/products.ts';
import type { MadeWallet } from '../../signer/protocol.ts';
import { deployLocally } from '../../sim/chain/localDeployment.ts';
import { startLocalChain } from '../../sim/chain/startLocalChain.ts';
import { runningSigner } from './support/runningSigner.ts';
import { folder } from './support/signerRoom.ts';

/** A real chain, a real bundler and a real signer: what is undone here are its files. */
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let deployment: Deployment;
let door: ChainDoor;
let home: string;
const cleans: (() => void)[] = [];
const person = { userId: 1, person: 'test:1' };

before(async () => {
  home = folder({ after: (clean) => void cleans.push(clean) });
  chain = await startLocalChain({ dir: home, log: () => undefined });
  const { rpcUrl, bundlerUrl } = chain;
  deployment = await deployLocally({ rpcUrl, dir: home, ratesRoots: { [flightProduct]: `0x${'01'.repeat(32)}` } });
  door = await openChainDoor({ rpcUrl, bundlerUrl, deployment, chainTime: createChainTime(Date.now) });
});

after(async () => {
  await chain?.stop();
  for (const clean of cleans) clean();
});

type Signer = Awaited<ReturnType<typeof runningSigner>>;

/** Starts the signer over its files, lets it work, and stops it. */
async function whileRunning<T>(work: (signer: Signer) => Promise<T>): Promise<T> {
  const signer = await runningSigner(home, chain.rpcUrl);
  try {
    return await work(signer);
  } finally {
    await signer.stop();
  }
}

async function walletIn({ client }: Signer): Promise<MadeWallet> {
  const made = await client.makeWallet(person);
  return made.ok ? made.value : assert.fail('no wallet');
}

/** What the signer answers when the bot has an address to announce, another one for each intent. */
async function asks(signer: Signer, wallet: MadeWallet, intentId: string) {
  const to = `0x${Buffer.from(intentId).toString('hex').padStart(40, '5e')}` as const;
  const action = { kind: 'announceAddress', to } as const;
  const prepared = await door.prepareOrder(wallet, { intentId, action });
  if (!prepared.ok) return assert.fail(JSON.stringify(prepared));
  const { userId } = person;
  return signer.client.sign({ intentId, userId, wallet: wallet.address, action, operation: prepared.value });
}

async function signs(signer: Signer, wallet: MadeWallet, intentId: string): Promise<SignedOperation> {
  const answer = await asks(signer, wallet, intentId);
  return answer.ok ? answer.value : assert.fail(JSON.stringify(answer));
}

async function isMined(operation: SignedOperation): Promise<void> {
  assert.ok((await door.send(operation)).ok);
  for (let tries = 0; tries < 400; tries++) {
    const fate = await door.fateOf(operation);
    if (fate.ok && fate.value.kind === 'mined') return;
    await sleep(50);
  }
  assert.fail('it was not mined');
}

const files = ['signer.db', 'signer.head'].map((name) => ({ at: () => join(home, name), name }));

function copies(name: string) {
  for (const { at } of files) copyFileSync(at(), `${at()}.${name}`);
}

function putsBack(name: string) {
  for (const { at } of files) copyFileSync(`${at()}.${name}`, at());
}

test('database and head file of an hour ago do not start once the chain shows what was signed since', async () => {
  const wallet = await whileRunning(async (signer) => {
    const made = await walletIn(signer);
    await isMined(await signs(signer, made, 'one'));
    return made;
  });
  copies('old');
  const second = await whileRunning(async (signer) => {
    const signed = await signs(signer, wallet, 'two');
    await isMined(signed);
    return signed;
  });
  copies('newest');
  putsBack('old');
  await assert.rejects(
    whileRunning(async () => undefined),
    (error: Error) => 'code' in error && error.code === 'ROLLED_BACK' && error.message.includes(second.hash),
  );
  putsBack('newest');
  await whileRunning(async (signer) => assert.ok((await asks(signer, wallet, 'another')).ok));
});

test('what is mined only after they were put back stops a signer that runs already', async () => {
  copies('before');
  const { wallet, late } = await whileRunning(async (signer) => {
    const made = await walletIn(signer);
    return { wallet: made, late: await signs(signer, made, 'three') };
  });
  copies('after');
  putsBack('before');
  await whileRunning(async (signer) => {
    await signs(signer, wallet, 'four');
    await isMined(late);
    const broken = { ok: false, fault: { code: 'SIGNER_BROKEN', retry: false, detail: 'ROLLED_BACK' } };
    assert.deepEqual(await asks(signer, wallet, 'five'), broken);
    assert.deepEqual(await signer.client.makeWallet({ userId: 2, person: 'test:2' }), broken);
    assert.deepEqual(await signer.client.rotate(), broken);
  });
  putsBack('after');
  await whileRunning(async (signer) => assert.ok((await asks(signer, wallet, 'five')).ok));
});

test('a signer whose wallets would be elsewhere does not start, and names the first of them', async () => {
  const wallet = await whileRunning(walletIn);
  const file = join(home, 'deployment.json');
  const written = readFileSync(file, 'utf8');
  // A contract that is there, and not the module that this wallet was made with.
  const moved = { ...deployment, wallets: { ...deployment.wallets, module: deployment.wallets.guard } };
  writeFileSync(file, JSON.stringify(moved));
  await assert.rejects(
    whileRunning(async () => undefined),
    (error: Error) => error.message.includes(wallet.address) && error.message.includes('would be'),
  );
  writeFileSync(file, written);
  await whileRunning(async (signer) => assert.deepEqual(await walletIn(signer), wallet));
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import hre from 'hardhat';
import { type Abi, createWalletClient, encodeDeployData, http, publicActions, stringToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { createChainClient } from '../../chain/clients.ts';
import { type ScreenedAction, type Screening, screenAction } from '../../chain/compliance/screenAction.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { actor, startVotedDeployment } from './support/votedDeployment.ts';

const wallet: Hex = `0x${'aa'.repeat(20)}`;
const friend: Hex = `0x${'bb'.repeat(20)}`;
const subject = encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });
const row = { product: 1, subject, trigger: 121, exit: 121, ratePpm: 55_000, proof: [] };
const buy: ScreenedAction = { kind: 'buyCover', row, units: 1, minPayout: 1n, holder: wallet };
const gift: ScreenedAction = { ...buy, holder: friend };
const deposit: ScreenedAction = { kind: 'depositPool', pool: 'low', dollars: 5_000_000n };

let chain: Awaited<ReturnType<typeof startVotedDeployment>>;

before(async () => {
  chain = await startVotedDeployment(async () => {});
});
after(() => chain.stop());

async function deploy(name: string, ...args: unknown[]): Promise<{ address: Hex; abi: Abi }> {
  const account = privateKeyToAccount(localKey('keeper'));
  const client = createWalletClient({ account, chain: hardhat, transport: http(chain.node.rpcUrl) }).extend(
    publicActions,
  );
  const { abi, bytecode } = await hre.artifacts.readArtifact(name);
  const code: Hex = `0x${bytecode.slice(2)}`;
  const hash = await client.sendTransaction({ data: encodeDeployData({ abi, bytecode: code, args }) });
  const { contractAddress } = await client.waitForTransactionReceipt({ hash, pollingInterval: 20 });
  return { address: contractAddress ?? assert.fail('nothing was deployed'), abi };
}

test('the chain’s own hooks say who is let in, and if not, why', async () => {
  const { deployment, votes, node } = chain;
  const { as } = actor(node.rpcUrl);
  const client = createChainClient(node.rpcUrl, deployment.chainId);
  const says = async (action: ScreenedAction, said: string | null = null): Promise<Screening> => {
    const answer = await screenAction({ client, deployment }, action, wallet, said);
    return answer.ok ? answer.value : assert.fail('the chain was not asked');
  };
  const sets = (to: Hex, abi: typeof coverDeskAbi | typeof riskPoolAbi, name: string, ...args: unknown[]) =>
    as(votes.timelock, to, abi, name, args);
  const { address: list, abi } = await deploy('AllowList', deployment.founder);
  const lists = (name: string, ...args: unknown[]) => as(deployment.founder, list, abi, name, args);

  assert.deepEqual(await says(buy), { kind: 'off' }, 'no hook');
  await sets(deployment.desk, coverDeskAbi, 'setCompliance', list);
  assert.deepEqual(await says(buy), { kind: 'off' }, 'the product is not put to it');
  await sets(deployment.desk, coverDeskAbi, 'setScreened', 1, true);
  assert.deepEqual(await says(deposit), { kind: 'off' }, 'the pool has a hook of its own');
  await sets(deployment.pools.low, riskPoolAbi, 'setCompliance', list);

  const kenya = stringToHex('KE');
  for (const action of [buy, deposit]) {
    assert.deepEqual(await says(action), { kind: 'no', why: 'unplaced', isSold: false });
    assert.deepEqual(await says(action, 'KE'), { kind: 'no', why: 'unplaced', isSold: false });
  }
  await lists('setCountries', [kenya], true);
  for (const action of [buy, deposit]) {
    assert.deepEqual(await says(action, 'KE'), { kind: 'no', why: 'unplaced', isSold: true });
    assert.deepEqual(await says(action, 'US'), { kind: 'no', why: 'unplaced', isSold: false });
  }
  await lists('place', [wallet], stringToHex('US'));
  assert.deepEqual(await says(buy, 'KE'), { kind: 'no', why: 'country', country: 'US' }, 'whatever the person said');
  await lists('place', [wallet], kenya);
  assert.deepEqual(await says(buy, 'US'), { kind: 'yes' }, 'whatever the person said');
  assert.deepEqual(await says(deposit), { kind: 'yes' });
  assert.deepEqual(await says(gift), { kind: 'no', why: 'friend' });

  // The desk answers no such question: a list that fails lets nobody in.
  const { address: check } = await deploy('SanctionsCheck', deployment.desk);
  await sets(deployment.desk, coverDeskAbi, 'setCompliance', check);
  assert.deepEqual(await says(buy, 'KE'), { kind: 'no', why: 'sanctioned' });
  await sets(deployment.desk, coverDeskAbi, 'setCompliance', deployment.dollar);
  assert.deepEqual(await says(buy, 'KE'), { kind: 'no', why: 'unsaid' }, 'no hook at all');
});

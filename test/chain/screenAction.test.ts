import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import hre from 'hardhat';
import {
  type Abi,
  createWalletClient,
  encodeDeployData,
  encodeFunctionData,
  http,
  numberToHex,
  publicActions,
  stringToHex,
  zeroAddress,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { purchaseStruct } from '../../chain/actions/callsOf.ts';
import { createChainClient } from '../../chain/clients.ts';
import { type ScreenedAction, type Screening, screenAction } from '../../chain/compliance/screenAction.ts';
import { quoteCover } from '../../chain/quoteCover.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { giveTestDollars, seedPools } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { dateAfter, plantFlightRates } from './support/flightRates.ts';
import { actor, startVotedDeployment } from './support/votedDeployment.ts';

const wallet: Hex = `0x${'aa'.repeat(20)}`;
const friend: Hex = `0x${'bb'.repeat(20)}`;
const subject = encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });
const row = { product: 1, subject, trigger: 121, exit: 121, ratePpm: 55_000, proof: [] };
const buy: ScreenedAction = { kind: 'buyCover', row, units: 1, minPayout: 1n, holder: wallet };
const gift: ScreenedAction = { ...buy, holder: friend };
const deposit: ScreenedAction = { kind: 'depositPool', pool: 'low', dollars: 5_000_000n };

const rates = plantFlightRates(30_000);

let chain: Awaited<ReturnType<typeof startVotedDeployment>>;

before(async () => {
  chain = await startVotedDeployment(async () => {}, rates.root);
  await seedPools(chain.node.rpcUrl, chain.deployment, 100_000);
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

test('covers that change hands: what is said beforehand is what the contracts then do', async () => {
  const { deployment, votes, node } = chain;
  const { as, chain: reader } = actor(node.rpcUrl);
  const client = createChainClient(node.rpcUrl, deployment.chainId);
  const { desk, market, dollar } = deployment;
  const row = rates.rowOn(dateAfter(await node.time(), 30));
  await as(votes.timelock, desk, coverDeskAbi, 'setCompliance', [zeroAddress]);
  await giveTestDollars(node.rpcUrl, deployment, wallet, 20);
  await giveTestDollars(node.rpcUrl, deployment, friend, 20);
  await as(wallet, dollar, testDollarAbi, 'approve', [desk, 20_000_000n]);
  await as(wallet, desk, coverDeskAbi, 'buy', [purchaseStruct(row, 9, 1n), wallet]);
  const quote = await quoteCover({ client, deployment }, row, 1, 1n);
  const { seriesId } = quote.ok ? quote.value : assert.fail('it is on sale');

  const price = 500_000n;
  const send = (from: Hex, to: Hex, data: Hex = '0x') => ['safeTransferFrom', [from, to, seriesId, 1n, data]] as const;
  const word = numberToHex(price, { size: 32 });
  await as(wallet, desk, coverDeskAbi, ...send(wallet, market, word));
  const listing = await reader.readContract({ address: market, abi: coverMarketAbi, functionName: 'listings' });
  await as(friend, dollar, testDollarAbi, 'approve', [market, price]);

  const { address: list, abi } = await deploy('AllowList', deployment.founder);
  await as(votes.timelock, desk, coverDeskAbi, 'setCompliance', [list]);
  await as(votes.timelock, desk, coverDeskAbi, 'setScreened', [1, true]);
  const kenya = stringToHex('KE');
  const lists = (name: string, ...args: unknown[]) => as(deployment.founder, list, abi, name, args);
  await lists('setCountries', [kenya], true);

  const units = 1;
  const give = { kind: 'giveCover', seriesId, units, to: friend } as const;
  const take = { kind: 'takeCover', seriesId, from: wallet } as const;
  const sell = { kind: 'listCover', seriesId, units, pricePerUnit: price } as const;
  const buys = { kind: 'buyListing', listing, seriesId, units, pricePerUnit: price } as const;
  /** What happens to a call now, undone at once. */
  const isDone = async (from: Hex, to: Hex, called: Abi, name: string, args: readonly unknown[]) => {
    const data = encodeFunctionData({ abi: called, functionName: name, args });
    return reader.call({ account: from, to, data }).then(
      () => true,
      () => false,
    );
  };
  const says = async (action: ScreenedAction, whose: Hex): Promise<string> => {
    const answer = await screenAction({ client, deployment }, action, whose, 'KE');
    if (!answer.ok) assert.fail('the chain was not asked');
    return answer.value.kind === 'no' ? answer.value.why : answer.value.kind;
  };
  const agree = async (words: { give: string; take: string; sell: string; buys: string }) => {
    const said = {
      give: await says(give, wallet),
      take: await says(take, friend),
      sell: await says(sell, wallet),
      buys: await says(buys, friend),
    };
    assert.deepEqual(said, words);
    const done = [
      await isDone(wallet, desk, coverDeskAbi, ...send(wallet, friend)),
      await isDone(wallet, desk, coverDeskAbi, ...send(wallet, market, word)),
      await isDone(friend, market, coverMarketAbi, 'buy', [listing, 1n, price, friend]),
    ];
    assert.deepEqual(
      done,
      [said.give, said.sell, said.buys].map((one) => one === 'yes'),
    );
    assert.equal(said.give === 'yes', said.take === 'yes', 'a gift by link is the same transfer');
  };

  await agree({ give: 'unplaced', take: 'unplaced', sell: 'unplaced', buys: 'unplaced' });
  await lists('place', [wallet], kenya);
  await agree({ give: 'recipient', take: 'unplaced', sell: 'market', buys: 'unplaced' });
  await lists('place', [friend], stringToHex('US'));
  await agree({ give: 'recipient', take: 'country', sell: 'market', buys: 'country' });
  await lists('place', [friend], kenya);
  await agree({ give: 'yes', take: 'yes', sell: 'market', buys: 'market' });
  await lists('place', [market], kenya);
  await agree({ give: 'yes', take: 'yes', sell: 'yes', buys: 'yes' });
  await lists('place', [wallet], stringToHex('US'));
  await agree({ give: 'country', take: 'giver', sell: 'country', buys: 'yes' });
});

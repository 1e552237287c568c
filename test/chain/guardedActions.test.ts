import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createWalletClient,
  encodeFunctionData,
  http,
  keccak256,
  publicActions,
  stringToHex,
  testActions,
  zeroAddress,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { reserveAbi } from '../../chain/abi/reserve.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { purchaseStruct } from '../../chain/actions/callsOf.ts';
import { type WalletAction, walletActionSchema } from '../../chain/actions/walletAction.ts';
import type { Answer } from '../../chain/answer.ts';
import { createChainTime } from '../../chain/chainTime.ts';
import { votingRules } from '../../chain/deploy/votingRules.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { ChainDoor } from '../../chain/door.ts';
import { openChainDoor } from '../../chain/openDoor.ts';
import { exploitProduct, flightProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { observationOnChain, signObservation, statusOnChain } from '../../oracle/observation.ts';
import { deployLocally, giveTestDollars, giveTestVotes, seedPools } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { type LocalChain, startLocalChain } from '../../sim/chain/startLocalChain.ts';
import { dateAfter, plantFlightRates } from './support/flightRates.ts';
import { signHere, walletOf } from './support/signHere.ts';

const dollars = (count: number) => BigInt(Math.round(count * 1_000_000));
const hour = 3600;
const day = 24 * hour;
const at = (byte: string): Hex => `0x${byte.repeat(20)}`;
const [friend, stranger, ownKey, otherKey] = [at('f1'), at('5a'), at('0e'), at('0f')];
const keyOf = (byte: string): Hex => `0x${byte.repeat(32)}`;

const rates = plantFlightRates(30_000);
const chainTime = createChainTime(Date.now);
const dir = mkdtempSync(join(tmpdir(), 'buckler-guarded-'));
let chain: LocalChain;
let deployment: Deployment;
let door: ChainDoor;
let intents = 0;

before(async () => {
  chain = await startLocalChain({ dir, blockMilliseconds: 0, log: () => undefined });
  const { rpcUrl, bundlerUrl } = chain;
  deployment = await deployLocally({ rpcUrl, dir, ratesRoots: { [flightProduct]: rates.root } });
  await seedPools(rpcUrl, deployment, 1_000_000);
  door = await openChainDoor({ rpcUrl, bundlerUrl, deployment, chainTime });
});

after(async () => {
  await chain.stop();
  rmSync(dir, { recursive: true, force: true });
});

function clientOf(role: 'liquidity provider' | 'relay') {
  const account = privateKeyToAccount(localKey(role));
  return createWalletClient({ account, chain: hardhat, transport: http(chain.rpcUrl), pollingInterval: 20 })
    .extend(publicActions)
    .extend(testActions({ mode: 'hardhat' }));
}

function valueIn<T>(answer: Answer<T>, about: string): T {
  if (!answer.ok)
    assert.fail(`${about}: ${JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}`);
  return answer.value;
}

const order = (key: Hex, action: WalletAction) =>
  signHere(door, deployment, key, { intentId: `intent ${++intents}`, action });

/** Prepares, signs, sends and waits, as for a person who said yes. */
async function carriesOut(key: Hex, action: WalletAction): Promise<void> {
  const signed = valueIn(await order(key, action), action.kind);
  valueIn(await door.send(signed), action.kind);
  for (let tries = 0; tries < 400; tries++) {
    const fate = valueIn(await door.fateOf(signed), action.kind);
    if (fate.kind === 'mined') return assert.ok(fate.success, action.kind);
    await sleep(25);
  }
  assert.fail(`${action.kind} was not mined`);
}

async function wallet(key: Hex, money: number): Promise<Hex> {
  const { address } = await walletOf(door, key);
  await giveTestDollars(chain.rpcUrl, deployment, address, money);
  return address;
}

async function sends(to: Hex, data: Hex) {
  const client = clientOf('liquidity provider');
  const { status } = await client.waitForTransactionReceipt({ hash: await client.sendTransaction({ to, data }) });
  assert.equal(status, 'success');
}

const listings = () =>
  clientOf('relay').readContract({ address: deployment.market, abi: coverMarketAbi, functionName: 'listings' });

/** Somebody else's listing of the same cover. @returns its number. */
async function listsOthers(row: ReturnType<typeof rates.rowOn>, seriesId: bigint, units: number, price: bigint) {
  const seller = clientOf('liquidity provider').account.address;
  await giveTestDollars(chain.rpcUrl, deployment, seller, units);
  const approval = [deployment.desk, dollars(units)] as const;
  await sends(deployment.dollar, encodeFunctionData({ abi: testDollarAbi, functionName: 'approve', args: approval }));
  const purchase = [purchaseStruct(row, units, 1n), seller] as const;
  await sends(deployment.desk, encodeFunctionData({ abi: coverDeskAbi, functionName: 'buy', args: purchase }));
  const word: Hex = `0x${price.toString(16).padStart(64, '0')}`;
  const transfer = [seller, deployment.market, seriesId, BigInt(units), word] as const;
  await sends(
    deployment.desk,
    encodeFunctionData({ abi: coverDeskAbi, functionName: 'safeTransferFrom', args: transfer }),
  );
  return listings();
}

/** Lets time pass, but not into the last minutes of a UTC day, when nothing is sponsored. */
async function passes(seconds: number) {
  const then = (await chain.time()) + seconds;
  const left = day - (then % day);
  await chain.setTime(left < 600 ? then + left + 60 : then);
}

const quoteOf = async (row: ReturnType<typeof rates.rowOn>) => valueIn(await door.quote(row), 'a quote');

test('the guard lets through one of everything that a person can do', async () => {
  const done = new Set<string>();
  const key = keyOf('41');
  const self = await wallet(key, 1000);
  await giveTestVotes(chain.rpcUrl, deployment, self, 150_000);
  const does = async (action: WalletAction) => {
    await carriesOut(key, action);
    done.add(action.kind);
  };
  const row = rates.rowOn(dateAfter(await chain.time(), 30));
  const { seriesId, window } = await quoteOf(row);

  await does({ kind: 'buyCover', row, units: 20, minPayout: dollars(10), holder: self });
  await does({ kind: 'giveCover', seriesId, units: 3, to: stranger });
  await does({ kind: 'depositPool', pool: 'medium', dollars: dollars(10) });
  const { held } = valueIn(await door.pool.investment('medium', self), 'shares');
  await does({ kind: 'requestExit', pool: 'medium', shares: held });
  await does({ kind: 'listCover', seriesId, units: 5, pricePerUnit: dollars(0.9) });
  await does({ kind: 'takeBackListing', listing: await listings() });
  await does({ kind: 'listCover', seriesId, units: 4, pricePerUnit: dollars(1.5) });
  const listing = await listings();
  const others = await listsOthers(row, seriesId, 2, dollars(1));
  await does({ kind: 'buyListing', listing: others, seriesId, units: 2, pricePerUnit: dollars(1) });

  await does({ kind: 'announceAddress', to: friend });
  await does({ kind: 'removeAddress', to: friend });
  await does({ kind: 'announceAddress', to: friend });
  await does({ kind: 'tightenLimit', limit: 'gift', dollars: dollars(5) });
  await does({ kind: 'announceLimit', limit: 'spend', dollars: dollars(60) });
  await does({ kind: 'cancelLimit', limit: 'spend' });
  await does({ kind: 'announceOwner', owner: otherKey });
  await does({ kind: 'cancelOwner', owner: otherKey });
  await does({ kind: 'announceOwner', owner: ownKey });

  await does({ kind: 'delegate', to: self });
  await passes(60);
  const proposalId = await proposes(does);
  await passes(votingRules.votingDelay + 60);
  await does({ kind: 'castVote', proposalId, support: 1 });

  // What was spent is free again, and what was announced is ready.
  await passes(31 * hour);
  await does({ kind: 'withdraw', to: friend, dollars: dollars(5) });
  const now = await chain.time();
  const theft = encodeWatch({ name: 'AAVE', date: dateAfter(now, -1), days: 30, detail: 'ETH' });
  const happened = { product: exploitProduct, subject: theft, happenedAt: now - hour, evidence: 'https://e.example' };
  await does({ kind: 'openClaim', ...happened, bond: dollars(50) });
  await passes(31 * hour);
  await reports(row.subject);
  await does({ kind: 'dispute', product: flightProduct, subject: row.subject, set: 0, bond: dollars(50) });
  await decides(row.subject);
  const poorer = valueIn(await door.dollarsOf(self), 'dollars');
  await does({ kind: 'collectBond', oracle: 'quorum' });
  assert.equal(valueIn(await door.dollarsOf(self), 'dollars'), poorer + dollars(50));

  await passes(12 * day);
  const { takeable } = valueIn(await door.pool.investment('medium', self), 'shares');
  await does({ kind: 'leavePool', pool: 'medium', shares: takeable });
  await chain.setTime(window.settleBy + 2 * hour);
  await sends(deployment.desk, encodeFunctionData({ abi: coverDeskAbi, functionName: 'void', args: [seriesId] }));
  await does({ kind: 'redeemCover', seriesId, units: 15 });
  await does({ kind: 'collectListing', listing });
  await does({ kind: 'admitOwner', owner: ownKey });

  const kinds = walletActionSchema.options.map(({ shape }) => shape.kind.value);
  assert.deepEqual([...done].sort(), [...kinds].sort(), 'every kind of action was carried out');
});

test('what is over a limit is refused before anything is signed, in words of ours', async () => {
  const key = keyOf('42');
  const self = await wallet(key, 1000);
  const row = rates.rowOn(dateAfter(await chain.time(), 30));
  const { seriesId } = await quoteOf(row);
  const cheap = await listsOthers(row, seriesId, 12, dollars(1));
  const dear = await listsOthers(row, seriesId, 1, dollars(2));
  await carriesOut(key, { kind: 'buyCover', row, units: 15, minPayout: 1n, holder: self });
  await carriesOut(key, { kind: 'announceAddress', to: friend });
  const buying = { kind: 'buyCover', row, minPayout: 1n } as const;
  const trading = { kind: 'buyListing', seriesId } as const;
  const refused: [WalletAction, object][] = [
    [
      { ...buying, units: 36, holder: self },
      { code: 'OVER_LIMIT', limit: 'spend', spent: dollars(51), cap: dollars(50) },
    ],
    [
      { ...buying, units: 11, holder: stranger },
      { code: 'OVER_LIMIT', limit: 'gift', spent: dollars(11), cap: dollars(10) },
    ],
    [
      { kind: 'giveCover', seriesId, units: 11, to: stranger },
      { code: 'OVER_LIMIT', limit: 'gift' },
    ],
    [
      { kind: 'depositPool', pool: 'low', dollars: dollars(36) },
      { code: 'OVER_LIMIT', limit: 'spend' },
    ],
    [
      { ...trading, listing: cheap, units: 11, pricePerUnit: dollars(1) },
      { code: 'OVER_LIMIT', limit: 'trade' },
    ],
    [{ ...trading, listing: dear, units: 1, pricePerUnit: dollars(2) }, { code: 'PRICE_ABOVE_ISSUE' }],
    [{ ...trading, listing: cheap, units: 1, pricePerUnit: dollars(0.9) }, { code: 'LISTING_CHANGED' }],
    [{ kind: 'listCover', seriesId, units: 1, pricePerUnit: dollars(0.79) }, { code: 'PRICE_BELOW_FLOOR' }],
    [
      { kind: 'withdraw', to: stranger, dollars: dollars(1) },
      { code: 'ADDRESS_NOT_READY', readyAt: 0 },
    ],
    [{ kind: 'withdraw', to: friend, dollars: dollars(1) }, { code: 'ADDRESS_NOT_READY' }],
    [{ kind: 'announceAddress', to: friend }, { code: 'ANNOUNCED_ALREADY' }],
    [{ kind: 'removeAddress', to: stranger }, { code: 'NOTHING_ANNOUNCED' }],
    [
      { kind: 'admitOwner', owner: ownKey },
      { code: 'OWNER_NOT_READY', readyAt: 0 },
    ],
    [{ kind: 'tightenLimit', limit: 'spend', dollars: dollars(51) }, { code: 'LIMIT_MOVED' }],
    [{ kind: 'announceLimit', limit: 'spend', dollars: dollars(49) }, { code: 'LIMIT_MOVED' }],
    [
      { kind: 'tightenLimit', limit: 'spend', dollars: dollars(1.5) },
      { code: 'WALLET_REFUSED', error: 'NotWholeDollars' },
    ],
    [
      { kind: 'tightenLimit', limit: 'floor', dollars: dollars(11) },
      { code: 'WALLET_REFUSED', error: 'LimitOutsideRail' },
    ],
    [
      { kind: 'announceAddress', to: zeroAddress },
      { code: 'WALLET_REFUSED', error: 'NotAnAddress' },
    ],
    [
      { kind: 'announceOwner', owner: zeroAddress },
      { code: 'WALLET_REFUSED', error: 'NotAnAddress' },
    ],
  ];
  for (const [action, expected] of refused) {
    const answer = await order(key, action);
    assert.ok(!answer.ok && 'refusal' in answer, action.kind);
    assert.partialDeepStrictEqual(answer.refusal, expected, action.kind);
  }
});

/** Something that the members could want. @returns the proposal's id. */
async function proposes(does: (action: WalletAction) => Promise<void>): Promise<bigint> {
  const reserve = deployment.votes?.reserve ?? assert.fail('there are votes');
  const data = encodeFunctionData({ abi: reserveAbi, functionName: 'allocate', args: [deployment.pools.low, 1n] });
  const description = 'Back more cover';
  await does({ kind: 'propose', calls: [{ to: reserve, data }], description });
  return clientOf('relay').readContract({
    address: deployment.votes?.governor ?? zeroAddress,
    abi: bucklerGovernorAbi,
    functionName: 'hashProposal',
    args: [[reserve], [0n], [data], keccak256(stringToHex(description))],
  });
}

const oracle = () => ({ address: deployment.oracles.quorum, abi: quorumOracleAbi }) as const;

/** Two reporters of two families say that a flight came on time. */
async function reports(subject: Hex) {
  const reporterSet = await clientOf('relay').readContract({ ...oracle(), functionName: 'reporterSet' });
  const observedAt = (await chain.time()) - 60;
  const said = { reporterSet, product: flightProduct, subject, status: 'VALUE', index: 0, observedAt } as const;
  const to = { chainId: deployment.chainId, oracle: deployment.oracles.quorum };
  const observations = await Promise.all(
    (['reporter 1', 'reporter 3'] as const).map(async (role) => {
      const account = privateKeyToAccount(localKey(role));
      return observationOnChain(await signObservation(account, to, { ...said, evidence: keccak256('0x12') }));
    }),
  );
  const args = [0, flightProduct, subject, statusOnChain.VALUE, observations] as const;
  await sends(deployment.oracles.quorum, encodeFunctionData({ ...oracle(), functionName: 'report', args }));
}

/** As the members' timelock does it after a vote: they were wrong. */
async function decides(subject: Hex) {
  const client = clientOf('relay');
  const account = deployment.votes?.timelock ?? assert.fail('there are votes');
  await client.impersonateAccount({ address: account });
  await client.setBalance({ address: account, value: 10n ** 18n });
  const args = [0, flightProduct, subject, statusOnChain.VOID, 0n] as const;
  const hash = await client.writeContract({ ...oracle(), functionName: 'resolve', args, account });
  assert.equal((await client.waitForTransactionReceipt({ hash })).status, 'success');
  await client.stopImpersonatingAccount({ address: account });
}

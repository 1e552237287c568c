import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Abi, decodeAbiParameters, decodeFunctionData, erc20Abi, parseAbi } from 'viem';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { voteTokenAbi } from '../../chain/abi/voteToken.ts';
import { walletGuardAbi } from '../../chain/abi/walletGuard.ts';
import { type ActionContracts, callsOf } from '../../chain/actions/callsOf.ts';
import { type ActionKind, type WalletAction, walletActionSchema } from '../../chain/actions/walletAction.ts';
import { checksummed } from '../../chain/checksummed.ts';
import type { Hex } from '../../chain/subject.ts';
import { contracts, everyAction, friend, oneOfEachAction, wallet } from './support/oneOfEachAction.ts';

const { dollar, desk, market, pools, oracles, votes, wallets } = contracts;

/** What each address understands. */
const abiAt: Readonly<Record<Hex, Abi>> = {
  [dollar]: erc20Abi,
  [desk]: coverDeskAbi,
  [market]: coverMarketAbi,
  [pools.low]: riskPoolAbi,
  [pools.medium]: riskPoolAbi,
  [pools.high]: riskPoolAbi,
  [oracles.quorum]: quorumOracleAbi,
  [oracles.assessed]: assessedOracleAbi,
  [votes.governor]: bucklerGovernorAbi,
  [votes.token]: voteTokenAbi,
  [wallets.guard]: walletGuardAbi,
  [wallet]: parseAbi(['function addOwnerWithThreshold(address owner, uint256 threshold)']),
};

/** The calls as their contracts decode them: who, what, with which values. */
function decoded(action: WalletAction) {
  return callsOf(contracts, wallet, action).map(({ to, data }) => {
    const abi = abiAt[to];
    assert.ok(abi, `${action.kind} calls ${to}`);
    const { functionName, args } = decodeFunctionData({ abi, data });
    return [to, functionName, ...(args ?? [])];
  });
}

const big = checksummed;
const { subject } = oneOfEachAction.buyCover.row;
const { seriesId } = oneOfEachAction.giveCover;
const { proposalId } = oneOfEachAction.castVote;
const price = `0x${2_500_000n.toString(16).padStart(64, '0')}`;

const expected: { [Kind in ActionKind]: unknown[][] } = {
  buyCover: [
    [dollar, 'approve', big(desk), 3_000_000n],
    [
      desk,
      'buy',
      {
        ...{ product: 1, subject, trigger: 121, exit: 122, ratePpm: 30_000 },
        ...{ units: 3, minPayout: 22_000_000, proof: [`0x${'01'.repeat(32)}`] },
      },
      big(wallet),
    ],
  ],
  redeemCover: [[desk, 'redeem', seriesId, 4n, big(wallet)]],
  giveCover: [[desk, 'safeTransferFrom', big(wallet), big(friend), seriesId, 5n, '0x']],
  depositPool: [
    [dollar, 'approve', big(pools.medium), 50_000_001n],
    [pools.medium, 'deposit', 50_000_001n, big(wallet)],
  ],
  requestExit: [[pools.low, 'requestRedeem', 60_000_002n, big(wallet), big(wallet)]],
  leavePool: [[pools.high, 'redeem', 70_000_003n, big(wallet), big(wallet)]],
  listCover: [[desk, 'safeTransferFrom', big(wallet), big(market), seriesId, 6n, price]],
  buyListing: [
    [dollar, 'approve', big(market), 24_500_000n],
    [market, 'buy', 17n, 7n, 3_500_000n, big(wallet)],
  ],
  takeBackListing: [[market, 'cancel', 18n, big(wallet)]],
  collectListing: [[market, 'redeem', 19n, big(wallet)]],
  castVote: [[votes.governor, 'castVote', proposalId, 2]],
  delegate: [[votes.token, 'delegate', big(friend)]],
  propose: [
    [
      votes.governor,
      'propose',
      [big(votes.reserve), big(market)],
      [0n, 0n],
      ['0xabcdef01', '0x'],
      'Raise the fee, because …',
    ],
  ],
  openClaim: [
    [dollar, 'approve', big(oracles.assessed), 250_000_000n],
    [oracles.assessed, 'claim', 4, subject, 1_800_000_000, 'https://evidence.example/1'],
  ],
  dispute: [
    [dollar, 'approve', big(oracles.quorum), 100_000_000n],
    [oracles.quorum, 'dispute', 2, 1, subject],
  ],
  collectBond: [[oracles.assessed, 'collectBond', big(wallet)]],
  withdraw: [[dollar, 'transfer', big(friend), 9_000_000n]],
  announceAddress: [[wallets.guard, 'announceAddress', big(friend)]],
  removeAddress: [[wallets.guard, 'removeAddress', big(friend)]],
  tightenLimit: [[wallets.guard, 'tightenLimit', 1, 5_000_000n]],
  announceLimit: [[wallets.guard, 'announceLimit', 3, 700_000n]],
  cancelLimit: [[wallets.guard, 'cancelLimit', 2]],
  announceOwner: [[wallets.guard, 'announceOwner', big(friend)]],
  cancelOwner: [[wallets.guard, 'cancelOwner', big(friend)]],
  admitOwner: [[wallet, 'addOwnerWithThreshold', big(friend), 1n]],
};

test('every action is what its contract decodes', () => {
  for (const action of everyAction) assert.deepEqual(decoded(action), expected[action.kind], action.kind);
});

test('each pool and each oracle is called at its own address', () => {
  for (const pool of ['low', 'medium', 'high'] as const) {
    for (const kind of ['requestExit', 'leavePool'] as const)
      assert.deepEqual(decoded({ kind, pool, shares: 1n })[0]?.[0], pools[pool]);
    const [approval, deposit] = decoded({ kind: 'depositPool', pool, dollars: 1n });
    assert.deepEqual([approval?.[2], deposit?.[0]], [big(pools[pool]), pools[pool]]);
  }
  for (const oracle of ['quorum', 'assessed'] as const)
    assert.equal(decoded({ kind: 'collectBond', oracle })[0]?.[0], oracles[oracle]);
});

test('the price of a listing is the message that the market reads', () => {
  const message = decoded(oneOfEachAction.listCover)[0]?.at(-1);
  assert.ok(typeof message === 'string' && message.startsWith('0x'));
  assert.deepEqual(decodeAbiParameters([{ type: 'uint256' }], `0x${message.slice(2)}`), [2_500_000n]);
});

test('an approval comes first, is for whom the next call is to, and of nothing that is approved twice', () => {
  const approving: ActionKind[] = [];
  for (const action of everyAction) {
    const calls = decoded(action);
    const approvals = calls.filter(([, name]) => name === 'approve');
    if (approvals.length === 0) continue;
    approving.push(action.kind);
    assert.equal(calls.length, 2, action.kind);
    assert.deepEqual([approvals.length, calls[0]?.[1]], [1, 'approve'], action.kind);
    assert.equal(calls[0]?.[2], big(callsOf(contracts, wallet, action)[1]?.to ?? '0x'), action.kind);
  }
  assert.deepEqual(approving, ['buyCover', 'depositPool', 'buyListing', 'openClaim', 'dispute']);
});

test('an approval is of exactly what the action costs, up to the most that fits', () => {
  const most = 2 ** 32 - 1;
  const approvedFor = (action: WalletAction) => decoded(walletActionSchema.parse(action))[0]?.[3];
  for (const units of [1, 2, most]) {
    assert.equal(approvedFor({ ...oneOfEachAction.buyCover, units }), BigInt(units) * 1_000_000n);
    for (const pricePerUnit of [1n, 999_999n, 2n ** 48n - 1n])
      assert.equal(approvedFor({ ...oneOfEachAction.buyListing, units, pricePerUnit }), BigInt(units) * pricePerUnit);
  }
  for (const amount of [1n, 2n ** 128n - 1n]) {
    assert.equal(approvedFor({ ...oneOfEachAction.depositPool, dollars: amount }), amount);
    assert.equal(approvedFor({ ...oneOfEachAction.openClaim, bond: amount }), amount);
    assert.equal(approvedFor({ ...oneOfEachAction.dispute, bond: amount }), amount);
  }
});

test('what is asked of votes throws on a chain without them', () => {
  const { votes: _, ...without } = contracts;
  const bare: ActionContracts = without;
  for (const kind of ['castVote', 'delegate', 'propose'] as const)
    assert.throws(() => callsOf(bare, wallet, oneOfEachAction[kind]), /no votes/);
  assert.equal(callsOf(bare, wallet, oneOfEachAction.withdraw).length, 1);
});

test('the largest and the smallest of every number can be encoded', () => {
  const word = 2n ** 256n - 1n;
  const { buyCover, dispute, openClaim } = oneOfEachAction;
  for (const ends of [
    { ...buyCover, minPayout: 2n ** 48n - 1n, units: 2 ** 32 - 1 },
    { ...buyCover, row: { ...buyCover.row, product: 65_535, trigger: -(2 ** 31), exit: 2 ** 31 - 1 } },
    { ...buyCover, row: { ...buyCover.row, ratePpm: 2 ** 32 - 1, proof: [] } },
    { kind: 'redeemCover', seriesId: word, units: 1 },
    { kind: 'redeemCover', seriesId: 0n, units: 2 ** 32 - 1 },
    { kind: 'requestExit', pool: 'low', shares: 1n },
    { kind: 'leavePool', pool: 'low', shares: word },
    { kind: 'castVote', proposalId: word, support: 0 },
    { kind: 'takeBackListing', listing: word },
    { ...dispute, set: 255, product: 65_535, bond: 0n },
    { ...openClaim, happenedAt: 2 ** 40 - 1, bond: 0n },
  ] satisfies WalletAction[]) {
    assert.deepEqual(walletActionSchema.parse(ends), ends);
    assert.ok(callsOf(contracts, wallet, ends).length > 0);
  }
});

test('the schema takes every action as it is', () => {
  for (const action of everyAction) assert.deepEqual(walletActionSchema.parse(action), action);
  assert.ok(walletActionSchema.safeParse({ ...oneOfEachAction.withdraw, to: checksummed(friend) }).success);
});

/** What no number of tokens, no amount of dollars, no id, no address … can be. */
const wrong = {
  units: [0, -1, 1.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY, 3n, '3', null, undefined],
  money: [0n, -1n, 2n ** 128n, 5, '5', null, undefined],
  price: [0n, -1n, 2n ** 48n, 5, null, undefined],
  bond: [-1n, 2n ** 128n, 5, undefined],
  id: [-1n, 2n ** 256n, 5, '5', undefined],
  shares: [0n, -1n, 2n ** 256n, 5],
  int32: [-(2 ** 31) - 1, 2 ** 31, 0.5, 1n, undefined],
  product: [0, -1, 65_536, 1.5, 1n, undefined],
  address: [
    ...['', '0x', friend.slice(0, -1), `${friend}0`, friend.slice(2), friend.replace('b', 'g'), ` ${friend}`],
    ...[checksummed(friend).replace(/[bB]/, (one) => (one === 'b' ? 'B' : 'b')), 5, null, undefined],
  ],
  word: ['', '0x', `0x${'0'.repeat(63)}`, `0x${'0'.repeat(65)}`, `0x${'g'.repeat(64)}`, 1n, undefined],
  bytes: ['', '0', '0x0', '0xgg', 'ab', null, undefined],
  text: ['', 5, null, undefined],
  pool: ['', 'HIGH', 'reserve', 0, undefined],
} as const;

const { buyCover, propose } = oneOfEachAction;
const inRow = (name: string) => (value: unknown) => ({ ...buyCover, row: { ...buyCover.row, [name]: value } });
const inAction = (kind: ActionKind, name: string) => (value: unknown) => ({ ...oneOfEachAction[kind], [name]: value });
const inCall = (name: string) => (value: unknown) => ({ ...propose, calls: [{ ...propose.calls[0], [name]: value }] });

const refusals: [name: string, values: readonly unknown[], make: (value: unknown) => unknown][] = [
  ...(['buyCover', 'redeemCover', 'giveCover', 'listCover', 'buyListing'] as const).map(
    (kind) => [`units of ${kind}`, wrong.units, inAction(kind, 'units')] satisfies (typeof refusals)[number],
  ),
  ...(['redeemCover', 'giveCover', 'listCover', 'buyListing'] as const).map(
    (kind) => [`series of ${kind}`, wrong.id, inAction(kind, 'seriesId')] satisfies (typeof refusals)[number],
  ),
  ...(['buyListing', 'takeBackListing', 'collectListing'] as const).map(
    (kind) => [`listing of ${kind}`, wrong.id, inAction(kind, 'listing')] satisfies (typeof refusals)[number],
  ),
  ...(['giveCover', 'delegate', 'withdraw'] as const).map(
    (kind) => [`receiver of ${kind}`, wrong.address, inAction(kind, 'to')] satisfies (typeof refusals)[number],
  ),
  ...(['depositPool', 'requestExit', 'leavePool'] as const).map(
    (kind) => [`pool of ${kind}`, wrong.pool, inAction(kind, 'pool')] satisfies (typeof refusals)[number],
  ),
  ...(['openClaim', 'dispute'] as const).flatMap(
    (kind) =>
      [
        [`bond of ${kind}`, wrong.bond, inAction(kind, 'bond')],
        [`product of ${kind}`, wrong.product, inAction(kind, 'product')],
        [`subject of ${kind}`, wrong.word, inAction(kind, 'subject')],
      ] satisfies typeof refusals,
  ),
  ['holder', wrong.address, inAction('buyCover', 'holder')],
  ['least payout', wrong.price, inAction('buyCover', 'minPayout')],
  ['product', wrong.product, inRow('product')],
  ['subject', wrong.word, inRow('subject')],
  ['trigger', wrong.int32, inRow('trigger')],
  ['exit', wrong.int32, inRow('exit')],
  ['rate', [0, -1, 2 ** 32, 1.5, 1n], inRow('ratePpm')],
  ['proof', [[''], ['0x01'], '0x', null, undefined], inRow('proof')],
  ['dollars of depositPool', wrong.money, inAction('depositPool', 'dollars')],
  ['dollars of withdraw', wrong.money, inAction('withdraw', 'dollars')],
  ['price of listCover', wrong.price, inAction('listCover', 'pricePerUnit')],
  ['price of buyListing', wrong.price, inAction('buyListing', 'pricePerUnit')],
  ['shares to queue', wrong.shares.slice(1), inAction('requestExit', 'shares')],
  ['shares to leave', wrong.shares, inAction('leavePool', 'shares')],
  ['proposal', wrong.id, inAction('castVote', 'proposalId')],
  ['support', [-1, 3, 1.5, 1n, '1', null], inAction('castVote', 'support')],
  ['calls', [[], null, {}], inAction('propose', 'calls')],
  ['target of a proposed call', wrong.address, inCall('to')],
  ['bytes of a proposed call', wrong.bytes, inCall('data')],
  ['description', wrong.text, inAction('propose', 'description')],
  ['evidence', wrong.text, inAction('openClaim', 'evidence')],
  ['when it happened', [0, -1, 2 ** 40, 0.5, 1n], inAction('openClaim', 'happenedAt')],
  ['set', [-1, 256, 0.5, 1n], inAction('dispute', 'set')],
  ['oracle', ['feed', '', null], inAction('collectBond', 'oracle')],
  ['kind', ['', 'BUYCOVER', 'approve', null, undefined], inAction('withdraw', 'kind')],
];

for (const [name, values, make] of refusals)
  test(`the schema refuses zero, negative, too large and malformed values: ${name}`, () => {
    for (const value of values)
      assert.equal(walletActionSchema.safeParse(make(value)).success, false, `${typeof value} ${String(value)}`);
  });

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { encodeFunctionData, zeroAddress } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { type WalletAction, walletActionSchema } from '../../chain/actions/walletAction.ts';
import { votingRules } from '../../chain/deploy/votingRules.ts';
import { exploitProduct, flightProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { giveTestVotes } from '../../sim/chain/localDeployment.ts';
import { dateAfter, plantFlightRates } from './support/flightRates.ts';
import { dollars, startGuardedWorld, valueIn } from './support/guardedWorld.ts';

const hour = 3600;
const day = 24 * hour;
const at = (byte: string): Hex => `0x${byte.repeat(20)}`;
const [friend, stranger, ownKey, otherKey] = [at('f1'), at('5a'), at('0e'), at('0f')];
const keyOf = (byte: string): Hex => `0x${byte.repeat(32)}`;

const rates = plantFlightRates(30_000);
const world = await startGuardedWorld(rates.root);
after(world.stop);
const { chain, deployment, door, order, carriesOut, wallet, sends, listings, listsOthers, passes, quoteOf } = world;
const { proposes, reports, decides } = world;

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

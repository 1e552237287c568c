import * as pools from '../../../../bot/screens/pool.ts';
import * as exits from '../../../../bot/screens/poolExit.ts';
import { poolNoticeScreen } from '../../../../bot/screens/poolNotice.ts';
import * as shares from '../../../../bot/screens/poolShares.ts';
import { type Sample, sample } from '../support/sample.ts';
import { dollar, later, now, transaction, wallet } from '../support/things.ts';

const dayLong = 86_400;
const oneShare = 10n ** 12n;
const state = {
  ...{
    assets: 12_345n * dollar,
    locked: 4_000n * dollar,
    shares: 12_000n * oneShare,
    queued: 0n,
    room: 1000n * dollar,
  },
  coolDown: 7 * dayLong,
};
const weeks = Array.from({ length: 12 }, (_, i) => ({ earned: BigInt(i) * dollar, lost: i === 7 ? 9n * dollar : 0n }));
const losses = { weeks, first: '2026-09-09', last: '2026-12-02' };
const growths = [
  { days: 30, bps: 42 },
  { days: 90, bps: -7 },
];
const line = (
  deed: 'deposited' | 'received' | 'sent' | 'queued' | 'left' | 'balance',
  amount: bigint,
  gain: bigint,
) => ({
  ...{ time: now, deed, shares: amount * 1_000_000n, dollars: amount, sharePrice: oneShare, held: 60n * oneShare },
  ...{ worth: 61n * dollar, gain },
});
const deeds = [
  line('deposited', 50n * dollar, 0n),
  line('received', 10n * dollar, 0n),
  line('sent', -5n * dollar, 0n),
  line('queued', 0n, dollar),
  line('left', -7n * dollar, dollar),
];
const purse = { wallet, block: 7, have: 53n * dollar };
const order = { intentId: 'o', transaction };

export const samples: Sample[] = [
  sample(pools.levelsScreen, 'all there is to know', [
    { level: 'low', read: { assets: 12_345n * dollar, use: 33, growths } },
    { level: 'medium', read: { assets: 0n, use: 0, growths: [] } },
    { level: 'high', read: { assets: 5n * dollar, use: 100, growths: null } },
  ]),
  sample(pools.levelsScreen, 'unreadable, one day old', [
    { level: 'low', read: null },
    { level: 'high', read: { assets: 7n * dollar, use: 1, growths: [{ days: 1, bps: -120 }] } },
  ]),
  ...(['low', 'medium', 'high'] as const).map((level) =>
    sample(pools.levelScreen, level, {
      level,
      state,
      use: 33,
      mine: level === 'low' ? 20n * dollar : 0n,
      history: { growths, losses },
    }),
  ),
  sample(pools.levelScreen, 'without a past, one day of waiting', {
    ...{ level: 'low', state: { ...state, coolDown: dayLong }, use: 0, mine: 0n, history: null },
  }),
  sample(pools.risksScreen, 'what can go wrong'),
  sample(pools.askDepositScreen, 'medium', 'medium'),
  ...[1, 7].map((days) =>
    sample(pools.depositQuestion, `${days} days of waiting`, {
      ...{ level: 'medium', dollars: 20n * dollar, shares: 19_876_543_210_000n, partBps: 17, have: 53n * dollar },
      coolDown: days * dayLong,
    }),
  ),
  sample(
    pools.refusedDepositScreen,
    'too few dollars',
    'low',
    { kind: 'tooFewDollars', have: dollar, need: 5n * dollar },
    true,
  ),
  sample(pools.refusedDepositScreen, 'no room', 'low', { kind: 'tooMuch', room: 3n * dollar }, false),
  sample(pools.refusedDepositScreen, 'closed', 'low', { kind: 'closed' }, false),
  ...[1, 7].map((days) =>
    sample(exits.chooseExitScreen, `${days} days of waiting`, 'high', 20n * dollar, days * dayLong),
  ),
  sample(exits.askExitScreen, 'low', 'low'),
  sample(exits.refusedExitScreen, 'nothing there', 'low', { kind: 'nothing' }),
  sample(exits.refusedExitScreen, 'asked already', 'low', { kind: 'waits', worth: 20n * dollar, readyAt: later }),
  sample(exits.refusedExitScreen, 'too much', 'low', { kind: 'tooMuch', worth: 20n * dollar }),
  sample(exits.exitQuestion, 'medium', { level: 'medium', worth: 20n * dollar, ready: later }),
  sample(exits.leaveQuestion, 'all', 'medium', { kind: 'take', shares: oneShare, worth: 20n * dollar, stays: 0n }),
  sample(exits.leaveQuestion, 'part', 'medium', { kind: 'take', shares: oneShare, worth: 20n * dollar, stays: dollar }),
  sample(exits.notYetScreen, 'nothing asked', 'low', { kind: 'nothing' }),
  sample(exits.notYetScreen, 'cooling', 'low', { kind: 'cooling', worth: 20n * dollar, readyAt: later }),
  sample(exits.notYetScreen, 'locked', 'low', { kind: 'locked', worth: 20n * dollar }),
  sample(shares.mineScreen, 'none', [], now),
  sample(
    shares.mineScreen,
    'one waits, one is ripe, one is locked',
    [
      { level: 'low', worth: 20n * dollar, waiting: 5n * dollar, readyAt: later, isLocked: false },
      { level: 'medium', worth: 20n * dollar, waiting: 5n * dollar, readyAt: now - 1, isLocked: false },
      { level: 'high', worth: 20n * dollar, waiting: 5n * dollar, readyAt: now - 1, isLocked: true },
    ],
    now,
  ),
  sample(
    shares.mineScreen,
    'nothing waits',
    [{ level: 'low', worth: 20n * dollar, waiting: 0n, readyAt: 0, isLocked: false }],
    now,
  ),
  sample(shares.unreadStatementScreen, 'low', 'low'),
  sample(shares.statementScreen, 'empty', 'low', []),
  sample(shares.statementScreen, 'a gain', 'low', [...deeds, line('balance', 0n, dollar)]),
  sample(shares.statementScreen, 'a loss, one older', 'low', [
    ...deeds,
    ...deeds.slice(0, 4),
    line('balance', 0n, -dollar),
  ]),
  sample(shares.statementScreen, 'two older', 'low', [...deeds, ...deeds, line('balance', 0n, dollar)]),
  sample(
    poolNoticeScreen,
    'joined',
    { kind: 'poolJoined', ...order, pool: 'medium', dollars: 20n * dollar, purse },
    [],
  ),
  sample(poolNoticeScreen, 'asked to leave', { kind: 'exitQueued', ...order, pool: 'low' }, []),
  sample(poolNoticeScreen, 'left', { kind: 'poolLeft', ...order, pool: 'high', dollars: 20n * dollar, purse }, []),
  sample(poolNoticeScreen, 'locked', { kind: 'exitLocked', pool: 'low', worth: 20n * dollar }, []),
];

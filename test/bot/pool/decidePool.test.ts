import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decideDeposit,
  decideExit,
  decideLeave,
  growthBps,
  usePercent,
} from '../../../bot/usecases/pool/decidePool.ts';
import type { Investment, PoolState } from '../../../chain/pools/poolState.ts';

const share = 10n ** 12n;
const dollar = 1_000_000n;
const state: PoolState = {
  assets: 1000n * dollar,
  locked: 400n * dollar,
  shares: 1000n * share,
  queued: 0n,
  room: 500n * dollar,
  coolDown: 100,
  exitWindow: 50,
};
const mine: Investment = { held: 20n * share, queued: 0n, readyAt: 0, until: 0, takeable: 0n };
const waiting: Investment = { ...mine, queued: 10n * share, readyAt: 1000, until: 1050, takeable: 10n * share };

test('growth is what the price of a share did, not what people brought or took', () => {
  const before = { assets: 1000n * dollar, shares: 1000n * share };
  assert.equal(growthBps(before, { assets: 2000n * dollar, shares: 2000n * share }), 0);
  assert.equal(growthBps(before, { assets: 1010n * dollar, shares: 1000n * share }), 99);
  assert.equal(growthBps(before, { assets: 990n * dollar, shares: 1000n * share }), -100);
  assert.equal(growthBps(before, { assets: 0n, shares: 1000n * share }), -10_000);
});

test('what is at stake is rounded up, and nothing of nothing is nothing', () => {
  assert.equal(usePercent(state), 40);
  assert.equal(usePercent({ assets: 1000n, locked: 1n }), 1);
  assert.equal(usePercent({ assets: 1000n, locked: 1000n }), 100);
  assert.equal(usePercent({ assets: 0n, locked: 0n }), 0);
});

test('a deposit is offered with its shares, or refused with both amounts', () => {
  assert.deepEqual(decideDeposit(250n * dollar, 250n * dollar, state), {
    kind: 'confirm',
    shares: 250n * share,
    partBps: 2000,
  });
  assert.deepEqual(decideDeposit(5n * dollar, 4n * dollar, state), {
    kind: 'tooFewDollars',
    have: 4n * dollar,
    need: 5n * dollar,
  });
  assert.deepEqual(decideDeposit(501n * dollar, 900n * dollar, state), { kind: 'tooMuch', room: 500n * dollar });
  assert.deepEqual(decideDeposit(dollar, dollar, { ...state, room: 0n }), { kind: 'closed' });
});

test('a request is for a part of what does not wait yet, or for dollars of it', () => {
  const shares = (wish: Parameters<typeof decideExit>[0], of = mine) => {
    const decision = decideExit(wish, of, state);
    return decision.kind === 'confirm' ? decision.shares : decision.kind;
  };
  assert.equal(shares({ percent: 100 }), 20n * share);
  assert.equal(shares({ percent: 50 }), 10n * share);
  assert.equal(shares({ dollars: 5n * dollar }), 5n * share);
  assert.equal(shares({ dollars: 20n * dollar }), 20n * share, 'all of it leaves no dust');
  assert.equal(shares({ dollars: 20n * dollar - 1n }), 20n * share);
  assert.equal(shares({ dollars: 20n * dollar + 1n }), 'tooMuch');
  assert.equal(shares({ percent: 100 }, { ...mine, held: 0n }), 'nothing');
  assert.equal(shares({ percent: 1 }, { ...mine, held: 99n }), 'nothing');
  const again = decideExit({ percent: 100 }, waiting, state);
  assert.ok(again.kind === 'confirm');
  assert.equal(again.waiting, 10n * dollar);
});

test('leaving goes by the chain: before, in and after its time, and as far as money is free', () => {
  const at = (now: number, of = waiting) => decideLeave(of, state, now).kind;
  assert.equal(at(0, mine), 'nothing');
  assert.equal(at(999), 'cooling');
  assert.equal(at(1000), 'take');
  assert.equal(at(1049), 'take');
  assert.equal(at(1050), 'lapsed');
  assert.equal(at(1000, { ...waiting, takeable: 0n }), 'locked');
  const part = decideLeave({ ...waiting, takeable: 4n * share }, state, 1000);
  assert.deepEqual(part, { kind: 'take', shares: 4n * share, worth: 4n * dollar, stays: 6n * dollar, until: 1050 });
});

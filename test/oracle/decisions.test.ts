import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEventBook } from '../../oracle/eventBook.ts';
import {
  afterFailedPush,
  type Creditor,
  decideKeeperStep,
  type OpenSeries,
} from '../../oracle/keeper/decideKeeperStep.ts';
import { createRateLimit } from '../../oracle/relay/rateLimit.ts';
import { afterReading, isTimeToAsk, neverAsked } from '../../oracle/reporter/decideAsk.ts';
import { accountOf, subject } from './people.ts';

const window = { opens: 0, cutoff: 1000, start: 2000, end: 3000, settleBy: 4000 };

describe('the reporter asks', () => {
  test('from the second its event starts until the second before settle-by', () => {
    assert.equal(isTimeToAsk(window, neverAsked, 1999), false);
    assert.equal(isTimeToAsk(window, neverAsked, 2000), true);
    assert.equal(isTimeToAsk(window, neverAsked, 3999), true);
    assert.equal(isTimeToAsk(window, neverAsked, 4000), false);
  });

  test('never before the cutoff, even of an event that starts earlier', () => {
    assert.equal(isTimeToAsk({ ...window, cutoff: 2500 }, neverAsked, 2499), false);
    assert.equal(isTimeToAsk({ ...window, cutoff: 2500 }, neverAsked, 2500), true);
  });

  test('again after its interval, or when the source says so, but within an hour', () => {
    const notYet = (retryAt: number | null) =>
      afterReading(neverAsked, { kind: 'notYet', retryAt }, 60, 2000).nextAskAt;
    assert.equal(notYet(null), 2060);
    assert.equal(notYet(2010), 2060);
    assert.equal(notYet(2300), 2300);
    assert.equal(notYet(99_999), 2000 + 3600);
  });

  test('ever more seldom while the source is in trouble, and at its usual pace again afterwards', () => {
    const trouble = { kind: 'unknown', reason: 'SERVER_ERROR', retryAt: null } as const;
    let state = neverAsked;
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) {
      state = afterReading(state, trouble, 60, 2000);
      pauses.push(state.nextAskAt - 2000);
    }
    assert.deepEqual(pauses, [60, 120, 240, 480, 960, 1920, 3600, 3600]);
    assert.equal(afterReading(state, { kind: 'notYet', retryAt: null }, 60, 2000).nextAskAt, 2060);
  });
});

describe('the keeper', () => {
  const open: OpenSeries = { state: 'OPEN', window, outcome: null, pending: null };
  const step = (series: Partial<OpenSeries>, now: number) => decideKeeperStep({ ...open, ...series }, now).kind;

  test('settles as soon as an outcome is final, however late that is', () => {
    assert.equal(step({ outcome: { observedAt: 2500 } }, 2500), 'settle');
    assert.equal(step({ outcome: { observedAt: 2500 } }, 9000), 'settle');
  });

  test('waits for an outcome until the second before settle-by, then gives every dollar back', () => {
    assert.equal(step({}, 3999), 'wait');
    assert.equal(step({}, 4000), 'void');
  });

  test('does not settle on an outcome that was known while cover was still sold', () => {
    assert.equal(step({ outcome: { observedAt: 999 } }, 3999), 'wait');
    assert.equal(step({ outcome: { observedAt: 999 } }, 4000), 'void');
    assert.equal(step({ outcome: { observedAt: 1000 } }, 3999), 'settle');
  });

  test('at settle-by waits for a report that only has its objections to sit out, not for a disputed one', () => {
    assert.equal(step({ pending: { finalAt: 4100, disputed: false } }, 4000), 'wait');
    assert.equal(step({ pending: { finalAt: 4100, disputed: false } }, 4100), 'void');
    assert.equal(step({ pending: { finalAt: 4100, disputed: true } }, 4000), 'void');
  });

  const creditors = (count: number, changes: Partial<Creditor> = {}): Creditor[] =>
    Array.from({ length: count }, (_, i) => ({
      holder: accountOf(`holder ${i}`).address,
      failures: 0,
      retryAt: 0,
      ...changes,
    }));
  const owing = (list: Creditor[], now = 5000) => decideKeeperStep({ state: 'OWING', creditors: list }, now);

  test('pays in batches of at most 200', () => {
    const list = creditors(201);
    assert.deepEqual(owing(list), { kind: 'pay', holders: list.slice(0, 200).map(({ holder }) => holder) });
    assert.deepEqual(owing(creditors(1)), { kind: 'pay', holders: [accountOf('holder 0').address] });
    assert.deepEqual(owing([]), { kind: 'done' });
  });

  test('leaves a refused holder for later, longer each time, and in the end to the holder', () => {
    let [creditor] = creditors(1);
    assert.ok(creditor);
    const waits: number[] = [];
    for (let now = 5000; owing([creditor], now).kind !== 'done'; now = creditor.retryAt) {
      assert.equal(owing([creditor], now).kind, 'pay');
      creditor = afterFailedPush(creditor, now);
      waits.push(creditor.retryAt - now);
      assert.notEqual(owing([creditor], creditor.retryAt - 1).kind, 'pay');
    }
    assert.deepEqual(waits, [3600, 7200, 14_400, 28_800, 57_600]);
  });

  test('pays the others while one has to wait', () => {
    const [waiting, ...others] = creditors(3);
    assert.ok(waiting);
    const step = owing([{ ...waiting, failures: 1, retryAt: 6000 }, ...others]);
    assert.deepEqual(step, { kind: 'pay', holders: others.map(({ holder }) => holder) });
  });
});

describe('the book of what the chain said', () => {
  test('forgets what unwound blocks said, and learns it again from others', () => {
    const book = createEventBook();
    book.add({ kind: 'opened', block: 5, id: 1n, product: 1, subject });
    book.add({ kind: 'settled', block: 9, id: 1n });
    book.add({ kind: 'reported', block: 8, product: 1, subject });
    book.add({ kind: 'opened', block: 9, id: 2n, product: 2, subject });
    assert.equal(book.isReported({ product: 1, subject }), true);
    book.rewind(8);
    assert.equal(book.isReported({ product: 1, subject }), false);
    assert.deepEqual(book.series(), [{ id: 1n, product: 1, subject, openedIn: 5, settledIn: null }]);
    book.add({ kind: 'settled', block: 10, id: 1n });
    assert.equal(book.series()[0]?.settledIn, 10);
  });

  test('lists each holder once', () => {
    const book = createEventBook();
    const holder = accountOf('holder').address;
    book.add({ kind: 'held', block: 1, id: 1n, holder });
    book.add({ kind: 'held', block: 2, id: 1n, holder });
    assert.deepEqual(book.holdersOf(1n), [holder]);
    assert.deepEqual(book.holdersOf(2n), []);
  });
});

test('the rate limit lets a burst through, then so many a second, each caller for himself', () => {
  let now = 0;
  const limit = createRateLimit(2, 3, () => now);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limit.allows('a')),
    [true, true, true, false],
  );
  assert.equal(limit.allows('b'), true);
  now = 500;
  assert.deepEqual([limit.allows('a'), limit.allows('a')], [true, false]);
  now = 60_000;
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limit.allows('a')),
    [true, true, true, false],
  );
});

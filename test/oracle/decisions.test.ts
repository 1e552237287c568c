import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEventBook } from '../../oracle/eventBook.ts';
import { createRateLimit } from '../../oracle/exchange/rateLimit.ts';
import {
  type Creditor,
  decideKeeperStep,
  inOrder,
  type KeeperDeed,
  type OpenSeries,
  retryAfter,
} from '../../oracle/keeper/decideKeeperStep.ts';
import { afterReading, isTimeToAsk, neverAsked } from '../../oracle/reporter/decideAsk.ts';
import { accountOf, hash, subject } from './people.ts';

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
  const open: OpenSeries = { state: 'OPEN', window, isSettleable: false, report: null, hasLeaf: false, answerBy: 0 };
  const step = (series: Partial<OpenSeries>, now: number) => decideKeeperStep({ ...open, ...series }, now).kind;

  test('settles as soon as an outcome is final, however late that is', () => {
    assert.equal(step({ isSettleable: true }, 2500), 'settle');
    assert.equal(step({ isSettleable: true }, 9000), 'settle');
  });

  test('waits for an outcome until the second before settle-by, then gives every dollar back', () => {
    assert.equal(step({}, 3999), 'wait');
    assert.equal(step({}, 4000), 'void');
  });

  test('opens the leaf of a batch at once, and not when there is a report', () => {
    assert.equal(step({ hasLeaf: true }, 2500), 'openLeaf');
    assert.equal(step({ hasLeaf: true }, 4000), 'openLeaf');
    assert.equal(step({ hasLeaf: true, report: { finalAt: 3000, disputed: false } }, 2500), 'wait');
  });

  test('at settle-by waits for a report that only has its objections to sit out, not for a disputed one', () => {
    assert.equal(step({ report: { finalAt: 4100, disputed: false } }, 4000), 'wait');
    assert.equal(step({ report: { finalAt: 4100, disputed: false } }, 4100), 'void');
    assert.equal(step({ report: { finalAt: 4100, disputed: true } }, 4000), 'void');
  });

  test('at settle-by waits for an answer that is still inside its own window, and not a second longer', () => {
    assert.equal(step({ answerBy: 4100 }, 4000), 'wait');
    assert.equal(step({ answerBy: 4100 }, 4099), 'wait');
    assert.equal(step({ answerBy: 4100 }, 4100), 'void');
    assert.equal(step({ answerBy: 4100, isSettleable: true }, 4050), 'settle');
  });

  const creditors = (count: number, changes: Partial<Creditor> = {}): Creditor[] =>
    Array.from({ length: count }, (_, i) => ({
      holder: accountOf(`holder ${i}`).address,
      units: 1n,
      failures: 0,
      retryAt: 0,
      ...changes,
    }));
  const owing = (list: Creditor[], now = 5000) =>
    decideKeeperStep({ state: 'OWING', payPerUnit: 10n, creditors: list }, now);
  const holdersOf = (list: Creditor[]) => list.map(({ holder }) => holder);

  test('pays in batches of at most 200', () => {
    const list = creditors(201);
    assert.deepEqual(owing(list), { kind: 'pay', holders: holdersOf(list.slice(0, 200)), owed: 2000n });
    assert.deepEqual(owing(creditors(1)), { kind: 'pay', holders: [accountOf('holder 0').address], owed: 10n });
    assert.deepEqual(owing([]), { kind: 'done' });
  });

  test('pays the largest payouts first, within a series and between them', () => {
    const list = creditors(201).map((creditor, i) => ({ ...creditor, units: BigInt(i + 1) }));
    const first = owing(list);
    assert.ok(first.kind === 'pay');
    assert.deepEqual(first.holders, holdersOf(list.toReversed().slice(0, 200)));
    assert.equal(first.owed, 10n * ((201n * 202n) / 2n - 1n));
    const deeds: KeeperDeed[] = [
      { kind: 'pay', holders: [], owed: 5n },
      { kind: 'pay', holders: [], owed: 50n },
      { kind: 'settle' },
    ];
    assert.deepEqual(
      inOrder(deeds.map((deed) => ({ deed }))).map(({ deed }) => (deed.kind === 'pay' ? deed.owed : deed.kind)),
      ['settle', 50n, 5n],
    );
  });

  test('leaves a refused holder for later, longer each time, and in the end to the holder', () => {
    const [creditor] = creditors(1);
    assert.ok(creditor);
    const waits = [0, 1, 2, 3, 4].map((failures) => retryAfter(failures, 5000) - 5000);
    assert.deepEqual(waits, [-5000, 3600, 7200, 14_400, 28_800]);
    assert.equal(owing([{ ...creditor, failures: 1, retryAt: 5001 }]).kind, 'wait');
    assert.equal(owing([{ ...creditor, failures: 1, retryAt: 5000 }]).kind, 'pay');
    assert.equal(owing([{ ...creditor, failures: 5, retryAt: 5000 }]).kind, 'done');
  });

  test('pays the others while one has to wait', () => {
    const [waiting, ...others] = creditors(3);
    assert.ok(waiting);
    const step = owing([{ ...waiting, failures: 1, retryAt: 6000 }, ...others]);
    assert.deepEqual(step, { kind: 'pay', holders: holdersOf(others), owed: 20n });
  });
});

describe('the book of what the chain said', () => {
  const question = { set: 0, product: 1, subject };

  test('forgets what unwound blocks said, and learns it again from others', () => {
    const book = createEventBook();
    book.add({ kind: 'opened', block: 5, id: 1n, product: 1, subject });
    book.add({ kind: 'settled', block: 9, id: 1n });
    book.add({ kind: 'reported', block: 8, ...question, finalAt: 99 });
    book.add({ kind: 'opened', block: 9, id: 2n, product: 2, subject });
    assert.deepEqual(book.reportOf(question), { finalAt: 99, disputed: false });
    assert.equal(book.reportOf({ ...question, set: 1 }), null);
    book.rewind(8);
    assert.equal(book.reportOf(question), null);
    assert.deepEqual(book.series(), [{ id: 1n, product: 1, subject, openedIn: 5, settledIn: null }]);
    book.add({ kind: 'settled', block: 10, id: 1n });
    assert.equal(book.series()[0]?.settledIn, 10);
  });

  test('knows a dispute, its end, and that both can be unwound', () => {
    const book = createEventBook();
    book.add({ kind: 'reported', block: 8, ...question, finalAt: 99 });
    book.add({ kind: 'disputed', block: 9, ...question });
    assert.deepEqual(book.reportOf(question), { finalAt: 99, disputed: true });
    book.add({ kind: 'resolved', block: 10, ...question });
    assert.deepEqual(book.reportOf(question), { finalAt: 0, disputed: false });
    book.rewind(10);
    assert.equal(book.reportOf(question)?.disputed, true);
    book.rewind(9);
    assert.equal(book.reportOf(question)?.disputed, false);
  });

  test('finds the leaf that answers a question, and counts failed pushes', () => {
    const book = createEventBook();
    const leaf = { product: 1, subject, status: 'VALUE', index: 167, observedAt: 1000 } as const;
    const batch = { set: 0, root: hash('root'), words: [], leaves: [null, leaf] };
    book.add({ kind: 'batched', block: 7, batch });
    assert.equal(book.leafOf(question)?.place, 1);
    assert.equal(book.leafOf({ ...question, set: 1 }), null);
    const holder = accountOf('holder').address;
    for (const block of [7, 8]) book.add({ kind: 'skipped', block, id: 1n, holder });
    assert.equal(book.skipsOf(1n, holder), 2);
    book.rewind(8);
    assert.equal(book.skipsOf(1n, holder), 1);
    book.rewind(7);
    assert.equal(book.leafOf(question), null);
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

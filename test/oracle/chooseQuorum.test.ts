import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseQuorum, type KnownObservation, type QuorumRules } from '../../oracle/exchange/chooseQuorum.ts';
import { createObservationStore } from '../../oracle/exchange/observationStore.ts';
import { accountOf, hash, observation, rules, signedBy } from './people.ts';

const anyTime = { earliest: 0, latest: 10_000 };

function choose(observations: KnownObservation[], changes: Partial<QuorumRules> = {}, between = anyTime) {
  const chosen = chooseQuorum(observations, { ...rules, ...changes }, between);
  return chosen?.map(({ signer, index }) => [signer, index]) ?? null;
}

const by = (name: string, index: number) => [accountOf(name).address, index];

describe('a quorum', () => {
  test('is two of two families, ascending by index', async () => {
    const said = [await signedBy('cleo', { index: 170 }), await signedBy('anna', { index: 167 })];
    assert.deepEqual(choose(said), [by('anna', 167), by('cleo', 170)]);
  });

  test('is everyone who agrees', async () => {
    const said = [
      await signedBy('bob', { index: 169 }),
      await signedBy('cleo', { index: 168 }),
      await signedBy('anna', { index: 167 }),
    ];
    assert.deepEqual(choose(said), [by('anna', 167), by('cleo', 168), by('bob', 169)]);
  });

  test('does without a liar, whichever way he lies', async () => {
    for (const index of [0, 10_000, -10]) {
      const said = [await signedBy('anna'), await signedBy('cleo'), await signedBy('bob', { index })];
      assert.deepEqual(choose(said), [by('anna', 167), by('cleo', 167)]);
    }
  });

  test('is nobody while one is silent and another lies', async () => {
    assert.equal(choose([await signedBy('anna'), await signedBy('cleo', { index: 10_000 })]), null);
    assert.equal(choose([await signedBy('anna')]), null);
    assert.equal(choose([]), null);
  });

  test('is never two readers of one source', async () => {
    assert.equal(choose([await signedBy('anna'), await signedBy('bob')]), null);
    assert.notEqual(choose([await signedBy('anna'), await signedBy('bob')], { familiesNeeded: 1 }), null);
  });

  test('holds at exactly the spread limit and not one beyond', async () => {
    const at = async (index: number) =>
      choose([await signedBy('anna', { index: 0 }), await signedBy('cleo', { index })]);
    assert.notEqual(await at(15), null);
    assert.equal(await at(16), null);
    assert.equal(await at(-16), null);
  });

  test('has the spread limit of its product, and the first one where a product has none of its own', async () => {
    const spreadLimits = [0, 15, 100];
    const apart = async (product: number, spread: number) => {
      const said = [
        await signedBy('anna', { product, index: 300 }),
        await signedBy('cleo', { product, index: 300 + spread }),
      ];
      return choose(said, { spreadLimits }) !== null;
    };
    for (const [product, limit] of [
      [1, 15],
      [2, 100],
      [16, 0],
    ] as const) {
      assert.equal(await apart(product, limit), true, `${product} at its limit`);
      assert.equal(await apart(product, limit + 1), false, `${product} beyond it`);
    }
  });

  test('prefers the larger group, then the closer one', async () => {
    const said = [
      await signedBy('anna', { index: 0 }),
      await signedBy('cleo', { index: 10 }),
      await signedBy('bob', { index: 20 }),
    ];
    assert.deepEqual(choose(said), [by('anna', 0), by('cleo', 10)]);
    assert.deepEqual(choose([...said.slice(0, 2), await signedBy('bob', { index: 15 })]), [
      by('anna', 0),
      by('cleo', 10),
      by('bob', 15),
    ]);
    const closer = await signedBy('bob', { index: 18 });
    assert.deepEqual(choose([...said.slice(0, 2), closer]), [by('cleo', 10), by('bob', 18)]);
  });

  test('agrees on the status too', async () => {
    const isVoid = { status: 'VOID', index: 0 } as const;
    assert.equal(choose([await signedBy('anna', { index: 0 }), await signedBy('cleo', isVoid)]), null);
    assert.deepEqual(choose([await signedBy('anna', isVoid), await signedBy('cleo', isVoid)]), [
      by('anna', 0),
      by('cleo', 0),
    ]);
  });

  test('hears no stranger, no other reporter set, and nothing observed before the cutoff or after now', async () => {
    const anna = await signedBy('anna');
    assert.equal(choose([anna, await signedBy('stranger')]), null);
    assert.equal(choose([anna, await signedBy('cleo', { reporterSet: hash('old set') })]), null);
    const cleo = await signedBy('cleo', { observedAt: 2000 });
    assert.equal(choose([anna, cleo], {}, { earliest: 1001, latest: 3000 }), null);
    assert.equal(choose([anna, cleo], {}, { earliest: 0, latest: 1999 }), null);
    assert.notEqual(choose([anna, cleo], {}, { earliest: 1000, latest: 2000 }), null);
  });

  test('counts nobody twice', async () => {
    assert.equal(choose([await signedBy('anna'), await signedBy('anna', { index: 168 })], { familiesNeeded: 1 }), null);
  });
});

describe('what reporters said', () => {
  test('is kept once, and the same again is a duplicate', async () => {
    const store = createObservationStore();
    assert.equal(store.add(await signedBy('anna')), 'ACCEPTED');
    assert.equal(store.add(await signedBy('anna', { observedAt: 1001 })), 'DUPLICATE');
    const event = observation();
    assert.equal(store.of(event).length, 1);
  });

  test('a reporter who contradicts himself is not heard on that event again, the others are', async () => {
    const store = createObservationStore();
    store.add(await signedBy('anna'));
    store.add(await signedBy('cleo'));
    assert.equal(store.add(await signedBy('anna', { index: 10_000 })), 'EQUIVOCATION');
    assert.equal(store.add(await signedBy('anna')), 'EQUIVOCATION');
    const event = observation();
    assert.deepEqual(
      store.of(event).map(({ signer }) => signer),
      [accountOf('cleo').address],
    );
  });

  test('the same statement to a new reporter set stands beside the old one, and each set hears its own', async () => {
    const store = createObservationStore();
    store.add(await signedBy('anna'));
    const toNewSet = await signedBy('anna', { reporterSet: hash('new set') });
    assert.equal(store.add(toNewSet), 'ACCEPTED');
    assert.deepEqual(
      store.of(observation({ reporterSet: hash('new set') })).map(({ signature }) => signature),
      [toNewSet.signature],
    );
    assert.equal(store.of(observation()).length, 1);
  });

  test('comes in pages, in the order of arrival, and is forgotten with its event', async () => {
    const store = createObservationStore();
    for (const name of ['anna', 'bob', 'cleo']) store.add(await signedBy(name));
    const first = store.since(0, 2);
    assert.deepEqual([first.observations.length, first.next], [2, 2]);
    const rest = store.since(first.next, 2);
    assert.deepEqual([rest.observations[0]?.signer, rest.next], [accountOf('cleo').address, 3]);
    assert.deepEqual(store.since(rest.next, 2), { observations: [], next: 3 });
    store.keep([observation({ product: 2 })]);
    assert.deepEqual(store.since(0, 9).observations, []);
    assert.equal(store.has(await signedBy('anna')), false);
  });
});

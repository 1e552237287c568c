import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { flightProduct } from '../../../chain/products.ts';
import { openOrders } from '../../../db/orders.ts';
import { talkWorld, tapsOf } from '../support/talkWorld.ts';
import { flightsAt, shelfFor } from './tableRig.ts';

const [old, fresh] = [flightsAt(50_000), flightsAt(80_000)];

async function seller(t: TestContext) {
  const world = talkWorld(t);
  const both = (folder: string) => {
    writeFileSync(join(folder, 'old.json.gz'), old.bytes);
    writeFileSync(join(folder, 'new.json.gz'), fresh.bytes);
  };
  const { shelf, votes } = await shelfFor(t, both, world.db);
  votes(flightProduct, old.root);
  Object.assign(world.talk, { tables: shelf, rates: shelf.flights, watches: shelf.watches });
  return { ...world, shelf, votes, ann: world.person('ann') };
}

test('an offer by the old table is put away at any tap on it, and the same cover is offered at the new price', async (t) => {
  const { ann, votes, orders, db } = await seller(t);
  assert.deepEqual(await ann.says('CO 62 30 Jan'), ['quote']);
  const first = ann.last();
  assert.deepEqual(await ann.taps('chooseUnits'), ['confirm']);
  votes(flightProduct, fresh.root, 2);
  const woken = orders.woken;
  assert.deepEqual(await ann.taps('buy'), ['prices-voted']);
  assert.equal(orders.woken, woken);
  assert.deepEqual(openOrders(db), []);
  assert.ok(
    ann
      .last()
      .paragraphs.flat()
      .some(({ key }) => key === 'quote'),
  );
  const again = tapsOf(first).find(({ kind }) => kind === 'chooseUnits');
  assert.ok(again);
  assert.deepEqual(await ann.hears(again), ['offer-closed'], 'the old offer is over');
});

test('an offer by a table that is in force is taken as it is, and one whose new table is missing is told so', async (t) => {
  const { ann, votes, db } = await seller(t);
  await ann.says('CO 62 30 Jan');
  await ann.taps('chooseUnits');
  votes(flightProduct, old.root, 2);
  assert.deepEqual(await ann.taps('buy'), [], 'another version with the same table changes no price');
  assert.equal(openOrders(db).length, 1);
  await ann.says('CO 62 30 Jan');
  votes(flightProduct, `0x${'77'.repeat(32)}`, 3);
  assert.deepEqual(await ann.taps('chooseUnits'), ['prices-awaited']);
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { deployReal } from './realBuckler.ts';
import { openTown } from './sideBySide.ts';

const operations = 10_000;
const compareEvery = 200;
/** The same seed gives the same town; `BUCKLER_SEED` asks for another one. */
const seed = Number(process.env.BUCKLER_SEED ?? 20_260_301);
const kindsOfOperation = 31;
const leastRefusals = 60;

const real = await deployReal();
after(() => real.close());

test(`contracts and model agree to the wei over ${operations} random operations (BUCKLER_SEED=${seed})`, async (t) => {
  const town = await openTown(real, seed);
  let compared = 0;
  for (let i = 1; i <= operations; i++) {
    await town.step();
    if (i % compareEvery === 0) compared = await town.compare();
  }

  const endings = [...town.tally.keys()];
  const kinds = new Set(endings.map((ending) => ending.split(' ')[0]));
  const refusals = endings.filter((ending) => !ending.endsWith(' done'));
  const neverDone = [...kinds].filter((kind) => !endings.includes(`${kind} done`));
  assert.deepEqual(neverDone, [], 'everything happened at least once');
  assert.equal(kinds.size, kindsOfOperation);
  assert.ok(refusals.length >= leastRefusals, `only ${refusals.length} kinds of refusal`);
  t.diagnostic(`${operations} operations of ${kinds.size} kinds, ${refusals.length} kinds of refusal`);
  t.diagnostic(`${compared} answers of the contracts are the model's`);
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { encodeFunctionData, maxUint256 } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { comparerOf } from './compare.ts';
import { createModel } from './model.ts';
import { holderDeeds, investorDeeds, pause } from './moneyDeeds.ts';
import { type Operation, operationsOf, type Proven } from './operation.ts';
import { type Choices, choicesFrom } from './random.ts';
import { productNumbers, tableOf } from './rates.ts';
import { deployReal } from './realBuckler.ts';
import { coverDeeds, type Deed } from './town.ts';
import { createReporting, listOperation } from './votesAndReports.ts';

const operations = process.env.BUCKLER_DEEP ? 10_000 : 1_500;
const compareEvery = 100;
const seed = Number(process.env.BUCKLER_SEED ?? 20_260_301);
const peopleInTown = 10;
const quotesPerComparison = 10;
const kindsOfOperation = 31;

const real = await deployReal();
after(() => real.close());

test(`contracts and model agree to the wei over ${operations} random operations (BUCKLER_SEED=${seed})`, async (t) => {
  const { places } = real;
  const people = real.people.slice(0, peopleInTown);
  const model = createModel(places);
  const choices = choicesFrom(seed);
  const op = operationsOf(places, model);
  const report = await createReporting(real, model);
  const compare = comparerOf({ ...real, people }, model);
  const cast = { model, places, people, op, report };
  const deeds = [...coverDeeds(cast, choices), ...investorDeeds(cast, choices), ...holderDeeds(cast, choices)];
  let time = Number((await real.reader.getBlock()).timestamp);
  const tally = new Map<string, number>();

  /** Does it on the chain and in the model, and expects the same refusal or the same dollars to move. */
  const happen = async ({ name, from, to, data, deed }: Operation, where: string) => {
    model.dollar.movements = [];
    const now = time;
    const refusal = model.journal.attempt(() => deed(now));
    const { error, movements } = await real.act(from, to, data, time);
    assert.equal(error, refusal, `${where}: ${name} at ${time} from ${from}`);
    if (!error) assert.deepEqual(movements, model.dollar.movements, `${where}: dollars of ${name}`);
    const what = `${name} ${error ?? 'done'}`;
    tally.set(what, (tally.get(what) ?? 0) + 1);
  };

  for (const [person, spender] of people.flatMap((one) =>
    [places.desk, places.market, ...places.pools].map((to) => [one, to] as const),
  )) {
    const data = encodeFunctionData({ abi: testDollarAbi, functionName: 'approve', args: [spender, maxUint256] });
    assert.equal((await real.act(person, places.dollar, data, ++time)).error, null);
  }
  const guard = encodeFunctionData({ abi: coverDeskAbi, functionName: 'setGuardians', args: [places.owner] });
  assert.equal((await real.act(places.owner, places.desk, guard, ++time)).error, null);
  for (const product of productNumbers) {
    time += 1;
    await happen(listOperation(places, model, product, tableOf(product, 100), 0), 'at first');
  }

  let compared = 0;
  let purchases: Proven[] = [];
  for (let i = 1; i <= operations; i++) {
    const operation = await nextOperation(deeds, choices, time + pause(choices));
    time = operation.time;
    await happen(operation, `operation ${i}`);
    // A new table has new proofs.
    if (operation.name === 'desk.listProduct') purchases = [];
    if (operation.purchase) purchases = [operation.purchase, ...purchases].slice(0, quotesPerComparison);
    if (i % compareEvery === 0) compared = await compare(time, purchases);
  }

  const refusals = [...tally.keys()].filter((what) => !what.endsWith(' done'));
  const kinds = new Set([...tally.keys()].map((what) => what.split(' ')[0]));
  assert.deepEqual(
    [...kinds].filter((kind) => !tally.has(`${kind} done`)),
    [],
    'everything happened at least once',
  );
  assert.equal(kinds.size, kindsOfOperation);
  assert.ok(refusals.length >= 50, `only ${refusals.length} kinds of refusal`);
  t.diagnostic(`${operations} operations of ${kinds.size} kinds, ${refusals.length} kinds of refusal`);
  t.diagnostic(`${compared} answers of the contracts are the model's`);
});

/** The next thing that somebody can do, drawn by weight. */
async function nextOperation(deeds: readonly Deed[], { between }: Choices, time: number) {
  const whole = deeds.reduce((sum, [weight]) => sum + weight, 0);
  for (;;) {
    let left = (between(0, 999_999) / 1_000_000) * whole;
    for (const [weight, choose] of deeds) {
      left -= weight;
      if (left >= 0) continue;
      const operation = await choose(time);
      if (operation) return { ...operation, time };
      break;
    }
  }
}

import assert from 'node:assert/strict';
import { encodeFunctionData, maxUint256 } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import type { Hex } from '../../chain/subject.ts';
import { comparerOf } from './compare.ts';
import { createModel } from './model.ts';
import { holderDeeds, investorDeeds, pause } from './moneyDeeds.ts';
import { type Operation, operationsOf, type Proven } from './operation.ts';
import { type Choices, choicesFrom } from './random.ts';
import { productNumbers, tableOf } from './rates.ts';
import type { RealBuckler } from './realBuckler.ts';
import { coverDeeds, type Deed } from './town.ts';
import { createReporting, listOperation } from './votesAndReports.ts';

const peopleInTown = 10;
const quotesPerComparison = 10;

/** A town of ten people in which everything happens twice: on the chain and in the model. The same for the same seed. */
export async function openTown(real: RealBuckler, seed: number) {
  const { places } = real;
  const people = real.people.slice(0, peopleInTown);
  const model = createModel(places);
  const choices = choicesFrom(seed);
  const cast = {
    model,
    places,
    people,
    op: operationsOf(places, model),
    report: await createReporting(real, model),
  };
  const deeds = [...coverDeeds(cast, choices), ...investorDeeds(cast, choices), ...holderDeeds(cast, choices)];
  const compare = comparerOf({ ...real, people }, model);
  /** How often each operation came to each end. */
  const tally = new Map<string, number>();
  let time = await giveAllowances(real, people);
  let purchases: Proven[] = [];

  /** Does it on the chain and in the model, and expects the same refusal, or the same dollars to move. */
  const happen = async ({ name, from, to, data, deed, purchase }: Operation) => {
    model.dollar.movements = [];
    const now = time;
    const refusal = model.journal.attempt(() => deed(now));
    const { error, movements } = await real.act(from, to, data, now);
    assert.equal(error, refusal, `${name} at ${now} from ${from}`);
    if (!error) assert.deepEqual(movements, model.dollar.movements, `dollars of ${name} at ${now} from ${from}`);
    const ending = `${name} ${error ?? 'done'}`;
    tally.set(ending, (tally.get(ending) ?? 0) + 1);
    // A new table has new proofs.
    if (name === 'desk.listProduct') purchases = [];
    if (purchase) purchases = [purchase, ...purchases].slice(0, quotesPerComparison);
  };
  for (const product of productNumbers) {
    time += 1;
    await happen(listOperation(places, model, product, tableOf(product, 100), 0));
  }
  return {
    tally,
    /** The next thing that somebody does. */
    step: async () => {
      time += pause(choices);
      await happen(await nextOperation(deeds, choices, time));
    },
    /** Every balance, book, queue, series, exposure, listing, policy and quote. @returns how many answers were compared so far. */
    compare: () => compare(time, purchases),
  };
}

/** Everybody lets desk, market and pools take dollars; the owner is the guardian. @returns the newest block's time. */
async function giveAllowances({ places, act, reader }: RealBuckler, people: readonly Hex[]): Promise<number> {
  let time = Number((await reader.getBlock()).timestamp);
  const spenders = [places.desk, places.market, ...places.pools];
  for (const person of people)
    for (const spender of spenders) {
      time += 1;
      const data = encodeFunctionData({ abi: testDollarAbi, functionName: 'approve', args: [spender, maxUint256] });
      assert.equal((await act(person, places.dollar, data, time)).error, null);
    }
  time += 1;
  const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'setGuardians', args: [places.owner] });
  assert.equal((await act(places.owner, places.desk, data, time)).error, null);
  return time;
}

/** One of all that can be done now, drawn by weight. */
async function nextOperation(deeds: readonly Deed[], { between }: Choices, time: number): Promise<Operation> {
  const whole = deeds.reduce((sum, [weight]) => sum + weight, 0);
  for (;;) {
    let left = (between(0, 999_999) / 1_000_000) * whole;
    const drawn = deeds.find(([weight]) => {
      left -= weight;
      return left < 0;
    });
    const operation = await drawn?.[1](time);
    if (operation) return operation;
  }
}

import assert from 'node:assert/strict';
import type { BareEvent, ScriptedChain } from '../loops/support/scriptedChain.ts';
import { seriesId } from '../loops/support/scriptedChain.ts';
import type { discordRig } from './discordRig.ts';

type Someone = Awaited<ReturnType<Awaited<ReturnType<typeof discordRig>>['enter']>>;
type Mine = (events?: readonly BareEvent[]) => Promise<void>;

/** One cover, from the first word to the message that the chain has it. */
export async function buysFlight(person: Someone, mine: Mine): Promise<void> {
  await person.says('CO62 12 Feb');
  await person.taps('1', await person.sees(/pays \$12/));
  await person.taps(/Buy for/, await person.sees(/You pay/));
  await person.sees(/Buying/);
  await mine();
  await person.sees(/You are covered/);
}

/** The flight was late, and the one cover that was sold is paid. */
export async function isPaid(chain: ScriptedChain, mine: Mine): Promise<void> {
  const holder = chain.purchases()[0]?.holder ?? assert.fail('nobody bought');
  const payout = { seriesId, holder, to: holder, units: 1, amount: 12_000_000n };
  await mine([
    { kind: 'seriesSettled', seriesId, outcome: 'PAYING', index: 167, units: 1, payPerUnit: 12_000_000n },
    { kind: 'coverPaid', ...payout },
  ]);
}

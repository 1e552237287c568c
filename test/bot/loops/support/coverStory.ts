import type { TestContext } from 'node:test';
import { type BareEvent, scriptedChain, seriesId, seriesOpened } from './scriptedChain.ts';
import { scriptedPlatform } from './scriptedPlatform.ts';
import { freshDatabase, newPerson, startLoops, subject } from './world.ts';

/** Wallets that are nobody's here. */
export const stranger = `0x${'77'.repeat(20)}` as const;
export const nobody = `0x${'00'.repeat(20)}` as const;
export const opened = seriesOpened({ row: { product: 1, subject, trigger: 120, exit: 120 } });

/** A chain, its follower, and two people with wallets. */
export async function begin(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const platform = scriptedPlatform();
  const ann = await newPerson(db, chain, 'ann');
  const bob = await newPerson(db, chain, 'bob');
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  const kinds = (chatId: string) => platform.calls.filter((call) => call.chatId === chatId).map(({ kind }) => kind);
  return { db, chain, platform, ann, bob, loops, kinds };
}

export type World = Awaited<ReturnType<typeof begin>>;

export function bought(holder: `0x${string}`, units: number, buyer = holder): BareEvent {
  return { kind: 'coverBought', seriesId, buyer, holder, units, operation: null };
}

export function settled(outcome: 'PAYING' | 'EXPIRED' | 'VOID', payPerUnit: bigint): BareEvent {
  return { kind: 'seriesSettled', seriesId, outcome, index: outcome === 'VOID' ? 0 : 167, units: 5, payPerUnit };
}

export function paid(holder: `0x${string}`, units: number, amount: bigint): BareEvent {
  return { kind: 'coverPaid', seriesId, holder, to: holder, units, amount };
}

export async function annHolds5({ chain, ann, loops }: World) {
  chain.block([opened, bought(ann.wallet.address, 3)], 'first purchase');
  chain.block([bought(ann.wallet.address, 2)], 'second purchase');
  await loops.follow();
}

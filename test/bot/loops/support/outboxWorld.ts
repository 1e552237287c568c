import type { TestContext } from 'node:test';
import type { Notice } from '../../../../bot/notices.ts';
import { enqueueNotice } from '../../../../db/outbox.ts';
import { outbox } from '../../../../db/schema/messages.ts';
import { type BareEvent, hash, scriptedChain, seriesId } from './scriptedChain.ts';
import { scriptedPlatform } from './scriptedPlatform.ts';
import { freshDatabase, newPerson, offer, type Person, startLoops, tap } from './world.ts';

/** Ann and Bob, and the loops that tell them things. @param knowsRepeatsMs for how long the platform knows a message that came before. */
export async function outboxWorld(t: TestContext, perSecond = 30, knowsRepeatsMs = 0) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const platform = scriptedPlatform(undefined, knowsRepeatsMs);
  const ann = await newPerson(db, chain, 'ann');
  const bob = await newPerson(db, chain, 'bob');
  const loops = startLoops(db, chain, platform, perSecond);
  t.after(() => loops.stop());
  const states = () =>
    db
      .select({ state: outbox.state })
      .from(outbox)
      .all()
      .map(({ state }) => state);
  const tell = (person: Person, eventKey: string, amount = 1_000_000n) => {
    const purse = { wallet: person.wallet.address, block: 1, have: null };
    const from = person.wallet.address;
    const notice: Notice = { kind: 'dollarsArrived', purse, amount, from, transaction: hash(eventKey) };
    enqueueNotice(db, {
      eventKey,
      identityId: person.identity.id,
      intentId: null,
      seriesId: null,
      notice,
      block: null,
    });
  };
  return { db, chain, platform, ann, bob, loops, states, tell };
}

export type OutboxWorld = Awaited<ReturnType<typeof outboxWorld>>;

export const amounts = ({ platform }: OutboxWorld, chatId: string) =>
  platform.calls.filter((call) => call.chatId === chatId).map(({ notice }) => 'amount' in notice && notice.amount);

/** Ann buys, so that message 7 says that she is covered. */
export async function annIsCovered({ db, chain, ann, loops }: OutboxWorld) {
  tap(db, chain, ann, offer(db, chain, ann, '7'), '7');
  await loops.pass(0);
  chain.mine();
  await loops.follow();
  await loops.pass(10);
}

export const payout = ({ ann }: OutboxWorld): BareEvent[] => [
  { kind: 'seriesSettled', seriesId, outcome: 'PAYING', index: 167, units: 3, payPerUnit: 12_000_000n },
  { kind: 'coverPaid', seriesId, holder: ann.wallet.address, to: ann.wallet.address, units: 3, amount: 36_000_000n },
];

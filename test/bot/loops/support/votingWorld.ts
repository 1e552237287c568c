import { pino } from 'pino';
import { keepCards } from '../../../../bot/loops/keepCards.ts';
import type { Screen } from '../../../../bot/screen.ts';
import type { Hex } from '../../../../chain/subject.ts';
import { type ChannelTopic, subscribe } from '../../../../db/channels.ts';
import { oneVote } from '../../support/scriptedVotes.ts';
import { type BareEvent, scriptedChain } from './scriptedChain.ts';
import { scriptedChannels } from './scriptedChannels.ts';
import { scriptedPlatform } from './scriptedPlatform.ts';
import { freshDatabase, newPerson, startLoops } from './world.ts';

export const proposalId = 77n;
const voterOf = (number: number): Hex => `0x${number.toString(16).padStart(40, '0')}`;

/** A chain with one open proposal, a bot with its loops, and channels that an admin subscribed. All clocks are the test's. */
export async function votingWorld(
  t: { after(clean: () => unknown): void },
  pace?: { calls: number; windowMs: number },
) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  chain.votes.everybody = 120n * oneVote;
  const platform = scriptedPlatform();
  const loops = startLoops(db, chain, platform);
  const channels = scriptedChannels(() => loops.clock.ms, pace);
  const admin = await newPerson(db, chain, 'ada');
  const cards = keepCards({
    db,
    door: chain.door,
    messengers: { telegram: channels.messenger },
    onNotice: loops.outbox.wake,
    clock: () => loops.clock.ms,
    log: pino({ level: 'silent' }),
  });
  t.after(async () => {
    await cards.stop();
    await loops.stop();
  });

  function addChannel(chatId: string, topics: readonly ChannelTopic[] = ['proposals'], threadId: string | null = null) {
    const wish = { topics, threadId, by: admin.identity.id, now: chain.state.time };
    return subscribe(db, { platform: 'telegram', chatId, title: `Group ${chatId}`, locale: 'en' }, wish);
  }

  /** Lets this much time pass, then waits until nothing more can happen. */
  async function pass(seconds: number): Promise<void> {
    await loops.pass(seconds);
    await cards.idle();
    await loops.outbox.idle();
  }

  async function happens(...events: BareEvent[]): Promise<void> {
    chain.block(events);
    await loops.follow();
    await cards.idle();
  }

  function proposed(id = proposalId): BareEvent {
    const [snapshot, deadline] = [chain.state.time + 10, chain.state.time + 300_000];
    const calls = [{ to: voterOf(9), value: 0n, data: '0x' as const }];
    return {
      ...{ kind: 'proposalMade', proposalId: id, proposer: admin.wallet.address, calls },
      ...{ description: 'Move a limit\n\nBecause.', snapshot, deadline },
    };
  }

  function ballot(
    number: number,
    support: 0 | 1 | 2 = 1,
    votes = 1000n,
    id = proposalId,
  ): BareEvent & { kind: 'voteCast' } {
    return {
      ...{ kind: 'voteCast', proposalId: id, voter: voterOf(number), support, votes: votes * oneVote },
      operation: null,
    };
  }

  /** What the only message of a channel says now. */
  function shownIn(chatId: string): Screen | undefined {
    return [...channels.messages.values()].findLast(({ to }) => to.chatId === chatId)?.screens.at(-1);
  }

  return { db, chain, platform, loops, channels, cards, admin, addChannel, pass, happens, proposed, ballot, shownIn };
}

/** The values of the first text of this key on a screen. */
export function valuesOf(screen: Screen | undefined, key: string): Readonly<Record<string, unknown>> | undefined {
  return screen?.paragraphs.flat().find((said) => said.key === key)?.values;
}

export function keysOf(screen: Screen | undefined): string[] {
  return screen?.paragraphs.flat().map((said) => said.key) ?? [];
}

import type { Logger } from 'pino';
import type { ChainDoor } from '../../chain/door.ts';
import * as channels from '../../db/channels.ts';
import type { Database } from '../../db/database.ts';
import type { Platform } from '../../db/platform.ts';
import { ballotMark, type Proposal, proposalById, proposalsSince } from '../../db/votes.ts';
import type { ChannelMessenger } from '../ports/channelMessenger.ts';
import type { Tables } from '../tables/tables.ts';
import { knowProposal } from '../usecases/votes/knowProposal.ts';
import { cardMark, cardStep } from './cardsDue.ts';
import { type CardJob, deliverCard, type PostJob } from './deliverCard.ts';
import { createPace, type Pace } from './pace.ts';
import { turned } from './tellVotes.ts';
import { startWorker, type Worker } from './worker.ts';

export type CardsSetup = {
  db: Database;
  door: Pick<ChainDoor, 'votes' | 'now' | 'transactionUrl'>;
  tables?: Tables;
  /** The platforms that this program talks to. */
  messengers: Partial<Record<Platform, ChannelMessenger>>;
  /** Called when a person is to be told something. */
  onNotice: () => void;
  /** Milliseconds since 1970. */
  clock: () => number;
  log: Logger;
};

/** Least time between two edits of one card, in milliseconds: a storm of votes is a handful of edits. */
const editEveryMs = 5000;
/** How long after its end a proposal's card is still kept true, in seconds of chain time. */
const keptFor = 14 * 86_400;
/** Channels that are written to at the same time, and calls per second over all of them: Telegram's 30 are for everybody. */
const channelsAtOnce = 5;
const callsPerSecond = 8;
const newsAtOnce = 50;

/** Something to do: a call to one channel, or the end of a vote to be told. */
type Job = PostJob | CardJob | { kind: 'end'; proposal: Proposal };

/**
 * Keeps one card per proposal in every subscribed channel, edited as votes come in, and tells channels the news. What a card says comes
 * from the database, so however many ballots arrive between two edits, the next one tells them all; what a restart interrupts is done
 * again, except that no message is written twice. Wake it after a commit that left a ballot or news.
 */
export function keepCards(setup: CardsSetup): Worker {
  const { db, door, messengers, clock, log } = setup;
  const everyone = createPace(callsPerSecond, 1000);
  const paces = new Map<number, Pace>();
  const editedAtMs = new Map<number, number>();
  const ended = new Set<bigint>();
  let interrupted = true;

  function paceOf(channel: channels.Channel): Pace | null {
    const messenger = messengers[channel.platform];
    if (messenger === undefined) return null;
    const pace = paces.get(channel.id) ?? createPace(messenger.pace.calls, messenger.pace.windowMs);
    paces.set(channel.id, pace);
    return pace;
  }

  /** Every call that is due, whatever the paces say; `waits` are those that come due later. */
  function due(nowMs: number): { jobs: Job[]; waits: number[] } {
    const now = door.now();
    const waits: number[] = [];
    const jobs: Job[] = channels.dueNews(db, nowMs, newsAtOnce).map((post) => ({ kind: 'news', ...post }));
    const subscribers = channels.subscribersTo(db, 'proposals');
    for (const proposal of proposalsSince(db, now - keptFor)) {
      if (proposal.step === null && now > proposal.deadline && !ended.has(proposal.proposalId))
        jobs.push({ kind: 'end', proposal });
      const mark = cardMark(proposal, ballotMark(db, proposal.proposalId), now, setup.tables?.mark());
      const cards = new Map(channels.cardsOf(db, proposal.proposalId).map((card) => [card.channelId, card]));
      const isWorthPosting = proposal.step === null && now <= proposal.deadline;
      for (const subscriber of subscribers) {
        const card = cards.get(subscriber.channel.id);
        const last = card === undefined ? undefined : editedAtMs.get(card.id);
        const step = cardStep(card, { mark, nowMs, editedAtMs: last, everyMs: editEveryMs, isWorthPosting });
        if (step.do === 'wait') waits.push(step.ms);
        else if (step.do !== 'nothing') jobs.push({ kind: 'card', ...subscriber, proposal, card, mark });
      }
    }
    return { jobs, waits };
  }

  const keyOf = (job: Job) => (job.kind === 'end' ? `end:${job.proposal.proposalId}` : job.channel.id);

  /** Picks what may run: one call per channel, within its pace and everybody's. */
  function within(jobs: readonly Job[], waits: number[], room: number, busy: ReadonlySet<number | string>): Job[] {
    const nowMs = clock();
    const picked = new Map<number | string, Job>();
    for (const job of jobs) {
      const key = keyOf(job);
      if (busy.has(key) || picked.has(key) || picked.size >= room) continue;
      if (job.kind === 'end') {
        picked.set(key, job);
        continue;
      }
      const pace = paceOf(job.channel);
      if (pace === null) continue;
      const readyAt = Math.max(pace.readyAtMs(nowMs), everyone.readyAtMs(nowMs));
      if (readyAt > nowMs) waits.push(readyAt - nowMs);
      else {
        pace.pass(nowMs);
        everyone.pass(nowMs);
        picked.set(key, job);
      }
    }
    return [...picked.values()];
  }

  /** Nobody sends a transaction when a vote ends without passing: time alone tells. */
  async function tellEnd(proposal: Proposal): Promise<void> {
    const { phase } = await knowProposal({ db, door }, proposal);
    if (phase === 'counting') return;
    ended.add(proposal.proposalId);
    if (phase !== 'passed' && phase !== 'defeated') return;
    const fresh = proposalById(db, proposal.proposalId);
    if (fresh !== undefined) turned(db, fresh, { phase, eta: null, transaction: null, block: null });
    setup.onNotice();
  }

  return startWorker<Job>({
    bound: channelsAtOnce,
    clock,
    keyOf,
    next(room, busy) {
      if (interrupted) channels.settleInterruptedPosts(db);
      interrupted = false;
      const { jobs, waits } = due(clock());
      return {
        jobs: within(jobs, waits, room, busy),
        againInMs: waits.length === 0 ? null : Math.min(...waits),
      };
    },
    async run(job) {
      if (job.kind === 'end') return tellEnd(job.proposal);
      const messenger = messengers[job.channel.platform];
      if (messenger === undefined) return;
      const postId = await deliverCard({ ...setup, messenger }, job);
      editedAtMs.set(postId, clock());
    },
    onSurprise(error) {
      log.error({ err: error }, 'a channel could not be written to and is tried again');
    },
  });
}

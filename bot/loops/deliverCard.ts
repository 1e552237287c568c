import type { Logger } from 'pino';
import type { ChainDoor } from '../../chain/door.ts';
import * as channels from '../../db/channels.ts';
import type { Database } from '../../db/database.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import { type Proposal, proposalById } from '../../db/votes.ts';
import { newsSchema } from '../news.ts';
import type { ChannelDelivery, ChannelMessenger } from '../ports/channelMessenger.ts';
import type { Screen } from '../screen.ts';
import { proposalCard } from '../screens/votesCard.ts';
import { newsScreen } from '../screens/votesNews.ts';
import type { Tables } from '../tables/tables.ts';
import { knowProposal } from '../usecases/votes/knowProposal.ts';

/** News to be said once. */
export type PostJob = { kind: 'news' } & channels.ChannelPost & channels.Subscriber;

/** A card to be posted or edited so that it says `mark`. */
export type CardJob = {
  kind: 'card';
  proposal: Proposal;
  card: channels.ChannelPost | undefined;
  mark: string;
} & channels.Subscriber;

export type DeliverSetup = {
  db: Database;
  door: Pick<ChainDoor, 'votes' | 'now' | 'transactionUrl'>;
  tables?: Tables;
  messenger: ChannelMessenger;
  /** Called when a person is to be told something. */
  onNotice: () => void;
  clock: () => number;
  log: Logger;
};

const firstRetryMs = 1000;
const longestRetryMs = 60_000;
/** When a card is looked at again of which a part could not be read. */
const unreadMs = 30_000;

type Said = { postId: number; messageId: string | null; attempts: number; mark: string | null };

/** One call to one channel, and what follows from its answer. @returns the post that was touched. */
export async function deliverCard(setup: DeliverSetup, job: PostJob | CardJob): Promise<number> {
  return job.kind === 'news' ? deliverNews(setup, job) : deliverProposal(setup, job);
}

async function deliverNews(setup: DeliverSetup, job: PostJob): Promise<number> {
  const { db, door, log } = setup;
  const news = newsSchema.safeParse(job.news);
  if (!news.success) {
    log.error({ post: job.id, issues: news.error.issues }, 'news cannot be read');
    channels.markPostFailed(db, job.id, 'unreadable');
    return job.id;
  }
  const screen = newsScreen(news.data, door.transactionUrl);
  const said = { postId: job.id, messageId: job.messageId, attempts: job.attempts, mark: null };
  await call(setup, job, screen, said);
  return job.id;
}

async function deliverProposal(setup: DeliverSetup, job: CardJob): Promise<number> {
  const { db, door, clock } = setup;
  // As of now: ballots that came while this waited for its turn are told, too.
  const proposal = proposalById(db, job.proposal.proposalId);
  const card = job.card ?? channels.addCard(db, job.channel.id, job.proposal.proposalId);
  if (proposal === undefined) return card.id;
  const known = await knowProposal(setup, proposal);
  const screen = proposalCard(known, { now: door.now(), transactionUrl: door.transactionUrl });
  const isWhole = known.motions !== null && known.quorum !== null && known.phase !== 'counting';
  const said = { postId: card.id, messageId: card.messageId, attempts: card.attempts, mark: isWhole ? job.mark : null };
  const delivery = await call(setup, job, screen, said);
  if (!isWhole && delivery.kind === 'sent') channels.markPostWaiting(db, card.id, clock() + unreadMs, 'maybe');
  return card.id;
}

async function call(
  setup: DeliverSetup,
  { channel, threadId }: channels.Subscriber,
  screen: Screen,
  said: Said,
): Promise<ChannelDelivery> {
  const { db, messenger, log } = setup;
  const to = { chatId: channel.chatId, threadId, locale: channel.locale };
  channels.markPosting(db, said.postId);
  const delivery = await attempt();
  keepOutcome(setup, { channel, threadId }, said, delivery);
  return delivery;

  async function attempt(): Promise<ChannelDelivery> {
    try {
      if (said.messageId === null) return await messenger.post(to, screen, `${said.postId}-${said.attempts}`);
      return await messenger.edit(to, said.messageId, screen);
    } catch (error) {
      log.error({ err: error, post: said.postId }, 'a messenger threw, so nobody knows what arrived');
      return { kind: 'ambiguous' };
    }
  }
}

function keepOutcome(setup: DeliverSetup, to: channels.Subscriber, said: Said, delivery: ChannelDelivery): void {
  const { db, clock, log } = setup;
  const { postId, messageId } = said;
  switch (delivery.kind) {
    case 'sent':
      channels.markPosted(db, postId, delivery.messageId, said.mark);
      break;
    case 'retryLater':
      channels.markPostWaiting(db, postId, clock() + delivery.afterMs, messageId === null ? 'no' : 'maybe');
      break;
    case 'gone':
      // Somebody deleted the card: it is posted anew.
      channels.forgetPost(db, postId);
      break;
    case 'ambiguous':
      if (messageId !== null) channels.markPostWaiting(db, postId, clock() + retryMs(said.attempts), 'maybe');
      else {
        log.warn({ post: postId }, 'a message to a channel may or may not have arrived');
        channels.markPostAmbiguous(db, postId);
      }
      break;
    case 'moved':
      channels.markPostWaiting(db, postId, 0, 'no');
      channels.moveChannel(db, to.channel, delivery.chatId);
      break;
    case 'noThread':
      channels.markPostWaiting(db, postId, 0, 'no');
      if (to.threadId === null) giveUp(setup, to.channel);
      else channels.forgetThread(db, to.channel.id, to.threadId);
      break;
    case 'blocked':
      channels.markPostWaiting(db, postId, 0, 'no');
      giveUp(setup, to.channel);
      break;
    case 'rejected':
      log.error({ post: postId, reason: delivery.reason }, 'the platform rejected a message to a channel');
      channels.markPostFailed(db, postId, delivery.reason);
      break;
  }
}

/** The channel is left alone from now on, and whoever subscribed it is told so once. */
export function giveUp(
  { db, clock, log, onNotice }: Pick<DeliverSetup, 'db' | 'clock' | 'log' | 'onNotice'>,
  channel: channels.Channel,
): void {
  const now = Math.floor(clock() / 1000);
  const isNews = db.transaction((tx) => {
    if (!channels.markChannelBroken(tx, channel.id, now)) return false;
    if (channel.addedBy !== null)
      enqueueNotice(tx, {
        eventKey: `channelBroken:${channel.id}:${now}`,
        identityId: channel.addedBy,
        intentId: null,
        seriesId: null,
        notice: { kind: 'channelBroken', title: channel.title },
        block: null,
      });
    return true;
  });
  if (!isNews) return;
  log.warn({ platform: channel.platform, channel: channel.id }, 'a channel cannot be written to any more');
  onNotice();
}

function retryMs(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 10));
}

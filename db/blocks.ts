import { and, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { ChainBlock } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import * as blocksTables from './schema/blocks.ts';
import * as channelsTables from './schema/channels.ts';
import * as coversTables from './schema/covers.ts';
import * as dollarsTables from './schema/dollars.ts';
import * as marketTables from './schema/market.ts';
import * as messagesTables from './schema/messages.ts';
import * as ordersTables from './schema/orders.ts';
import * as poolsTables from './schema/pools.ts';
import * as reportsTables from './schema/reports.ts';
import * as safetyTables from './schema/safety.ts';
import * as votesTables from './schema/votes.ts';

const { blocks } = blocksTables;
const { channelPosts } = channelsTables;
const { intents } = ordersTables;
const { outbox } = messagesTables;

/** Every table of what the chain said: a row stands or falls with its block. */
export const facts = [
  coversTables.series,
  coversTables.covers,
  coversTables.moves,
  coversTables.settlements,
  coversTables.payments,
  coversTables.skippedPayments,
  reportsTables.reporterSets,
  reportsTables.batches,
  reportsTables.reports,
  reportsTables.disputes,
  reportsTables.resolutions,
  dollarsTables.deposits,
  dollarsTables.dollarMoves,
  ordersTables.operationEnds,
  votesTables.proposals,
  votesTables.proposalExtensions,
  votesTables.proposalSteps,
  votesTables.ballots,
  votesTables.delegations,
  votesTables.claims,
  votesTables.claimAnswers,
  poolsTables.poolDeeds,
  poolsTables.poolBalances,
  poolsTables.poolSeries,
  poolsTables.productFees,
  marketTables.listings,
  marketTables.listingDeals,
  safetyTables.accountDeeds,
  safetyTables.limitDeeds,
] as const;

/** The newest blocks recorded, newest first. */
export function recentBlocks(db: Database): { number: number; hash: Hex }[] {
  return db.select({ number: blocks.number, hash: blocks.hash }).from(blocks).orderBy(desc(blocks.number)).all();
}

/** Moves the cursor to this block and forgets the hashes of those that are `finality` or more blocks older. */
export function addBlock(db: Database, { number, hash, time }: ChainBlock, finality: number): void {
  db.insert(blocks).values({ number, hash, time }).run();
  db.delete(blocks)
    .where(lt(blocks.number, number - finality + 1))
    .run();
}

/** Takes back everything that blocks above `number` said: facts, ends of intents, and notices that certainly were not sent. */
export function removeBlocksAbove(db: Database, number: number): void {
  for (const fact of facts) db.delete(fact).where(gt(fact.block, number)).run();
  db.update(intents)
    .set({ state: 'sent', refusal: null, closedBlock: null })
    .where(gt(intents.closedBlock, number))
    .run();
  db.delete(outbox)
    .where(
      and(
        gt(outbox.block, number),
        inArray(outbox.state, ['pending', 'held', 'cancelled']),
        eq(outbox.mayHaveArrived, false),
      ),
    )
    .run();
  const unsaid = and(eq(channelPosts.state, 'pending'), eq(channelPosts.mayHaveArrived, false));
  db.delete(channelPosts)
    .where(and(gt(channelPosts.block, number), unsaid))
    .run();
  db.delete(blocks).where(gt(blocks.number, number)).run();
}

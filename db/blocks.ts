import { and, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { ChainBlock } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import * as tables from './schema.ts';

const { blocks, channelPosts, intents, outbox } = tables;

const facts = [
  tables.series,
  tables.covers,
  tables.moves,
  tables.settlements,
  tables.payments,
  tables.skippedPayments,
  tables.reporterSets,
  tables.reports,
  tables.disputes,
  tables.resolutions,
  tables.deposits,
  tables.operationEnds,
  tables.proposals,
  tables.proposalExtensions,
  tables.proposalSteps,
  tables.ballots,
  tables.delegations,
  tables.claims,
  tables.claimAnswers,
  tables.poolDeeds,
  tables.poolBalances,
  tables.poolSeries,
  tables.productFees,
  tables.listings,
  tables.listingDeals,
  tables.accountDeeds,
  tables.limitDeeds,
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
      and(gt(outbox.block, number), inArray(outbox.state, ['pending', 'cancelled']), eq(outbox.mayHaveArrived, false)),
    )
    .run();
  const unsaid = and(eq(channelPosts.state, 'pending'), eq(channelPosts.mayHaveArrived, false));
  db.delete(channelPosts)
    .where(and(gt(channelPosts.block, number), unsaid))
    .run();
  db.delete(blocks).where(gt(blocks.number, number)).run();
}

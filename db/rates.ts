import { and, asc, desc, eq, lt, ne, or } from 'drizzle-orm';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import { productFees } from './schema/pools.ts';
import { proposalSteps } from './schema/votes.ts';

const unknown: Hex = '0x';

/** The root of the rate table that each product is sold by, by product, as far as the chain was followed. */
export function rootsInForce(db: Database): Map<number, Hex> {
  const rows = db
    .select({ product: productFees.product, root: productFees.ratesRoot })
    .from(productFees)
    .where(ne(productFees.ratesRoot, unknown))
    .orderBy(asc(productFees.block), asc(productFees.logIndex))
    .all();
  return new Map(rows.map(({ product, root }) => [product, root]));
}

/**
 * The root that a proposal replaces: the one in force, or, of one that was executed, the one that was in force until then. Undefined for
 * a product that was not listed before.
 */
export function rootBefore(db: Database, product: number, proposalId: bigint): Hex | undefined {
  const executed = db
    .select({ block: proposalSteps.block, logIndex: proposalSteps.logIndex })
    .from(proposalSteps)
    .where(and(eq(proposalSteps.proposalId, proposalId), eq(proposalSteps.step, 'executed')))
    .get();
  const listed = db
    .select({ root: productFees.ratesRoot })
    .from(productFees)
    .where(
      and(
        eq(productFees.product, product),
        ne(productFees.ratesRoot, unknown),
        executed === undefined
          ? undefined
          : or(
              lt(productFees.block, executed.block),
              and(eq(productFees.block, executed.block), lt(productFees.logIndex, executed.logIndex)),
            ),
      ),
    )
    .orderBy(desc(productFees.block), desc(productFees.logIndex))
    .limit(2)
    .all();
  return executed === undefined ? listed[0]?.root : listed[1]?.root;
}

import type { ChainEvent } from '../../chain/events.ts';
import type { Database } from '../../db/database.ts';
import { addDeal, addListing } from '../../db/market.ts';
import { tellSeller } from './tellMarket.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** Keeps what became of a listing, and tells its seller what was sold. */
export function recordMarket(db: Database, event: Of<'coverListed' | 'listingSold' | 'listingEnded'>): void {
  if (event.kind === 'coverListed') addListing(db, event);
  else addDeal(db, event);
  if (event.kind === 'listingSold') tellSeller(db, event);
}

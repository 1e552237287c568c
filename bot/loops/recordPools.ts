import type { ChainEvent } from '../../chain/events.ts';
import { feePerUnit, settledGain } from '../../chain/poolBook.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Database } from '../../db/database.ts';
import * as pools from '../../db/pools.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** Keeps what investors did with a pool, and what its shares are worth from then on. */
export function recordDeed(db: Database, event: Of<'poolJoined' | 'poolLeft' | 'exitRequested' | 'sharesMoved'>): void {
  const { block, logIndex, time, transaction, pool, shares } = event;
  const row = { block, logIndex, time, transaction, pool, shares, dollars: 0n, to: null };
  switch (event.kind) {
    case 'poolJoined': {
      const { holder, dollars } = event;
      pools.addPoolDeed(db, { ...row, deed: 'joined', holder, receiver: holder, dollars });
      addToBalance(db, event, pool, { assets: dollars, shares }, 0n);
      break;
    }
    case 'poolLeft': {
      const { controller, to, dollars } = event;
      pools.addPoolDeed(db, { ...row, deed: 'left', holder: controller, receiver: controller, to, dollars });
      addToBalance(db, event, pool, { assets: -dollars, shares: -shares }, 0n);
      break;
    }
    case 'exitRequested':
      pools.addPoolDeed(db, { ...row, deed: 'requested', holder: event.owner, receiver: event.controller });
      break;
    case 'sharesMoved':
      pools.addPoolDeed(db, { ...row, deed: 'moved', holder: event.from, receiver: event.to });
      break;
  }
}

/** A vote's row of a product: what of each premium is the treasury's from this version on, and which rate table it is sold by. */
export function recordProduct(db: Database, event: Of<'productListed'>): void {
  const { block, logIndex, time, transaction, product, version, feeBps, ratesRoot } = event;
  pools.addProductFee(db, { block, logIndex, time, transaction, product, version, feeBps, ratesRoot });
}

/** The first sale of a series says which pool backs it. */
export function recordBacking(db: Database, event: Of<'seriesOpened'>): void {
  const { block, logIndex, time, transaction, seriesId, pool } = event;
  const fee = feePerUnit(pools.productFeeOf(db, event.product, event.version));
  pools.addPoolSeries(db, { block, logIndex, time, transaction, seriesId, pool, fee });
}

/** What a settled series left in its pool, or took out of it. */
export function recordGain(db: Database, event: Of<'seriesSettled'>): void {
  const backing = pools.poolSeriesOf(db, event.seriesId);
  if (backing === undefined) return;
  const { payPerUnit, outcome } = event;
  const gain = settledGain(backing.fee, { units: BigInt(event.units), payPerUnit, isVoid: outcome === 'VOID' });
  addToBalance(db, event, backing.pool, { assets: gain, shares: 0n }, gain);
}

function addToBalance(db: Database, event: ChainEvent, pool: Hex, more: pools.Balance, gain: bigint): void {
  const { assets, shares } = pools.newestBalance(db, pool);
  pools.addPoolBalance(db, event, pool, { assets: assets + more.assets, shares: shares + more.shares }, gain);
}

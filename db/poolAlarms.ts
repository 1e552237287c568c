import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { poolAlarms } from './schema/pools.ts';

type Row = typeof poolAlarms.$inferSelect;

/** What channels were told about a pool; of one they were never told anything about, nothing. */
export type Told = Omit<Row, 'pool'>;

const nothing: Told = { isFull: false, lossToldAt: 0, exitsToldAt: 0 };

export function toldAbout(db: Database, pool: Row['pool']): Told {
  return db.select().from(poolAlarms).where(eq(poolAlarms.pool, pool)).get() ?? nothing;
}

export function keepTold(db: Database, pool: Row['pool'], { isFull, lossToldAt, exitsToldAt }: Told): void {
  const set = { isFull, lossToldAt, exitsToldAt };
  db.insert(poolAlarms)
    .values({ pool, ...set })
    .onConflictDoUpdate({ target: poolAlarms.pool, set })
    .run();
}

import { and, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import { facts } from './blocks.ts';
import type { Database } from './database.ts';
import { channelPosts } from './schema/channels.ts';
import { outbox } from './schema/messages.ts';
import { accountDeeds, limitDeeds } from './schema/safety.ts';

/**
 * Which facts this program keeps of the chain. Raise it by one with every change after which it keeps more of a block, or keeps it
 * otherwise: databases of earlier versions then read their chain again.
 */
const factsVersion = 2;

/** Whether an earlier version kept fewer facts in this database than this one does. */
export function hasOldFacts(db: Database): boolean {
  const row = db.get<{ version: number }>(sql`select user_version as version from pragma_user_version`);
  return row === undefined || row.version < factsVersion;
}

/**
 * Drops every fact, has `record` keep them anew, and brings the database up to this version, all or nothing. What waits to be told and
 * what was told stay as they are: what an earlier version did not tell is no news any more.
 */
export function replaceFacts(db: Database, record: (tx: Database) => void): void {
  db.transaction((tx) => {
    const restoreMarks = keepMarks(tx);
    const restoreNotices = keepNotices(tx);
    for (const fact of facts) tx.delete(fact).run();
    record(tx);
    restoreNotices();
    restoreMarks();
    tx.run(sql.raw(`pragma user_version = ${factsVersion}`));
  });
}

/** Announcements whose time has come are marked when that was told and acted on; the chain does not know that. */
function keepMarks(db: Database): () => void {
  const tables = [accountDeeds, limitDeeds] as const;
  const marked = tables.map((table) => ({
    table,
    rows: db
      .select({ block: table.block, logIndex: table.logIndex })
      .from(table)
      .where(and(eq(table.told, true), isNotNull(table.readyAt)))
      .all(),
  }));
  return () => {
    for (const { table, rows } of marked)
      for (const { block, logIndex } of rows)
        db.update(table)
          .set({ told: true })
          .where(and(eq(table.block, block), eq(table.logIndex, logIndex)))
          .run();
  };
}

/** A notice that is added may push a waiting one aside: both are undone. */
function keepNotices(db: Database): () => void {
  const newest = (table: typeof outbox | typeof channelPosts) =>
    db
      .select({ id: sql<number>`coalesce(max(${table.id}), 0)` })
      .from(table)
      .get()?.id ?? 0;
  const [lastNotice, lastPost] = [newest(outbox), newest(channelPosts)];
  const waiting = db
    .select({ id: outbox.id, state: outbox.state })
    .from(outbox)
    .where(inArray(outbox.state, ['pending', 'held']))
    .all();
  return () => {
    db.delete(outbox).where(gt(outbox.id, lastNotice)).run();
    db.delete(channelPosts).where(gt(channelPosts.id, lastPost)).run();
    for (const { id, state } of waiting) db.update(outbox).set({ state }).where(eq(outbox.id, id)).run();
  };
}

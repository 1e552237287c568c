import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { releaseHeldOf } from './outbox.ts';
import { users } from './schema/people.ts';
import { settings } from './schema/settings.ts';

/** Quiet hours, in minutes after midnight of the person's zone; `from` above `to` is over midnight. */
export type QuietHours = { from: number; to: number };

/** How somebody wants to be told things. `muted`: kinds of news that they do not want. */
export type Settings = { locale: string; timeZone: string; quiet: QuietHours | null; muted: readonly string[] };

/** @throws for a user that does not exist. */
export function settingsOf(db: Database, userId: number): Settings {
  const row = db
    .select({ user: users, own: settings })
    .from(users)
    .leftJoin(settings, eq(settings.userId, users.id))
    .where(eq(users.id, userId))
    .get();
  if (row === undefined) throw new Error(`There is no user ${userId}.`);
  const { locale, timeZone } = row.user;
  return { locale, timeZone, quiet: quietOf(row.own), muted: row.own?.muted ?? [] };
}

/** @returns null where no quiet hours are kept. */
export function quietOf(row: { quietFrom: number | null; quietTo: number | null } | null): QuietHours | null {
  if (row === null || row.quietFrom === null || row.quietTo === null) return null;
  return { from: row.quietFrom, to: row.quietTo };
}

/** Keeps what changed. Whatever was held back is looked at anew. */
export function changeSettings(db: Database, userId: number, change: Partial<Settings>): void {
  db.transaction((tx) => {
    const { locale, timeZone, quiet, muted } = { ...settingsOf(tx, userId), ...change };
    tx.update(users).set({ locale, timeZone }).where(eq(users.id, userId)).run();
    const own = { quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null, muted: [...muted] };
    tx.insert(settings)
      .values({ userId, ...own })
      .onConflictDoUpdate({ target: settings.userId, set: own })
      .run();
    releaseHeldOf(tx, userId);
  });
}

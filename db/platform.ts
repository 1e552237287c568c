import type { identities } from './schema.ts';

/** A messenger on which people talk with the bot. */
export type Platform = (typeof identities.$inferSelect)['platform'];

import type { identities } from './schema/people.ts';

/** A messenger on which people talk with the bot. */
export type Platform = (typeof identities.$inferSelect)['platform'];

import type { Update } from 'grammy/types';
import { z } from 'zod';
import { holdsSecret } from '../../chain/wallets/pastedSecret.ts';
import type { Database } from '../../db/database.ts';
import { type KeptUpdate, keepUpdates, updatesKept, wasHandled } from '../../db/updates.ts';
import { gatherWrites } from './gatherWrites.ts';

/** Opens nothing. Where a key was pasted this is kept in its place, and is erased and answered like one. */
const nobodysKey = `0x${'0'.repeat(64)}`;
const spoken = new Set(['text', 'caption', 'query']);

const chat = z.looseObject({ id: z.int(), type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const user = z.looseObject({ id: z.int(), is_bot: z.boolean(), first_name: z.string() });
const message = z.looseObject({ message_id: z.int(), date: z.int(), chat });
/** As much of an update as says which it is and where it belongs; the bot reads the rest field by field. */
const shape = z.looseObject({
  update_id: z.int().nonnegative(),
  message: message.optional(),
  edited_message: message.optional(),
  channel_post: message.optional(),
  callback_query: z.looseObject({ id: z.string(), from: user, message: message.optional() }).optional(),
  inline_query: z.looseObject({ id: z.string(), from: user, query: z.string() }).optional(),
  my_chat_member: z
    .looseObject({ chat, from: user, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});
const updateSchema = z.custom<Update>((value) => shape.safeParse(value).success);

/** Reads an update from JSON. @returns null for anything else. */
export function parseUpdate(text: string): Update | null {
  try {
    return updateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Keeps updates that Telegram will not deliver again, until they are handled.
 * @returns a function that resolves when an update is on the disk, and rejects when it could not be written there.
 */
export function updateKeeper(db: Database): (update: Update) => Promise<void> {
  const writes = gatherWrites<KeptUpdate>((updates) => keepUpdates(db, 'telegram', updates));
  return async (update) => {
    const updateId = String(update.update_id);
    if (!wasHandled(db, 'telegram', updateId)) await writes.add({ updateId, update: jsonOf(update) });
  };
}

/** What an earlier run of the bot took and did not finish, oldest first. */
export function unfinishedUpdates(db: Database): Update[] {
  return updatesKept(db, 'telegram').flatMap(({ update }) => parseUpdate(update) ?? []);
}

function jsonOf(update: Update): string {
  return JSON.stringify(update, (name, value: unknown) =>
    spoken.has(name) && typeof value === 'string' && holdsSecret(value) ? nobodysKey : value,
  );
}

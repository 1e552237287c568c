import type { Update } from 'grammy/types';
import { z } from 'zod';
import { holdsSecret } from '../../chain/wallets/pastedSecret.ts';
import type { Database } from '../../db/database.ts';
import { keepUpdates, type NewUpdate, updatesKept } from '../../db/updates.ts';
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
  const writes = gatherWrites<NewUpdate>((updates) => keepUpdates(db, 'telegram', updates));
  return (update) => writes.add({ updateId: String(update.update_id), update: jsonOf(update) });
}

/** An update whose work an earlier run of the bot did not finish, and how often it began again. */
export type Unfinished = { update: Update; retries: number };

/** What an earlier run of the bot took and did not finish, oldest first. */
export function unfinishedUpdates(db: Database): Unfinished[] {
  return updatesKept(db, 'telegram').flatMap(({ update: text, retries }) => {
    const update = parseUpdate(text);
    return update === null ? [] : [{ update, retries }];
  });
}

function jsonOf(update: Update): string {
  return JSON.stringify(update, (name, value: unknown) =>
    spoken.has(name) && typeof value === 'string' && holdsSecret(value) ? nobodysKey : value,
  );
}

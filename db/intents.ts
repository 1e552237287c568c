import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNotNull } from 'drizzle-orm';
import { type ActionKind, type Of, type WalletAction, walletActionSchema } from '../chain/actions/walletAction.ts';
import type { Database } from './database.ts';
import { intents } from './schema/orders.ts';

export type Intent = typeof intents.$inferSelect;

/** An intent of one kind. */
export type IntentTo<Kind extends ActionKind> = Omit<Intent, 'action'> & { action: Of<Kind> };

/** What is offered, as it was shown: what the person agrees to when they tap. Times are unix seconds of chain time. */
export type Offer = {
  /** Where it has a quantity, the smallest one: the person chooses. */
  action: WalletAction;
  /** When it cannot be done any more. */
  cutoff: number;
  quotedAt: number;
  expiresAt: number;
};

/** `closed`: it ended without a purchase. `alreadyConfirmed`: an earlier tap counts; buy nothing again. */
export type ConfirmResult =
  | { kind: 'confirmed' | 'alreadyConfirmed' | 'expired' | 'closed'; intent: Intent }
  | { kind: 'notYours' | 'unknown' };

/**
 * Writes down an offer. The id is 128 random bits in 22 characters, so that a tap can carry it and nobody can guess it.
 * @throws ZodError for an action that no contract could take: better now than once the person has said yes.
 */
export function createIntent(db: Database, offered: Offer & { userId: number; identityId: number }): Intent {
  const action = walletActionSchema.parse(offered.action);
  const id = randomBytes(16).toString('base64url');
  return db
    .insert(intents)
    .values({ ...offered, id, action, kind: action.kind, state: 'quoted' })
    .returning()
    .get();
}

/** What a confirmed intent does, in the quantity that was chosen. @throws when it has one and was never confirmed. */
export function actionOf(intent: Intent): WalletAction {
  const { action, units } = intent;
  if (!('units' in action)) return action;
  if (units === null) throw new Error(`Intent ${intent.id} is ${intent.state} without a quantity.`);
  return { ...action, units };
}

/** Which of the bot's messages carries this offer, to be edited when there is news. */
export function setIntentMessage(db: Database, intentId: string, messageId: string): void {
  db.update(intents).set({ messageId }).where(eq(intents.id, intentId)).run();
}

export function intentById(db: Database, intentId: string): Intent | undefined {
  return db.select().from(intents).where(eq(intents.id, intentId)).get();
}

/** The intent of this id, if it is of this kind. */
export function intentTo<Kind extends ActionKind>(
  db: Database,
  kind: Kind,
  intentId: string,
): IntentTo<Kind> | undefined {
  const intent = intentById(db, intentId);
  return intent !== undefined && isTo(intent, kind) ? intent : undefined;
}

/** What this person was offered last of a kind, while it can still be taken. @param now unix seconds of chain time. */
export function newestOffer(db: Database, userId: number, kind: ActionKind, now: number): Intent | undefined {
  const isOpen = and(eq(intents.state, 'quoted'), gt(intents.expiresAt, now), gt(intents.cutoff, now));
  return db
    .select()
    .from(intents)
    .where(and(eq(intents.userId, userId), eq(intents.kind, kind), isOpen))
    .orderBy(desc(intents.quotedAt))
    .get();
}

/** Whether an intent is of this kind. */
export function isTo<Kind extends ActionKind>(intent: Intent, kind: Kind): intent is Intent & IntentTo<Kind> {
  return intent.action.kind === kind;
}

/**
 * The first tap on "buy" of the offer's own person in time. Everything else changes nothing.
 * Bot code calls `confirmOrder` (bot/loops), which also answers the tap in the chat.
 * @param now unix seconds of chain time.
 */
export function confirmIntent(
  db: Database,
  tap: { intentId: string; userId: number; units: number | null; now: number },
): ConfirmResult {
  return db.transaction((tx) => {
    const intent = intentById(tx, tap.intentId);
    if (intent === undefined) return { kind: 'unknown' };
    if (intent.userId !== tap.userId) return { kind: 'notYours' };
    if (intent.state === 'quoted') {
      if (tap.now >= Math.min(intent.expiresAt, intent.cutoff)) return { kind: 'expired', intent };
      const confirmed = { state: 'confirmed', units: tap.units, confirmedAt: tap.now } as const;
      tx.update(intents).set(confirmed).where(eq(intents.id, intent.id)).run();
      return { kind: 'confirmed', intent: { ...intent, ...confirmed } };
    }
    const ended = intent.state === 'refused' || intent.state === 'expired' || intent.state === 'abandoned';
    return { kind: ended ? 'closed' : 'alreadyConfirmed', intent };
  });
}

/** The person put the offer away. Returns false when it was not theirs or already confirmed or closed. */
export function abandonIntent(db: Database, intentId: string, userId: number): boolean {
  const changed = db
    .update(intents)
    .set({ state: 'abandoned' })
    .where(and(eq(intents.id, intentId), eq(intents.userId, userId), eq(intents.state, 'quoted')))
    .run();
  return changed.changes === 1;
}

/** Whether the chain has ended any operation of this person, well or badly: then their wallet exists there. */
export function hasOperated(db: Database, userId: number): boolean {
  const ended = and(eq(intents.userId, userId), isNotNull(intents.closedBlock));
  return db.select({ id: intents.id }).from(intents).where(ended).get() !== undefined;
}

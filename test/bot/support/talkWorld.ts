import { pino } from 'pino';
import type { Action, Tap } from '../../../bot/action.ts';
import { handleAction } from '../../../bot/handleAction.ts';
import type { Button, Screen } from '../../../bot/screen.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import type { Database } from '../../../db/database.ts';
import type { Platform } from '../../../db/platform.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { readRateTables } from '../../../pricing/readTables.ts';
import { freshDatabase } from '../loops/support/world.ts';
import { scriptedSale } from './scriptedSale.ts';

/** The shipped rate tables. They take about a second to read: once per test file. */
export const { flights: rates, watches } = readRateTables([
  new URL('../../../pricing/tables', import.meta.url).pathname,
]);

/** The conversation without a platform, for as many people as come. */
export function talkWorld(test: { after(clean: () => void): void }, faucet: Talk['faucet'] = null) {
  const db = freshDatabase(test);
  const { chain, sale, door } = scriptedSale();
  const orders = { woken: 0 };
  const onOrder = () => {
    orders.woken += 1;
  };
  const lines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) });
  const talk: Talk = { db, door, rates, watches, signer: chain.signer, faucet, onOrder, log };
  return {
    talk,
    db,
    chain,
    sale,
    orders,
    lines,
    person: (name: string, locale = 'en') => somebody(talk, db, name, 'telegram', locale),
  };
}

/** Somebody who acts and looks at the answers. */
export function somebody(talk: Talk, db: Database, name: string, platform: Platform = 'telegram', locale = 'en') {
  const seen: { last: Screen | undefined } = { last: undefined };
  async function acts(action: Action, messageId = '7'): Promise<Screen[]> {
    const visitor = { platform, platformUserId: name, privateChatId: name, locale, timeZone: 'UTC' };
    const { user, identity, created } = findOrCreateUserByIdentity(db, visitor, talk.door.now());
    const person = { userId: user.id, identityId: identity.id, created };
    const screens = await handleAction(talk, person, action, messageId);
    seen.last = screens.at(-1) ?? seen.last;
    return screens;
  }
  /** The keys of the answer's texts, the first ones only. */
  async function hears(action: Action, messageId?: string): Promise<string[]> {
    return (await acts(action, messageId)).map((screen) => keyOf(screen));
  }
  return {
    acts,
    hears,
    says: (text: string) => hears({ kind: 'say', text }),
    /** Taps the first button of the last answer that does this. */
    taps: (kind: Tap['kind'], fits: (tap: Tap) => boolean = () => true) =>
      hears(tapIn(seen.last, (tap) => tap.kind === kind && fits(tap))),
    last: () => {
      if (seen.last === undefined) throw new Error('Nothing was answered yet.');
      return seen.last;
    },
  };
}

function keyOf({ paragraphs: [first] }: Screen): string {
  if (first === undefined) return '';
  return 'key' in first ? first.key : (first[0]?.key ?? '');
}

export function tapsOf(screen: Screen): Tap[] {
  return screen.buttons.flat().flatMap((button: Button) => ('tap' in button ? [button.tap] : []));
}

function tapIn(screen: Screen | undefined, fits: (tap: Tap) => boolean): Tap {
  const tap = screen === undefined ? undefined : tapsOf(screen).find(fits);
  if (tap === undefined) throw new Error(`No such button on ${screen === undefined ? 'nothing' : keyOf(screen)}.`);
  return tap;
}

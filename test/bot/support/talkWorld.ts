import { pino } from 'pino';
import type { Action, Tap } from '../../../bot/action.ts';
import { handleAction } from '../../../bot/handleAction.ts';
import type { Button, Screen } from '../../../bot/screen.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import type { RateRow } from '../../../chain/actions/walletAction.ts';
import type { Answer } from '../../../chain/answer.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import type { ChainDoor, CoverQuote } from '../../../chain/door.ts';
import { flightProduct } from '../../../chain/products.ts';
import type { Hex } from '../../../chain/subject.ts';
import { decodeFlight } from '../../../chain/subject.ts';
import { decodeWatch } from '../../../chain/watchSubject.ts';
import type { Database } from '../../../db/database.ts';
import type { Platform } from '../../../db/platform.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { offerOf } from '../../../pricing/payout.ts';
import { readRateTables } from '../../../pricing/readTables.ts';
import { scriptedChain } from '../loops/support/scriptedChain.ts';
import { freshDatabase } from '../loops/support/world.ts';

const day = 86_400;

/** The shipped rate tables. They take about a second to read: once per test file. */
export const { flights: rates, watches } = readRateTables([
  new URL('../../../pricing/tables', import.meta.url).pathname,
]);

/** A chain that sells flights from 90 to 7 days before the day, at $12, with room for 50; all of it can be turned. */
export function scriptedSale() {
  const chain = scriptedChain();
  const sale = {
    balance: 20_000_000n,
    payout: 12_000_000n,
    available: 50n,
    lead: 7 * day,
    horizon: 90 * day,
    unreachable: false,
    live: true,
    throwsOnQuote: false,
  };
  const fault = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;
  function quote({ product, subject, ratePpm }: RateRow): Answer<CoverQuote> {
    if (sale.throwsOnQuote) throw new Error('a surprise');
    if (sale.unreachable) return fault;
    if (!sale.live) return { ok: false, refusal: { code: 'PRODUCT_NOT_LIVE' } };
    const { date } = product === flightProduct ? decodeFlight(subject) : decodeWatch(subject);
    const start = Date.parse(`${date}T00:00:00Z`) / 1000;
    const listed = product === flightProduct ? null : listedTerms(product, subject);
    const { lead, horizon } = listed ?? sale;
    const [opens, cutoff] = [start - horizon, start - lead];
    if (chain.state.time < opens) return { ok: false, refusal: { code: 'SALE_NOT_OPEN', opens } };
    if (chain.state.time >= cutoff) return { ok: false, refusal: { code: 'SALE_CLOSED', cutoff } };
    const offer = listed === null ? null : offerOf(ratePpm, listed, start - chain.state.time);
    if (offer?.sold === false) return { ok: false, refusal: { code: 'LOAD_TOO_HIGH' } };
    const payout = offer === null ? sale.payout : BigInt(Math.round(offer.payoutUsd * 1e6));
    const window = { opens, cutoff, start, end: start + 3 * day, settleBy: start + 10 * day };
    return { ok: true, value: { seriesId: 1n, payout, available: sale.available, window } };
  }
  const door: ChainDoor = {
    ...chain.door,
    dollarsOf: async () => (sale.unreachable ? fault : { ok: true, value: sale.balance }),
    quote: async (row) => quote(row),
    transactionUrl: (transaction) => `https://explorer.example/tx/${transaction}`,
  };
  return { chain, sale, door };
}

/** Watches are sold as they are listed, at the price of the desk's arithmetic. */
function listedTerms(product: number, subject: Hex) {
  const row = allProducts.find((one) => one.product === product);
  if (row === undefined) throw new Error(`Product ${product} is not listed.`);
  return { ...row.settings, watch: row.settings.watch + decodeWatch(subject).days * day };
}

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

import { coversOfUser, type HeldCover } from '../../../db/covers.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { badDollarsScreen } from '../../screens/dollars.ts';
import { failedScreen } from '../../screens/failed.ts';
import { badUnitsScreen, marketTap } from '../../screens/market.ts';
import * as screens from '../../screens/marketSell.ts';
import type { DollarsProblem } from '../../typed/readDollars.ts';
import { judgeUnits, type UnitsReading } from '../../typed/readUnits.ts';
import { offerAction } from '../confirmAction.ts';
import type { Prompt } from '../prompt.ts';
import { screenFirst } from '../screenFirst.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { decideSale, firstSecondOf } from './decideMarket.ts';

/** Covers that could be sold: nothing is decided and nothing has begun. */
export async function chooseCover(talk: Talk, { userId }: Person, page: number): Promise<Screen> {
  const now = talk.door.now();
  const sellable = coversOfUser(talk.db, userId).filter(({ series, settlement }) => {
    const begins = firstSecondOf(series.product, series.subject);
    return settlement === null && (begins === null || begins > now);
  });
  return screens.chooseCoverScreen(sellable, page);
}

/** How many of it? It can be typed at once. */
export function chooseCount(talk: Talk, person: Person, seriesId: bigint): Promise<Screen> {
  return withTerms(talk, person, seriesId, async ({ cover, held, terms }) => {
    const decision = decideSale({ units: 1, price: 1n, held, ...terms, now: talk.door.now() });
    if (decision.kind !== 'confirm') return screens.refusedSaleScreen(cover.series, decision);
    await askCount(talk, person, seriesId);
    return screens.chooseCountScreen(cover.series, Number(held));
  });
}

/** Waits for a typed quantity. */
export async function askCount({ db, door }: Talk, { identityId }: Person, seriesId: bigint): Promise<Screen> {
  setPrompt(db, identityId, { kind: 'marketUnits', seriesId } satisfies Prompt, door.now());
  return screens.askCountScreen(seriesId);
}

/** A typed quantity that cannot be; the question stands. */
export async function askCountAgain(
  talk: Talk,
  person: Person,
  seriesId: bigint,
  problem: Extract<UnitsReading, { kind: 'none' }>['problem'],
): Promise<Screen> {
  await askCount(talk, person, seriesId);
  return badUnitsScreen(problem, screens.sellButton(seriesId), 'form-sell-units');
}

/** The quantity is settled: waits for the price of one. */
export function askPrice(talk: Talk, person: Person, seriesId: bigint, units: number): Promise<Screen> {
  const judged = judgeUnits(units);
  if (judged.kind === 'none') return askCountAgain(talk, person, seriesId, judged.problem);
  return withTerms(talk, person, seriesId, async ({ cover, held, terms }) => {
    const decision = decideSale({ units, price: 1n, held, ...terms, now: talk.door.now() });
    if (decision.kind !== 'confirm') return screens.refusedSaleScreen(cover.series, decision);
    expectPrice(talk, person, seriesId, units);
    return screens.askPriceScreen(cover.series, units, terms.feeBps);
  });
}

/** A typed price that cannot be; the question stands. */
export function askPriceAgain(
  talk: Talk,
  person: Person,
  { seriesId, units }: { seriesId: bigint; units: number },
  problem: DollarsProblem,
): Screen {
  expectPrice(talk, person, seriesId, units);
  return badDollarsScreen(problem, [screens.sellButton(seriesId)], 'form-price');
}

/** What listing at a price would bring, to be confirmed; or why it cannot be. */
export function offerForSale(
  talk: Talk,
  person: Person,
  { seriesId, units }: { seriesId: bigint; units: number },
  pricePerUnit: bigint,
): Promise<Screen> {
  return withTerms(talk, person, seriesId, async ({ cover, held, terms }) => {
    const decision = decideSale({ units, price: pricePerUnit, held, ...terms, now: talk.door.now() });
    if (decision.kind === 'aboveIssue') expectPrice(talk, person, seriesId, units);
    if (decision.kind !== 'confirm') return screens.refusedSaleScreen(cover.series, decision);
    const action = { kind: 'listCover', seriesId, units, pricePerUnit } as const;
    const stopped = await screenFirst(talk, person, action, { ...action, kind: 'list' });
    if (stopped !== null) return stopped;
    const question = screens.saleQuestion(cover.series, { units, pricePerUnit, ...decision, cutoff: terms.cutoff });
    return offerAction(talk, person, { action, question, cutoff: terms.cutoff });
  });
}

function expectPrice({ db, door }: Talk, { identityId }: Person, seriesId: bigint, units: number): void {
  setPrompt(db, identityId, { kind: 'marketPrice', seriesId, units } satisfies Prompt, door.now());
}

type Sale = { cover: HeldCover; held: bigint; terms: { cutoff: number; feeBps: number } };

/** Asks the chain what the person has of a series and until when it is traded. */
async function withTerms(
  talk: Talk,
  person: Person,
  seriesId: bigint,
  show: (sale: Sale) => Promise<Screen>,
): Promise<Screen> {
  const cover = coversOfUser(talk.db, person.userId).find(({ series }) => series.seriesId === seriesId);
  if (cover === undefined) return screens.notHeldScreen();
  if (cover.settlement !== null) return screens.decidedScreen();
  const { address } = await walletOfPerson(talk, person.userId);
  const again = marketTap({ kind: 'sellCover', seriesId });
  const [held, terms] = await Promise.all([talk.door.coversOf(address, [seriesId]), talk.door.market.terms(seriesId)]);
  if (!held.ok) return failedScreen(held, again);
  if (!terms.ok) return failedScreen(terms, again);
  return show({ cover, held: held.value[0] ?? 0n, terms: terms.value });
}

import type { RateRow } from '../../../chain/actions/walletAction.ts';
import type { Answer } from '../../../chain/answer.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import type { ChainDoor, CoverQuote } from '../../../chain/door.ts';
import { flightProduct } from '../../../chain/products.ts';
import type { Hex } from '../../../chain/subject.ts';
import { decodeFlight } from '../../../chain/subject.ts';
import { decodeWatch } from '../../../chain/watchSubject.ts';
import { offerOf } from '../../../pricing/payout.ts';
import { scriptedChain } from '../loops/support/scriptedChain.ts';

const day = 86_400;

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

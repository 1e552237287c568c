import type { Answer } from '../../../chain/answer.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import { type Hex, MalformedSubjectError } from '../../../chain/subject.ts';
import { encodeWatch, type WatchSubject } from '../../../chain/watchSubject.ts';
import type { Watched } from '../../../pricing/watches/watchBook.ts';
import type { Talk } from '../talk.ts';
import { type SaleSpan, startOf, timesOnSale } from './saleTimes.ts';

/** The sale's lead and horizon: the chain's word where it has one about a time that should be on sale, else as they are listed. */
export async function saleSpan(
  { watches, door }: Pick<Talk, 'watches' | 'door'>,
  product: number,
  watched: Watched,
): Promise<Answer<SaleSpan>> {
  const listed = allProducts.find((row) => row.product === product)?.settings;
  if (listed === undefined) return { ok: false, refusal: { code: 'PRODUCT_NOT_LIVE' } };
  const { lead, horizon } = listed;
  const times = timesOnSale(watches.ratesOf(product, watched), { lead, horizon }, door.now());
  const time = times[Math.floor(times.length / 2)];
  const subject = time === undefined ? null : subjectOf({ ...watched, ...time });
  const row = subject === null ? undefined : watches.rowsFor(product, subject)[0];
  if (time === undefined || row === undefined) return { ok: true, value: { lead, horizon } };
  const answer = await door.quote(row);
  const start = startOf(time.date);
  if (answer.ok) {
    const { window } = answer.value;
    return { ok: true, value: { lead: start - window.cutoff, horizon: start - window.opens } };
  }
  if ('fault' in answer) return answer;
  if (answer.refusal.code === 'SALE_CLOSED')
    return { ok: true, value: { lead: start - answer.refusal.cutoff, horizon } };
  if (answer.refusal.code === 'SALE_NOT_OPEN')
    return { ok: true, value: { lead, horizon: start - answer.refusal.opens } };
  // One level's price can be outside the rules while others are not.
  return answer.refusal.code === 'LOAD_TOO_HIGH' ? { ok: true, value: { lead, horizon } } : answer;
}

/** Null for a watch that no subject can hold. */
export function subjectOf(watch: WatchSubject): Hex | null {
  try {
    return encodeWatch(watch);
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}

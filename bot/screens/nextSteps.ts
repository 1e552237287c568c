import { flightProduct } from '../../chain/products.ts';
import { decodeFlight, MalformedSubjectError } from '../../chain/subject.ts';
import { decodeWatch } from '../../chain/watchSubject.ts';
import type { Tap } from '../action.ts';
import { perilOf } from '../perils.ts';
import type { Button } from '../screen.ts';
import { say } from '../words.ts';
import { homeButton, otherFlightButton } from './parts.ts';
import type { CoverTerms } from './subjectText.ts';

/** What a person can do next about a cover of any product. Covers that this program cannot name lead home. */

export function certificateButton(seriesId: bigint): Button {
  return { label: say('button-certificate'), tap: { kind: 'certificate', seriesId } };
}

/** Today's price of the same cover. */
export function freshPriceButton(terms: CoverTerms): Button {
  const tap = tapFor(() => freshPriceTap(terms));
  return tap === null ? homeButton : { label: say('button-fresh-price'), tap };
}

/** Other times of the same flight, place or coin. */
export function otherTimesButton({ product, subject }: Pick<CoverTerms, 'product' | 'subject'>): Button {
  const label = say('button-later-dates');
  const tap = tapFor((): Tap => {
    if (product === flightProduct) {
      const { date: _, ...route } = decodeFlight(subject);
      return { kind: 'pickDay', route, page: 0 };
    }
    const { name, detail } = decodeWatch(subject);
    return { kind: 'watch', tap: { kind: 'times', product, watched: { name, detail }, month: 0, page: 0 } };
  });
  return tap === null ? homeButton : { label, tap };
}

/** Something else of the same kind. */
export function otherCoverButton({ product }: Pick<CoverTerms, 'product'>): Button {
  if (product === flightProduct) return otherFlightButton;
  const group = perilOf(product)?.group;
  if (group === undefined || group === null) return homeButton;
  return { label: say('button-other-cover'), tap: { kind: 'watch', tap: { kind: 'perils', group } } };
}

/** The tap that asks for this cover's price. @throws MalformedSubjectError */
export function freshPriceTap({ product, subject, trigger, exit }: CoverTerms): Tap {
  if (product !== flightProduct)
    return { kind: 'watch', tap: { kind: 'quote', product, watch: decodeWatch(subject), trigger, exit } };
  const { date: day, ...route } = decodeFlight(subject);
  return { kind: 'quote', route, day };
}

function tapFor(make: () => Tap): Tap | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}

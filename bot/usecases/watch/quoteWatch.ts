import type { Refusal } from '../../../chain/refusal.ts';
import { MalformedSubjectError } from '../../../chain/subject.ts';
import { encodeWatch, type WatchSubject } from '../../../chain/watchSubject.ts';
import type { Person } from '../../action.ts';
import { type Screen, screen } from '../../screen.ts';
import { otherCoverButton, otherTimesButton } from '../../screens/nextSteps.ts';
import { refusedText } from '../../screens/refused.ts';
import { type CoverTerms, coverValues } from '../../screens/subjectText.ts';
import { otherTimeScreen } from '../../screens/watchPick.ts';
import { say } from '../../words.ts';
import { offerCover } from '../offerCover.ts';
import type { Talk } from '../talk.ts';
import { startOf } from './saleTimes.ts';

/** The price of one cover on weather or coins at one level; or why there is none. */
export async function quoteWatch(
  talk: Talk,
  person: Person,
  wanted: { product: number; watch: WatchSubject; trigger: number; exit: number },
): Promise<Screen> {
  const { product, watch, trigger, exit } = wanted;
  try {
    const terms = { product, subject: encodeWatch(watch), trigger, exit };
    const rows = talk.watches.rowsFor(product, terms.subject);
    const row = rows.find((one) => one.trigger === trigger && one.exit === exit);
    if (row === undefined) return otherTimeScreen(refusedText({ code: 'RATE_NOT_LISTED' }, product), product, watch);
    return await offerCover(talk, person, row, (refusal) => refusedScreen(terms, watch, refusal));
  } catch (error) {
    if (!(error instanceof MalformedSubjectError)) throw error;
    return otherTimeScreen(refusedText({ code: 'MALFORMED_SUBJECT' }, product), product, watch);
  }
}

function refusedScreen(terms: CoverTerms, watch: WatchSubject, refusal: Refusal): Screen {
  const what = coverValues(terms);
  if (refusal.code === 'SALE_CLOSED') {
    const lead = Math.ceil((startOf(watch.date) - refusal.cutoff) / 86_400);
    return otherTimeScreen(say('watch-too-near', { ...what, lead }), terms.product, watch);
  }
  if (refusal.code === 'SALE_NOT_OPEN')
    return otherTimeScreen(say('watch-too-far', { ...what, opens: { moment: refusal.opens } }), terms.product, watch);
  return screen(refusedText(refusal, terms.product), [otherTimesButton(terms), otherCoverButton(terms)]);
}

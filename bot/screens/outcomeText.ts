import { CANCELLED_OR_DIVERTED_INDEX } from '../../chain/flightIndex.ts';
import { flightProduct } from '../../chain/products.ts';
import { judgeOf, perilOf } from '../perils.ts';
import { type Said, say } from '../words.ts';
import { indexText, standText } from './indexText.ts';
import { spanText } from './parts.ts';
import type { CoverTerms } from './subjectText.ts';

/** What was seen, as a part of a sentence: `landed 2 h 47 min late`, `it rained 12.3 mm, less than 30 mm`. */
export function outcomeText({ product, trigger, exit }: CoverTerms, index: number): Said {
  if (product === flightProduct) return landedText(index, index >= trigger);
  if (judgeOf(product) === 'assessed' && index === 0) return say('watch-seen-not');
  const seen = { text: indexText(product, index) };
  const than = { text: standText(product, trigger, exit, index) };
  return say(perilOf(product)?.outcome ?? 'seen-other', { seen, than });
}

/** Who says so, as a sentence. @param reporters how many observed it, where reporters answer. */
export function saidByText(product: number, reporters: number): Said {
  switch (judgeOf(product)) {
    case 'quorum':
      return say('said-by-reporters', { reporters });
    case 'feed':
      return say('said-by-feed');
    case 'assessed':
      return say('said-by-vote');
    case null:
      return say('said-by-oracle');
  }
}

function landedText(minutesLate: number, paid: boolean): Said {
  if (minutesLate === CANCELLED_OR_DIVERTED_INDEX) return say('seen-not-flown');
  if (minutesLate === 0) return say('seen-on-time');
  if (minutesLate < 0) return say('seen-early', { early: { text: spanText(-minutesLate) } });
  const late = { text: spanText(minutesLate) };
  return paid ? say('seen-late', { late }) : say('seen-little-late', { late });
}

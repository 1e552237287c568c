import type { Answer } from '../../chain/answer.ts';
import type { Tap } from '../action.ts';
import { type Screen, screen } from '../screen.ts';
import { failure } from '../usecases/decideOffer.ts';
import { say } from '../words.ts';
import { faultScreen } from './offer.ts';
import { homeButton } from './parts.ts';
import { refusedText } from './refused.ts';

/** An answer of the chain without a value. @param again what the person was trying. */
export function failedScreen(answer: Extract<Answer<unknown>, { ok: false }>, again: Tap): Screen {
  const why = failure(answer);
  if (why.kind === 'fault') return faultScreen(why.fault, again);
  return screen(refusedText(why.refusal), [{ label: say('button-try-again'), tap: again }, homeButton]);
}

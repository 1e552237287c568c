import { type Button, type Screen, screen } from '../screen.ts';
import { type DollarsProblem, mostDollars } from '../typed/readDollars.ts';
import { type FormKey, type Said, say } from '../words.ts';

/** What a typed amount of dollars got wrong, and what to type instead. */
function badDollarsText(problem: DollarsProblem): Said {
  switch (problem) {
    case 'zero':
      return say('dollars-zero');
    case 'negative':
      return say('dollars-negative');
    case 'tooFine':
      return say('dollars-too-fine');
    case 'tooMany':
      return say('dollars-too-many', { most: { price: mostDollars } });
    case 'unclear':
      return say('dollars-unclear');
    case 'notNumber':
      return say('dollars-not-number');
  }
}

/** The question stands. @param buttons ways out of it. */
export function badDollarsScreen(problem: DollarsProblem, buttons: readonly Button[], asks: FormKey): Screen {
  return { ...screen(badDollarsText(problem), buttons), form: { label: say('button-type-dollars'), asks } };
}

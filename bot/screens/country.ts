import { checksummed } from '../../chain/checksummed.ts';
import type { ScreenReason } from '../../chain/compliance/screenAction.ts';
import type { Hex } from '../../chain/subject.ts';
import { type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { homeButton, walletButton } from './parts.ts';

const form = { label: say('button-type-country'), asks: 'form-country' } as const;

/** Asked once, where a compliance hook decides. */
export function askCountryScreen(): Screen {
  return { ...screen(say('ask-country'), [homeButton]), form };
}

/** The question stands. @param near countries that it may have been, ISO 3166-1 alpha-2. */
export function countryUnknownScreen(near: readonly string[]): Screen {
  const guesses = near.map((country) => say('country-near', { country: { country }, code: country }));
  return {
    paragraphs: [say('country-unknown'), ...(guesses.length === 0 ? [] : [guesses])],
    buttons: [[homeButton]],
    form,
  };
}

/** Why the compliance hook says no. @param said the country that the person named. */
export function screenedScreen(reason: ScreenReason, wallet: Hex, said: string): Screen {
  return screen(reasonText(reason, checksummed(wallet), said), [walletButton, homeButton]);
}

function reasonText(reason: ScreenReason, wallet: Hex, said: string): Said {
  switch (reason.why) {
    case 'country':
      return say('screen-country', { country: { country: reason.country }, wallet });
    case 'unplaced': {
      const country = { country: said };
      return reason.isSold ? say('screen-unplaced-sold', { country, wallet }) : say('screen-unplaced', { country });
    }
    case 'sanctioned':
      return say('screen-sanctioned');
    case 'friend':
      return say('screen-friend');
    case 'recipient':
      return say('screen-recipient');
    case 'giver':
      return say('screen-giver');
    case 'market':
      return say('screen-market');
    case 'unsaid':
      return say('screen-unsaid', { wallet });
  }
}

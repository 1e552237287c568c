import type { Identity } from '../../db/users.ts';
import { type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { accountValue } from './safety/link.ts';
import { delegateTap, votesButton } from './votes.ts';

const form = { label: say('button-pick-friend'), asks: 'form-delegate', tap: delegateTap } as const;

/** Who is to vote with the reader's votes? By name, by contact, or by the address of a wallet. */
export function askDelegateScreen(): Screen {
  return { ...screen(say('delegate-ask'), [votesButton]), form };
}

/** Nobody can be told from what was typed or shared. */
export function noDelegateScreen(): Screen {
  return askingAgain(say('delegate-no-address'));
}

/** A name that nobody here has, or several. */
export function unknownDelegateScreen(name: string): Screen {
  return askingAgain(say('delegate-unknown', { name }));
}

export function noWalletScreen(account: Pick<Identity, 'platform' | 'name'>): Screen {
  return askingAgain(say('delegate-no-wallet', { who: accountValue(account) }));
}

export function delegateQuestion(account: Identity): Said {
  return say('delegate-question-friend', { who: accountValue(account) });
}

/** The question stands. */
function askingAgain(text: Said): Screen {
  return { ...screen(text, [votesButton]), form: { ...form, again: true } };
}

import type { Action, Person } from './action.ts';
import type { Screen } from './screen.ts';
import { goOnScreen, groupScreen } from './screens/home.ts';
import { decisionText } from './screens/votes.ts';
import { newSupportCode } from './supportCode.ts';
import { answerChannel, languageOf, type Place } from './usecases/community/answerChannel.ts';
import { keepInMind } from './usecases/inMind.ts';
import type { Talk } from './usecases/talk.ts';
import { castVote } from './usecases/votes/castVote.ts';
import { type Said, say } from './words.ts';

/**
 * What a group or channel gets to see for what somebody did there. A `toast` is for whoever tapped alone: Telegram's answer to a
 * callback, Discord's ephemeral reply; it has no markup. A `screen` is for everybody, in `locale`.
 */
export type ChannelAnswer = { kind: 'toast'; text: Said } | { kind: 'screen'; screen: Screen; locale: string };

/**
 * Never throws: a surprise is logged under a reference that is told.
 * @param person null where the platform hides who it was, as for Telegram's anonymous admins.
 */
export async function handleInChannel(
  talk: Talk,
  person: Person | null,
  place: Place,
  action: Action,
): Promise<ChannelAnswer> {
  try {
    return await answer(talk, person, place, action);
  } catch (error) {
    const ref = newSupportCode();
    talk.log.error({ err: error, ref, action: action.kind, chat: place.chatId }, 'a conversation in a channel broke');
    return { kind: 'toast', text: say('toast-surprise', { ref }) };
  }
}

async function answer(talk: Talk, person: Person | null, place: Place, action: Action): Promise<ChannelAnswer> {
  if (action.kind === 'votes' && action.tap.kind === 'cast' && person !== null)
    return { kind: 'toast', text: decisionText(await castVote(talk, person, action.tap)) };
  if (action.kind === 'oldButton') return { kind: 'toast', text: say('toast-old-button') };
  if (action.kind === 'votes') return { kind: 'toast', text: say('toast-private') };
  if (action.kind === 'toward' && person !== null) {
    keepInMind(talk, person, action);
    return { kind: 'screen', screen: goOnScreen(), locale: languageOf(talk, place) };
  }
  if (action.kind !== 'channel') return { kind: 'screen', screen: groupScreen(), locale: languageOf(talk, place) };
  const screen = await answerChannel(talk, person, place, action.command);
  return { kind: 'screen', screen, locale: languageOf(talk, place) };
}

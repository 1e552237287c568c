import type { Logger } from 'pino';
import { findOrCreateUserByIdentity, markBlocked } from '../../db/users.ts';
import { handleAction } from '../handleAction.ts';
import type { Translator } from '../translate.ts';
import type { Talk } from '../usecases/talk.ts';
import type { Heard, Place, Speaker } from './heard.ts';
import { type Rendered, render } from './render.ts';
import { persist, type ShowSetup, showAnswer } from './showAnswer.ts';

export type AnswerSetup = ShowSetup & {
  talk: Talk;
  translatorFor: (locale: string) => Translator;
  log: Logger;
};

/** `late`: Discord does not wait for this answer any more. `taken`: another process of this bot answers. */
export type Acknowledged = 'promised' | 'late' | 'taken';

/** Where times are told until a person names their own zone. */
const defaultTimeZone = 'UTC';
/** An acknowledgement must be there within three seconds: a repeat or two fit. */
const againMs = 200;

/** Tells Discord at once that an answer follows, before any work. Never rejects. */
export async function acknowledge({ calls, log }: AnswerSetup, place: Place): Promise<Acknowledged> {
  if (place.kind === 'typed') return 'late';
  let attempts = 0;
  const failure = await persist(againMs, () => {
    attempts++;
    return place.kind === 'command'
      ? calls.promiseAnswer(place.ticket, place.isEphemeral)
      : calls.promiseUpdate(place.ticket);
  });
  if (failure === null) return 'promised';
  // A repeat finds that the first attempt did arrive.
  if (failure.kind === 'acknowledged') return attempts === 1 ? 'taken' : 'promised';
  log.info({ failure }, 'an interaction could not be acknowledged');
  return 'late';
}

/** Does what somebody asked for and shows the answer. */
export async function answerEvent(
  setup: AnswerSetup,
  { id, from, action, place }: Extract<Heard, { kind: 'acts' }>,
  acknowledged: Acknowledged,
): Promise<void> {
  const { talk, translatorFor, log } = setup;
  if (place.kind !== 'typed' && !place.isEphemeral && place.channelId !== null)
    setup.directs.remember(from.id, place.channelId);
  if (place.kind === 'typed') setup.directs.remember(from.id, place.channelId);
  const { user, identity, created } = visitorOf(talk, from);
  const person = { userId: user.id, identityId: identity.id, created };
  const messageId = place.kind === 'control' ? place.messageId : '';
  const shown = await handleAction(talk, person, action, messageId);
  const botId = place.kind === 'typed' ? '' : place.ticket.applicationId;
  const how = { translator: translatorFor(user.locale), timeZone: user.timeZone, botId };
  const screens: Rendered[] = await Promise.all(shown.map((screen) => render(screen, how)));
  const failure = await showAnswer(setup, { id, from, place, isPromised: acknowledged === 'promised', screens });
  if (failure?.kind === 'blocked') markBlocked(talk.db, identity.id, talk.door.now());
  else if (failure !== null) log.warn({ user: user.id, failure }, 'an answer may not have been shown');
}

/** The person behind an account. Whoever acts may be written to again; if they still do not take messages, the next one tells. */
export function visitorOf({ db, door }: Talk, { id, locale, name }: Speaker) {
  const visitor = {
    platform: 'discord',
    platformUserId: id,
    privateChatId: id,
    locale: locale ?? 'en',
    timeZone: defaultTimeZone,
    ...(name === undefined ? {} : { name }),
  } as const;
  return findOrCreateUserByIdentity(db, visitor, door.now());
}

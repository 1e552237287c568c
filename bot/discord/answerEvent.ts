import type { Logger } from 'pino';
import { findOrCreateUserByIdentity, markBlocked, readerOf } from '../../db/users.ts';
import type { Person } from '../action.ts';
import { handleAction } from '../handleAction.ts';
import type { Screen } from '../screen.ts';
import { homeScreen, withPrivateChat } from '../screens/home.ts';
import { newSupportCode } from '../supportCode.ts';
import type { Translator } from '../translate.ts';
import type { Talk } from '../usecases/talk.ts';
import { say } from '../words.ts';
import type { Heard, Place, Speaker } from './heard.ts';
import { type Rendered, render } from './render.ts';
import { persist, type ShowSetup, showAnswer } from './showAnswer.ts';

export type AnswerSetup = ShowSetup & {
  talk: Talk;
  translatorFor: (locale: string) => Translator;
  log: Logger;
};

/**
 * `late`: Discord does not wait for this answer any more. `taken`: another process of this bot answers. `answerId`: the message that thinks
 * until then, where there is one and Discord said which.
 */
export type Acknowledged = { kind: 'promised'; answerId: string | null } | { kind: 'late' } | { kind: 'taken' };

/** Where times are told until a person names their own zone. */
const defaultTimeZone = 'UTC';
/** An acknowledgement must be there within three seconds: a repeat or two fit. */
const againMs = 200;

/** Tells Discord at once that an answer follows, before any work. Never rejects. */
export async function acknowledge({ calls, log }: AnswerSetup, place: Place): Promise<Acknowledged> {
  if (place.kind === 'typed') return { kind: 'late' };
  let attempts = 0;
  let answerId: string | null = null;
  const failure = await persist(againMs, async () => {
    attempts++;
    if (place.kind === 'control') await calls.promiseUpdate(place.ticket);
    else answerId = await calls.promiseAnswer(place.ticket, place.isEphemeral);
  });
  if (failure === null) return { kind: 'promised', answerId };
  // A repeat finds that the first attempt did arrive.
  if (failure.kind === 'acknowledged') return attempts === 1 ? { kind: 'taken' } : { kind: 'promised', answerId: null };
  log.info({ failure }, 'an interaction could not be acknowledged');
  return { kind: 'late' };
}

/** Does what somebody asked for and shows the answer. */
export async function answerEvent(
  setup: AnswerSetup,
  heard: Extract<Heard, { kind: 'acts' }>,
  acknowledged: Acknowledged,
): Promise<void> {
  const { talk } = setup;
  const { from, action, place } = heard;
  if (place.kind === 'typed') setup.directs.remember(from.id, place.channelId);
  else if (!place.isEphemeral && place.channelId !== null) setup.directs.remember(from.id, place.channelId);
  const person = personOf(setup, from);
  const answerId = newsIn(setup, place, acknowledged);
  const messageId = place.kind === 'control' ? place.messageId : '';
  const shown = await handleAction(talk, person, action, messageId, answerId);
  const isAmongOthers = place.kind !== 'typed' && place.isEphemeral;
  const screens = isAmongOthers && action.kind === 'start' ? shown.map(withPrivateChat) : shown;
  await showTo(setup, { ...heard, acknowledged, person, isToldLater: answerId !== null, screens });
}

/** The message in which only its reader sees the news that follows. Null where news has its own message in private. */
function newsIn({ live }: AnswerSetup, place: Place, acknowledged: Acknowledged): string | null {
  if (place.kind === 'typed' || !place.isEphemeral || acknowledged.kind !== 'promised') return null;
  const messageId = place.kind === 'control' ? place.messageId : acknowledged.answerId;
  if (messageId !== null) live.remember(messageId, place.ticket);
  return messageId;
}

type Shown = Pick<Extract<Heard, { kind: 'acts' }>, 'id' | 'from' | 'place'> & {
  acknowledged: Acknowledged;
  person: Person;
  isToldLater: boolean;
  screens: readonly Screen[];
};

/** Shows the screens as this person reads. */
export async function showTo(setup: AnswerSetup, { acknowledged, person, screens, ...answer }: Shown): Promise<void> {
  const { talk, translatorFor, log } = setup;
  const { place } = answer;
  const botId = place.kind === 'typed' ? '' : place.ticket.applicationId;
  const { locale, timeZone } = readerOf(talk.db, person.identityId);
  const how = { translator: translatorFor(locale), timeZone, botId };
  const rendered: Rendered[] = await Promise.all(screens.map((screen) => render(screen, how)));
  const isPromised = acknowledged.kind === 'promised';
  const failure = await showAnswer(setup, { ...answer, isPromised, screens: rendered });
  if (failure?.kind === 'blocked') markBlocked(talk.db, person.identityId, talk.door.now());
  else if (failure !== null) log.warn({ user: person.userId, failure }, 'an answer may not have been shown');
  if (failure?.kind !== 'rejected') return;
  // Discord does not take what would be shown: that is our mistake, and no reason to be silent.
  const ref = newSupportCode();
  log.error({ user: person.userId, ref, failure }, 'Discord refuses an answer');
  const apology = await render(homeScreen(say('not-shown', { ref })), how);
  await showAnswer(setup, { ...answer, isPromised, screens: [apology] });
}

/** Who acts. What was kept for them while they took no messages leaves now. */
export function personOf({ talk }: AnswerSetup, from: Speaker): Person {
  const { user, identity, created, isBack } = visitorOf(talk, from);
  if (isBack) talk.onOrder();
  return { userId: user.id, identityId: identity.id, created };
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

import { identityOf, readerOf } from '../../db/users.ts';
import { homeScreen } from '../screens/home.ts';
import { newSupportCode } from '../supportCode.ts';
import { say } from '../words.ts';
import type { Acknowledged, AnswerSetup } from './answerEvent.ts';
import type { Heard } from './heard.ts';
import { render } from './render.ts';
import { showAnswer } from './showAnswer.ts';

/** Tells whoever did something that it failed before there was an answer, with the reference under which the log has why. */
export async function tellFailed(
  setup: AnswerSetup,
  { id, from, place }: Extract<Heard, { kind: 'acts' | 'manages' }>,
  acknowledged: Acknowledged,
  error: unknown,
): Promise<void> {
  const { talk, translatorFor, log } = setup;
  const ref = newSupportCode();
  log.error({ err: error, event: id, ref }, 'an event failed');
  const known = identityOf(talk.db, { platform: 'discord', platformUserId: from.id });
  const reader = known === undefined ? { locale: from.locale ?? 'en', timeZone: 'UTC' } : readerOf(talk.db, known.id);
  const botId = place.kind === 'typed' ? '' : place.ticket.applicationId;
  const how = { translator: translatorFor(reader.locale), timeZone: reader.timeZone, botId };
  const screens = [await render(homeScreen(say('not-shown', { ref })), how)];
  const isPromised = acknowledged.kind === 'promised';
  const failure = await showAnswer(setup, { id, from, place, isPromised, isToldLater: false, screens });
  if (failure !== null) log.warn({ event: id, ref, failure }, 'somebody may not know that an event failed');
}

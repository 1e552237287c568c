import { holdsSecret } from '../chain/wallets/pastedSecret.ts';
import { intentById, newestOffer } from '../db/intents.ts';
import { phraseOf } from '../db/phrases.ts';
import { hasPrompt, setPrompt, takePrompt } from '../db/prompts.ts';
import type { Action, Person } from './action.ts';
import { commands } from './commands.ts';
import type { Screen } from './screen.ts';
import { onlyInChannelsScreen } from './screens/community.ts';
import { helpScreen, homeScreen, unknownCommandScreen } from './screens/home.ts';
import { secretScreen, withPhrase } from './screens/safety/phrase.ts';
import { newSupportCode } from './supportCode.ts';
import * as buy from './usecases/buyCover.ts';
import * as choose from './usecases/chooseFlight.ts';
import { reportEvent } from './usecases/claims/reportEvent.ts';
import { confirmAction } from './usecases/confirmAction.ts';
import { showTerms } from './usecases/consent.ts';
import { answerFriend, answerGift, answerGiftCode, giveToward } from './usecases/gift/answerGift.ts';
import { chooseCover } from './usecases/gift/giveCover.ts';
import { greet } from './usecases/greet.ts';
import { staysInMind } from './usecases/inMind.ts';
import { answerMarket } from './usecases/market/answerMarket.ts';
import { answerPool } from './usecases/pool/answerPool.ts';
import { type Prompt, promptSchema } from './usecases/prompt.ts';
import { quoteCover } from './usecases/quoteCover.ts';
import { readTyped } from './usecases/readTyped.ts';
import { answerSafety } from './usecases/safety/answerSafety.ts';
import { answerSettings } from './usecases/settings/answerSettings.ts';
import { showCertificate, showCover, showCovers } from './usecases/showCovers.ts';
import { getTestDollars, showWallet } from './usecases/showWallet.ts';
import { sendStatement } from './usecases/statement.ts';
import type { Talk } from './usecases/talk.ts';
import { takeBackOrder } from './usecases/undoOrder.ts';
import { answerVotes, answerVotesText, delegateToward, isVotesPrompt } from './usecases/votes/answerVotes.ts';
import { receiveTable } from './usecases/votes/receiveTable.ts';
import { answerWatch } from './usecases/watch/answerWatch.ts';
import { WalletsAsleepError } from './wallets/walletFor.ts';
import { say } from './words.ts';

/**
 * What a person gets to see for what they did, on any platform. An empty answer means that the outbox tells them.
 * Never throws: a surprise is logged under a reference that the person is told.
 * @param messageId the message that carries the tapped button; empty for anything typed.
 * @param answerId a message that only the person sees and that news of what they did may edit, where there is one already.
 */
export async function handleAction(
  talk: Talk,
  person: Person,
  action: Action,
  messageId: string,
  answerId: string | null = null,
): Promise<Screen[]> {
  try {
    const screens = await answer(talk, person, withoutSecret(action), messageId, answerId);
    const phrase = phraseOf(talk.db, person.userId);
    return screens.map((screen) => withPhrase(screen, phrase));
  } catch (error) {
    if (error instanceof WalletsAsleepError) {
      talk.log.warn({ why: error.message, user: person.userId }, 'no wallet could be made');
      return [homeScreen(say('wallets-asleep'))];
    }
    const ref = newSupportCode();
    talk.log.error({ err: error, ref, action: action.kind, user: person.userId }, 'a conversation broke');
    const known = (action.kind !== 'buy' && action.kind !== 'confirm') || isStillOffer(talk, action.intentId);
    return [homeScreen(say(known ? 'surprise' : 'surprise-unclear', { ref }))];
  }
}

/** A key is never answered, asked for, kept or logged, whichever question it was the answer to. */
function withoutSecret(action: Action): Action {
  const spoken = action.kind === 'channel' ? action.command : action;
  return 'text' in spoken && holdsSecret(spoken.text) ? { kind: 'pasteSecret', deleted: false } : action;
}

async function answer(
  talk: Talk,
  person: Person,
  action: Action,
  messageId: string,
  answerId: string | null = null,
): Promise<Screen[]> {
  const { db, door } = talk;
  const prompt = readPrompt(talk, person);
  const screens = await answerPrompted(talk, person, action, { messageId, answerId, prompt });
  const now = door.now();
  if (prompt?.kind === 'inMind' && staysInMind(action, prompt, now) && !hasPrompt(db, person.identityId))
    setPrompt(db, person.identityId, prompt, now);
  return screens;
}

async function answerPrompted(
  talk: Talk,
  person: Person,
  action: Action,
  { messageId, answerId, prompt }: { messageId: string; answerId: string | null; prompt: Prompt | null },
): Promise<Screen[]> {
  switch (action.kind) {
    case 'start':
      return [await greet(talk, person, action.lost === true)];
    case 'home':
      return [homeScreen(say('hello-again'))];
    case 'help':
      return [helpScreen()];
    case 'cancel':
      return cancel(talk, person, prompt);
    case 'wallet':
      return [await showWallet(talk, person)];
    case 'covers':
      return [showCovers(talk, person, action.page)];
    case 'terms':
      return [showTerms(talk, person)];
    case 'statement':
      return [await sendStatement(talk, person)];
    case 'cover':
      return [showCover(talk, person, action.seriesId)];
    case 'certificate':
      return [await showCertificate(talk, person, action.seriesId)];
    case 'testDollars':
      return [await getTestDollars(talk, person)];
    case 'pickOrigin':
      return [choose.pickOrigin(talk, action.page)];
    case 'pickDestination':
      return [choose.pickDestination(talk, action.origin, action.page)];
    case 'pickFlight':
      return [choose.pickFlight(talk, action.origin, action.destination, action.page)];
    case 'pickDay':
      return [await choose.pickDay(talk, person, action)];
    case 'quote':
      return [await quoteCover(talk, person, action.route, action.day)];
    case 'chooseUnits':
      return buy.chooseUnits(talk, person, action.intentId, action.units);
    case 'askUnits':
      return buy.askUnits(talk, person, action.intentId);
    case 'backToQuote':
      return buy.backToQuote(talk, person, action.intentId);
    case 'buy':
      return buy.buyCover(talk, person, { ...action, messageId });
    case 'confirm':
      return confirmAction(talk, person, { ...action, messageId });
    case 'close':
      return buy.closeOffer(talk, person, action.intentId);
    case 'undo':
      return takeBackOrder(talk, person, action.intentId);
    case 'market':
      return answerMarket(talk, person, action.tap);
    case 'pool':
      return answerPool(talk, person, action.tap);
    case 'watch':
      return answerWatch(talk, person, action.tap);
    case 'safety':
      return answerSafety(talk, person, action.tap, messageId);
    case 'gift':
      return answerGift(talk, person, action.tap, prompt);
    case 'friend':
      return pickFriend(talk, person, action, prompt);
    case 'toward':
      return answerToward(talk, person, action);
    case 'goOn':
      if (prompt?.kind === 'inMind') return answerToward(talk, person, prompt);
      return answer(talk, person, { kind: 'start' }, messageId);
    case 'chooseGift':
      return chooseCover(talk, person);
    case 'giftCode':
      return answerGiftCode(talk, person, action.text);
    case 'settings':
      return answerSettings(talk, person, action.tap);
    case 'pasteSecret':
      return [secretScreen(action.deleted)];
    case 'votes':
      return answerVotes(talk, person, action.tap, { prompt, answerId });
    case 'report':
      return [await reportEvent(talk, person, action.text)];
    case 'channel':
      if (action.command.kind === 'language') return answerSettings(talk, person, { kind: 'languages' });
      return [onlyInChannelsScreen()];
    case 'say': {
      const asked = action.isAnswer === false ? null : prompt;
      if (isVotesPrompt(asked)) return answerVotesText(talk, person, action.text, asked);
      const command = asked === null ? commandSaid(action.text) : null;
      if (command !== null) return answerPrompted(talk, person, command, { messageId, answerId, prompt });
      return readTyped(talk, person, action.text, asked);
    }
    case 'fill':
      return fill(talk, person, action, messageId);
    case 'unknownCommand':
      return [unknownCommandScreen()];
    case 'sendFile':
      return receiveTable(talk, person, action.file, prompt);
    case 'sendThing':
      return [homeScreen(say('only-text'))];
    case 'edit':
      return [homeScreen(say('edits-unread'))];
    case 'oldButton':
      return [homeScreen(say('old-button'))];
  }
}

/** `help` without its slash is meant as the command, where nothing was asked. */
function commandSaid(text: string): Action | null {
  const name = text.trim().toLowerCase();
  return Object.hasOwn(commands, name) ? (commands[name]?.read('') ?? null) : null;
}

function cancel(talk: Talk, person: Person, prompt: Prompt | null): Screen[] {
  if (prompt === null) {
    const offer = newestOffer(talk.db, person.userId, 'buyCover', talk.door.now());
    return offer === undefined ? [homeScreen(say('nothing-to-cancel'))] : buy.closeOffer(talk, person, offer.id);
  }
  return prompt.kind === 'units' ? buy.closeOffer(talk, person, prompt.intentId) : [homeScreen(say('cancelled'))];
}

function answerToward(
  talk: Talk,
  person: Person,
  toward: Pick<Extract<Action, { kind: 'toward' }>, 'wish' | 'who' | 'text'>,
): Promise<Screen[]> {
  return toward.wish === 'gift' ? giveToward(talk, person, toward) : delegateToward(talk, person, toward);
}

/** Somebody was chosen, as the answer to what was asked before or to the tap that comes along. */
function pickFriend(
  talk: Talk,
  person: Person,
  { shared, tap }: Extract<Action, { kind: 'friend' }>,
  prompt: Prompt | null,
): Promise<Screen[]> {
  const isForVotes = prompt?.kind === 'delegate' || (tap?.kind === 'votes' && tap.tap.kind === 'delegate');
  if (isForVotes) return delegateToward(talk, person, { who: shared, text: '' });
  return answerFriend(talk, person, shared, prompt);
}

/** What the tap answers, unless it asked for the text. */
async function fill(
  talk: Talk,
  person: Person,
  { tap, text }: Extract<Action, { kind: 'fill' }>,
  messageId: string,
): Promise<Screen[]> {
  const asked = await answer(talk, person, tap, messageId);
  return hasPrompt(talk.db, person.identityId) ? answer(talk, person, { kind: 'say', text }, messageId) : asked;
}

/** Whatever a person does next, the question they were asked is over. One of an older version counts as none. */
function readPrompt({ db }: Talk, { identityId }: Person): Prompt | null {
  return promptSchema.safeParse(takePrompt(db, identityId)?.prompt).data ?? null;
}

function isStillOffer({ db, log }: Talk, intentId: string): boolean {
  try {
    const state = intentById(db, intentId)?.state;
    return state === undefined || state === 'quoted';
  } catch (error) {
    log.error({ err: error, intent: intentId }, 'an offer could not be read');
    return false;
  }
}

import * as db from '../../../db/channels.ts';
import type { Platform } from '../../../db/platform.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import * as screens from '../../screens/community.ts';
import type { Talk } from '../talk.ts';
import { type ChannelCommand, readTopics } from './channelCommand.ts';

/** A group or channel as its platform's adapter sees it. Ids are text: Discord's do not fit a number. */
export type Place = {
  platform: Platform;
  chatId: string;
  /** The thread in which it was said, where the platform has them. */
  threadId: string | null;
  title: string;
  /** BCP 47: the language of whoever spoke, for a channel that has none yet. */
  locale: string;
  /** Languages that the bot speaks. */
  languages: readonly string[];
  /** Whether the bot may write there for everybody; left out where the platform does not say so beforehand. */
  mayPost?: boolean;
  /** Whether whoever spoke may decide for this place; null when the platform did not say. */
  isAdmin(): Promise<boolean | null>;
};

/** What an admin's command does, and what the channel is told. @param person null where the platform hides who it was. */
export async function answerChannel(
  talk: Talk,
  person: Person | null,
  place: Place,
  command: ChannelCommand,
): Promise<Screen> {
  const isAdmin = await place.isAdmin();
  if (isAdmin === null) return screens.adminUnknownScreen();
  if (!isAdmin) return screens.adminsOnlyScreen();
  switch (command.kind) {
    case 'subscribe':
      return subscribe(talk, person, place, command.text);
    case 'unsubscribe':
      return unsubscribe(talk, place, command.text);
    case 'language':
      return speak(talk, place, command.text);
  }
}

/** The language in which a place is spoken to. */
export function languageOf({ db: database }: Pick<Talk, 'db'>, place: Place): string {
  return db.channelAt(database, place)?.locale ?? place.locale;
}

function subscribe(talk: Talk, person: Person | null, place: Place, text: string): Screen {
  const { topics, unknown } = readTopics(text);
  if (topics.length === 0 || unknown.length > 0) return screens.topicsScreen(unknown);
  if (place.mayPost === false) return screens.mayNotPostScreen();
  const { platform, chatId, threadId, title } = place;
  const wish = { topics, threadId, by: person?.identityId ?? null, now: talk.door.now() };
  const channel = db.subscribe(talk.db, { platform, chatId, title, locale: languageOf(talk, place) }, wish);
  talk.log.info({ platform, channel: channel.id, topics }, 'a channel was subscribed');
  talk.onOrder();
  return screens.subscribedScreen(db.topicsOf(talk.db, channel.id));
}

function unsubscribe(talk: Talk, place: Place, text: string): Screen {
  const { topics, unknown } = readTopics(text);
  if (topics.length === 0 || unknown.length > 0) return screens.topicsScreen(unknown);
  const channel = db.channelAt(talk.db, place);
  const dropped = channel === undefined ? 0 : db.unsubscribe(talk.db, channel.id, topics);
  if (channel === undefined || dropped === 0) return screens.notSubscribedScreen();
  return screens.subscribedScreen(db.topicsOf(talk.db, channel.id));
}

function speak(talk: Talk, place: Place, text: string): Screen {
  const wanted = text.trim().toLowerCase();
  const locale = place.languages.find((language) => language.toLowerCase() === wanted);
  if (locale === undefined) return screens.languagesScreen(place.languages);
  const channel = db.channelAt(talk.db, place);
  if (channel === undefined) return screens.notSubscribedScreen();
  db.setChannelLocale(talk.db, channel.id, locale);
  return screens.languageSetScreen(locale);
}

import type { ChannelTopic } from '../../db/channels.ts';
import { type Screen, screen } from '../screen.ts';
import { say } from '../words.ts';
import { languageName } from './settings.ts';

/** What a channel gets from now on. */
export function subscribedScreen(topics: readonly ChannelTopic[]): Screen {
  if (topics.length === 0) return screen(say('channel-silent'));
  return {
    paragraphs: [[say('channel-gets'), ...topics.map((topic) => say('channel-topic', { topic }))]],
    buttons: [],
  };
}

export function notSubscribedScreen(): Screen {
  return screen(say('channel-not-subscribed'));
}

/** @param unknown Words that are no topic. */
export function topicsScreen(unknown: readonly string[]): Screen {
  return screen(say('channel-topics', { typed: unknown.join(', ').slice(0, 100) }));
}

export function adminsOnlyScreen(): Screen {
  return screen(say('channel-admins-only'));
}

export function mayNotPostScreen(): Screen {
  return screen(say('channel-may-not-post'));
}

export function adminUnknownScreen(): Screen {
  return screen(say('channel-admin-unknown'));
}

export function languagesScreen(languages: readonly string[]): Screen {
  return screen(say('channel-languages', { languages: languages.join(', ') }));
}

export function languageSetScreen(language: string): Screen {
  return screen(say('channel-language-set', { language: languageName(language) }));
}

/** The same commands mean nothing in a private chat. */
export function onlyInChannelsScreen(): Screen {
  return screen(say('channel-only'));
}

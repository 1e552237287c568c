import type { ChannelTopic } from '../../../db/channels.ts';

/** What an admin types into a group or channel. */
export type ChannelCommand =
  | { kind: 'subscribe'; text: string }
  | { kind: 'unsubscribe'; text: string }
  /** BCP 47, as typed. */
  | { kind: 'language'; text: string };

const topics: readonly ChannelTopic[] = ['proposals', 'payouts', 'alarms'];

/** Topics as they were typed, each once; `unknown` holds the words that are none. Without any word, all of them. */
export function readTopics(text: string): { topics: ChannelTopic[]; unknown: string[] } {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.includes('all')) return { topics: [...topics], unknown: [] };
  const wanted = topics.filter((topic) => words.some((word) => word === topic || `${word}s` === topic));
  const unknown = words.filter((word) => !topics.some((topic) => word === topic || `${word}s` === topic));
  return { topics: wanted, unknown };
}

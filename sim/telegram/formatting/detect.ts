import type { MessageEntity } from 'grammy/types';

type Detected = 'bot_command' | 'mention' | 'hashtag' | 'cashtag' | 'url' | 'email';

/** In the order in which they win when two would overlap. */
const PATTERNS: readonly [Detected, RegExp][] = [
  ['url', /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/giu],
  ['email', /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gu],
  ['bot_command', /(?<![\w/@<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\w/@])/gu],
  ['mention', /(?<![\w@])@[A-Za-z]\w{2,31}\b/gu],
  ['hashtag', /(?<![\w#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
  ['cashtag', /(?<![\w$])\$[A-Z]{3,8}\b/gu],
];

const CLOSED = new Set(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time']);

/** `marked` with what Telegram finds by itself in a text: commands, mentions, links, e-mails, hashtags, cashtags. */
export function detectEntities(text: string, marked: readonly MessageEntity[]): MessageEntity[] {
  const taken = marked.filter((entity) => CLOSED.has(entity.type));
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      if (![...taken, ...found].some((other) => overlap(entity, other))) found.push(entity);
    }
  }
  return [...marked, ...found].toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

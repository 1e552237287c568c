import type { MessageEntity } from 'grammy/types';
import { type ApiFailure, badRequest } from '../apiFailure.ts';
import { checkedLink } from './link.ts';

/** A start tag whose end has not come yet; `offset` counts UTF-16 units of the text before it. */
export interface OpenTag {
  name: string;
  /** The link, emoji id, date format, class or `expandable` mark that the tag carries; empty when none. */
  argument: string;
  unixTime: number;
  offset: number;
}

const SIMPLE_TAGS = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['code', 'code'],
  ['pre', 'pre'],
] as const);

const OTHER_TAGS = ['a', 'blockquote', 'tg-emoji', 'tg-time'];

const ARGUMENT_ATTRIBUTE = new Map([
  ['a', 'href'],
  ['tg-emoji', 'emoji-id'],
  ['tg-time', 'format'],
]);

const DATE_FORMATS = [
  ...(['', 'r', 'd', 'D', 't', 'T', 'dt', 'dT', 'Dt', 'DT'] as const),
  ...(['w', 'wd', 'wD', 'wt', 'wT', 'wdt', 'wdT', 'wDt', 'wDT'] as const),
];

/** Whether Telegram knows this tag (lower case). */
export function isTag(name: string): boolean {
  return OTHER_TAGS.includes(name) || [...SIMPLE_TAGS.keys()].some((tag) => tag === name);
}

/** 400 "can't parse entities: …". */
export function badEntities(reason: string): ApiFailure {
  return badRequest(`can't parse entities: ${reason}`);
}

/** What the tag carries besides its name. */
export function argumentOf(tag: string, attributes: Map<string, string>): string {
  const attribute = ARGUMENT_ATTRIBUTE.get(tag);
  if (attribute) return attributes.get(attribute) ?? '';
  if (tag === 'blockquote') return attributes.has('expandable') ? 'expandable' : '';
  const className = attributes.get('class') ?? '';
  return tag === 'span' && className.startsWith('tg-') ? className.slice('tg-'.length) : '';
}

/** The mark that a closed tag leaves on `text`, which ends where the tag ends; nothing when it marks nothing. */
export function entityOf(tag: OpenTag, text: string): MessageEntity | undefined {
  const place = { offset: tag.offset, length: text.length - tag.offset };
  if (place.length === 0) return undefined;
  for (const [name, type] of SIMPLE_TAGS) if (tag.name === name) return { type, ...place };
  if (tag.name === 'blockquote') return { type: tag.argument ? 'expandable_blockquote' : 'blockquote', ...place };
  if (tag.name === 'tg-emoji') {
    if (!/^[1-9][0-9]*$/.test(tag.argument)) throw badEntities('Invalid custom emoji identifier specified');
    return { type: 'custom_emoji', custom_emoji_id: tag.argument, ...place };
  }
  if (tag.name === 'tg-time') {
    const format = DATE_FORMATS.find((known) => known === tag.argument);
    if (format === undefined) throw badEntities('Invalid date-time format specified');
    if (!(tag.unixTime > 0)) return undefined;
    return { type: 'date_time', unix_time: tag.unixTime, date_time_format: format, ...place };
  }
  const url = checkedLink(tag.argument || text.slice(tag.offset));
  return url ? { type: 'text_link', url, ...place } : undefined;
}

import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../apiFailure.ts';
import { detectEntities } from './detect.ts';
import { type FormattedText, parseHtml } from './html.ts';

/** Longest text of a message, in characters after the marks are parsed away. */
export const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_SOURCE_BYTES = 32_768;

/** A text as a method receives it: with a parse mode, or with entities, or neither. */
export interface TextSource {
  text: string;
  parseMode?: string | undefined;
  entities?: MessageEntity[] | undefined;
}

/** The text of a message, 1–4096 characters. Throws ApiFailure 400. */
export function messageText(source: TextSource, tooLong = 'message is too long'): FormattedText {
  if (source.text === '') throw badRequest('message text is empty');
  const formatted = format(source);
  if (formatted.text === '') throw badRequest('text must be non-empty');
  if (characters(formatted.text) > MAX_TEXT) throw badRequest(tooLong);
  return formatted;
}

/** The caption of a picture or document, up to 1024 characters, possibly empty. Throws ApiFailure 400. */
export function captionText(source: TextSource): FormattedText {
  const formatted = format(source);
  if (characters(formatted.text) > MAX_CAPTION) throw badRequest('message caption is too long');
  return formatted;
}

/** How many characters (code points) a text has. */
export function characters(text: string): number {
  return Array.from(text).length;
}

function format(source: TextSource): FormattedText {
  if (Buffer.byteLength(source.text) > MAX_SOURCE_BYTES) throw badRequest('Text is too long');
  const parsed = parse(source);
  const trimmed = trim(parsed);
  return { text: trimmed.text, entities: detectEntities(trimmed.text, trimmed.entities) };
}

function parse({ text, parseMode = '', entities = [] }: TextSource): FormattedText {
  const mode = parseMode.toLowerCase();
  if (mode === 'html') return parseHtml(text);
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw badRequest(`this local server reads parse_mode HTML and message entities only, not ${parseMode}`);
  }
  if (mode !== '' && mode !== 'none') throw badRequest('Unsupported parse_mode');
  return { text, entities };
}

/** Telegram drops white space around a text, and control characters inside it. */
function trim({ text, entities }: FormattedText): FormattedText {
  const cleaned = text.replaceAll('\r', ' ').replaceAll(/[\p{Cc}]/gu, (c) => (c === '\n' ? c : ' '));
  const start = cleaned.length - cleaned.trimStart().length;
  const trimmed = cleaned.trim();
  const kept = entities.flatMap((entity) => {
    const offset = Math.max(0, entity.offset - start);
    const end = Math.min(trimmed.length, entity.offset + entity.length - start);
    return end > offset ? [{ ...entity, offset, length: end - offset }] : [];
  });
  return { text: trimmed, entities: kept };
}

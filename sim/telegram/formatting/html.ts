import type { MessageEntity } from 'grammy/types';
import { argumentOf, badEntities, entityOf, isTag, type OpenTag } from './htmlTags.ts';

/** Plain text with the marks on it; offsets and lengths count UTF-16 code units, as in the Bot API. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

/**
 * Parses `parse_mode: HTML` by the rules of Telegram's own parser (MessageEntity.cpp of tdlib), with its error texts.
 * Throws ApiFailure 400 "can't parse entities: …"; positions in it are UTF-8 byte offsets.
 */
export function parseHtml(source: string): FormattedText {
  const reader = new HtmlReader(source);
  while (!reader.done()) reader.step();
  return reader.finish();
}

class HtmlReader {
  readonly #source: string;
  readonly #open: OpenTag[] = [];
  readonly #entities: MessageEntity[] = [];
  #position = 0;
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  done(): boolean {
    return this.#position >= this.#source.length;
  }

  step(): void {
    const character = this.#peek();
    if (character === '&') this.#text += this.#character();
    else if (character !== '<') this.#text += this.#take(1);
    else if (this.#source[this.#position + 1] === '/') this.#endTag();
    else this.#startTag();
  }

  finish(): FormattedText {
    const last = this.#open.at(-1);
    if (last) throw badEntities(`Can't find end tag corresponding to start tag "${last.name}"`);
    const entities = this.#entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
    return { text: this.#text, entities };
  }

  /** One character of text, decoding `&lt;`, `&#39;` and the like; anything else that starts with & stays as it is. */
  #character(): string {
    const match = /^&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-z]));?/i.exec(
      this.#source.slice(this.#position, this.#position + 12),
    );
    if (!match) return this.#take(1);
    const [whole, hex, decimal, name] = match;
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '0', 10);
    const named = new Map([
      ['lt', '<'],
      ['gt', '>'],
      ['amp', '&'],
      ['quot', '"'],
    ]).get(name ?? '');
    const decoded = named ?? (code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined);
    if (decoded === undefined) return this.#take(1);
    this.#position += whole.length;
    return decoded;
  }

  #startTag(): void {
    const begin = this.#position;
    this.#position += 1;
    const name = this.#takeWhile(/[^\s>]/).toLowerCase();
    if (this.done()) throw badEntities(`Unclosed start tag at byte offset ${this.#bytes(begin)}`);
    if (!isTag(name)) {
      throw badEntities(`Unsupported start tag "${name}" at byte offset ${this.#bytes(begin)}`);
    }
    const attributes = this.#attributes(name, begin);
    const argument = argumentOf(name, attributes);
    if (name === 'span' && argument !== 'spoiler') {
      throw badEntities(`Tag "span" must have class "tg-spoiler" at byte offset ${this.#bytes(begin)}`);
    }
    const unixTime = Number.parseInt(attributes.get('unix') ?? '0', 10);
    this.#open.push({ name, argument, unixTime, offset: this.#text.length });
  }

  #attributes(tag: string, begin: number): Map<string, string> {
    const found = new Map<string, string>();
    const unclosed = () => badEntities(`Unclosed start tag "${tag}" at byte offset ${this.#bytes(begin)}`);
    while (this.#peek() !== '>') {
      this.#takeWhile(/\s/);
      if (this.#peek() === '>') break;
      const name = this.#takeWhile(/[^\s=>/"']/);
      if (name === '') {
        throw badEntities(`Empty attribute name in the tag "${tag}" at byte offset ${this.#bytes(begin)}`);
      }
      this.#takeWhile(/\s/);
      if (this.done()) throw unclosed();
      if (this.#peek() !== '=') {
        found.set(name, '');
        continue;
      }
      this.#take(1);
      this.#takeWhile(/\s/);
      if (this.done()) throw unclosed();
      found.set(name, this.#attributeValue());
      if (this.done()) throw badEntities(`Unclosed start tag at byte offset ${this.#bytes(begin)}`);
    }
    this.#take(1);
    return found;
  }

  #attributeValue(): string {
    const quote = this.#peek();
    if (quote !== '"' && quote !== "'") {
      const begin = this.#position;
      const token = this.#takeWhile(/[A-Za-z0-9.-]/).toLowerCase();
      if (!/[\s>]/.test(this.#peek() || '>')) {
        throw badEntities(`Unexpected end of name token at byte offset ${this.#bytes(begin)}`);
      }
      return token;
    }
    this.#take(1);
    let value = '';
    while (!this.done() && this.#peek() !== quote) {
      value += this.#peek() === '&' ? this.#character() : this.#take(1);
    }
    this.#take(1);
    return value;
  }

  #endTag(): void {
    const begin = this.#position;
    const tag = this.#open.pop();
    if (!tag) throw badEntities(`Unexpected end tag at byte offset ${this.#bytes(begin)}`);
    this.#position += 2;
    const name = this.#takeWhile(/[^\s>]/).toLowerCase();
    this.#takeWhile(/\s/);
    if (this.#peek() !== '>') throw badEntities(`Unclosed end tag at byte offset ${this.#bytes(begin)}`);
    if (name !== '' && name !== tag.name) {
      const where = `at byte offset ${this.#bytes(begin)}`;
      throw badEntities(`Unmatched end tag ${where}, expected "</${tag.name}>", found "</${name}>"`);
    }
    this.#take(1);
    const entity = entityOf(tag, this.#text);
    const inner = this.#entities.at(-1);
    const wrapsCode = entity?.type === 'pre' && inner?.type === 'code' && inner.offset === entity.offset;
    if (wrapsCode && inner.length === entity.length) this.#entities.pop();
    if (entity) this.#entities.push(entity);
  }

  #peek(): string {
    return this.#source[this.#position] ?? '';
  }

  #take(count: number): string {
    const taken = this.#source.slice(this.#position, this.#position + count);
    this.#position += count;
    return taken;
  }

  #takeWhile(wanted: RegExp): string {
    const begin = this.#position;
    while (!this.done() && wanted.test(this.#peek())) this.#position += 1;
    return this.#source.slice(begin, this.#position);
  }

  #bytes(position: number): number {
    return Buffer.byteLength(this.#source.slice(0, position));
  }
}

import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  type RawFile,
} from 'discord.js';
import { toBuffer } from 'qrcode';
import { renderPng } from '../pictures/renderPng.ts';
import type { Screen } from '../screen.ts';
import type { Reader, Translator } from '../translate.ts';
import { type Said, say } from '../words.ts';
import { controlRows, cut } from './controls.ts';
import { discordMoment, escapeValue, markdownOf } from './markdown.ts';

/** A screen as Discord takes it: one container, and the picture that it shows with what that says in words. */
export type Rendered = { components: APIMessageTopLevelComponent[]; picture: (RawFile & { alt: string }) | null };

/** @property botId for links to the bot's private chat. */
export type RenderSetup = { translator: Translator; timeZone: string; botId: string };

const mostText = 4000;
const mostAlt = 1024;

/** A screen for one reader. */
export async function render(screen: Screen, { translator, timeZone, botId }: RenderSetup): Promise<Rendered> {
  const marked: Reader = { timeZone, escape: escapeValue, moment: discordMoment };
  const plain = (said: Said) => translator.write(said, { timeZone, escape: (value) => value });
  const paragraph = (part: Said | readonly Said[]) =>
    (isLines(part) ? part : [part]).map((line) => markdownOf(translator.write(line, marked))).join('\n');
  const content = cut(screen.paragraphs.map(paragraph).join('\n\n'), mostText);
  const picture = await pictureOf(screen, plain);
  const parts: APIComponentInContainer[] = [{ type: ComponentType.TextDisplay, content }];
  if (picture !== null) {
    const media = { url: `attachment://${picture.name}` };
    parts.push({ type: ComponentType.MediaGallery, items: [{ media, description: picture.alt }] });
  }
  const file = fileOf(screen);
  if (file !== null) parts.push({ type: ComponentType.File, file: { url: `attachment://${file.name}` } });
  parts.push(...controlRows(screen, plain, botId));
  return { components: [{ type: ComponentType.Container, components: parts }], picture: picture ?? file };
}

async function pictureOf({ qr, picture }: Screen, plain: (said: Said) => string): Promise<Rendered['picture']> {
  const alt = (said: Said) => cut(plain(said), mostAlt);
  if (qr !== undefined) {
    const data = await toBuffer(qr, { scale: 8, margin: 2 });
    return { name: 'address.png', contentType: 'image/png', data, alt: alt(say('picture-qr', { address: qr })) };
  }
  if (picture === undefined) return null;
  return { name: 'picture.png', contentType: 'image/png', data: renderPng(picture.svg), alt: alt(picture.alt) };
}

/** A text to be kept, as an attachment. */
function fileOf({ file }: Screen): Rendered['picture'] {
  if (file === undefined) return null;
  return { name: file.name, contentType: 'text/markdown; charset=utf-8', data: Buffer.from(file.text), alt: file.name };
}

function isLines(part: Said | readonly Said[]): part is readonly Said[] {
  return Array.isArray(part);
}

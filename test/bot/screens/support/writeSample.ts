import assert from 'node:assert/strict';
import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord.js';
import { render as renderDiscord } from '../../../../bot/discord/render.ts';
import { render as renderTelegram } from '../../../../bot/telegram/render.ts';
import type { Translator } from '../../../../bot/translate.ts';
import type { Sample } from './sample.ts';

const timeZone = 'Europe/Madrid';

/** A sample in one language: as Telegram shows it, then, behind bars, as Discord does. */
export async function writeSample({ title, shown }: Sample, translator: Translator): Promise<string> {
  const discord = await discordLines(shown, translator);
  const bars = discord.map((line) => `│ ${line}`.trimEnd());
  return [`## ${title}`, '', ...telegramLines(shown, translator), '', ...bars, ''].join('\n');
}

function telegramLines(shown: Sample['shown'], translator: Translator): string[] {
  const { html, keyboard, picture, file } = renderTelegram(shown, { translator, timeZone, botName: 'buckler_bot' });
  // https://core.telegram.org/bots/api#sendmessage and #sendphoto, counted without markup.
  const letters = html.replace(/<[^>]+>/g, '').replace(/&[a-z]+;/g, '&').length;
  assert.ok(letters > 0 && letters <= (picture === null ? 4096 : 1024), `Telegram shows no ${letters} characters`);
  assertPairs(html);
  const buttons = keyboard.inline_keyboard.map((row) => row.map(({ text }) => `[${text}]`).join(' '));
  for (const button of keyboard.inline_keyboard.flat()) {
    assert.notEqual(button.text.trim(), '', 'a button without a label');
    if ('callback_data' in button) assert.ok(Buffer.byteLength(button.callback_data) <= 64, button.callback_data);
  }
  return [
    ...(picture === null ? [] : ['qr' in picture ? `(QR picture: ${picture.qr})` : '(picture)']),
    ...html.split('\n'),
    ...(file === null ? [] : [`(file ${file.name})`, ...file.text.trimEnd().split('\n')]),
    ...buttons,
  ];
}

/** Every tag is one that Telegram knows, and is closed before the one around it. */
function assertPairs(html: string): void {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    assert.ok(['b', 'i', 'code', 'a'].includes(name), name);
    if (slash === '') open.push(name);
    else assert.equal(open.pop(), name, html);
  }
  assert.deepEqual(open, [], html);
}

async function discordLines(shown: Sample['shown'], translator: Translator): Promise<string[]> {
  const { components, picture } = await renderDiscord(shown, { translator, timeZone, botId: '1000' });
  const [container] = components;
  assert.ok(container?.type === ComponentType.Container && components.length === 1);
  if (picture !== null) assert.ok(picture.alt.trim().length > 0, 'a picture that says nothing');
  const ids = container.components.flatMap(idsOf);
  assert.equal(new Set(ids).size, ids.length, 'two controls with one id');
  return container.components.flatMap(partLines);
}

function idsOf(part: APIComponentInContainer): string[] {
  if (part.type !== ComponentType.ActionRow) return [];
  return part.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []));
}

function partLines(part: APIComponentInContainer): string[] {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return part.content.split('\n');
    case ComponentType.MediaGallery:
      return part.items.map(({ description }) => `(picture: ${description ?? ''})`);
    case ComponentType.File:
      return [`(file ${part.file.url})`];
    case ComponentType.ActionRow:
      return [controlLine(part)];
    default:
      throw new Error(`No screen has a component of type ${part.type}.`);
  }
}

function controlLine({ components }: APIActionRowComponent<APIComponentInMessageActionRow>): string {
  return components
    .map((one) => {
      if (one.type === ComponentType.StringSelect)
        return `(menu: ${one.options.map(({ label, value }) => `${label} ▸ ${value}`).join(' | ')})`;
      if (one.type !== ComponentType.Button || !('label' in one)) throw new Error('Neither a button nor a menu.');
      if ('url' in one) return `[${one.label} → ${one.url}]`;
      return `[${one.label ?? ''} ▸ ${'custom_id' in one ? one.custom_id : ''}]`;
    })
    .join(' ');
}

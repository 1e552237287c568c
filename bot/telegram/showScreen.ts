import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, InputFile } from 'grammy';
import { toBuffer } from 'qrcode';
import { renderPng } from '../pictures/renderPng.ts';
import { type CallFailure, callFailure } from './callOutcome.ts';
import type { Rendered } from './render.ts';

const longestWaitMs = 10_000;
const repeatEditMs = 300;
const tries = 3;

/**
 * Shows one screen: in place of the tapped message where that can be edited, else as a new message.
 * @returns null when it is there, else why it may not be.
 */
export async function showScreen(
  api: Api,
  chatId: number,
  { picker, ...screen }: Rendered,
  editMessageId: number | null,
): Promise<CallFailure | null> {
  const failure = await showMessage(api, chatId, screen, editMessageId);
  if (failure !== null || picker === null) return failure;
  return persist(null, () => api.sendMessage(chatId, picker.text, { reply_markup: picker.keyboard }));
}

async function showMessage(
  api: Api,
  chatId: number,
  { html, keyboard, picture, file }: Omit<Rendered, 'picker'>,
  editMessageId: number | null,
): Promise<CallFailure | null> {
  const how = { parse_mode: 'HTML', reply_markup: keyboard } as const;
  if (editMessageId !== null && picture === null && file === null) {
    const failure = await persist(repeatEditMs, () => api.editMessageText(chatId, editMessageId, html, how));
    if (failure?.kind !== 'gone') return failure?.kind === 'unchanged' ? null : failure;
  }
  return persist(null, async () => {
    if (file !== null)
      return api.sendDocument(chatId, new InputFile(Buffer.from(file.text), file.name), { caption: html, ...how });
    if (picture === null) return api.sendMessage(chatId, html, how);
    return api.sendPhoto(chatId, await photoOf(picture), { caption: html, ...how });
  });
}

async function photoOf(picture: NonNullable<Rendered['picture']>): Promise<InputFile> {
  if ('svg' in picture) return new InputFile(renderPng(picture.svg), 'picture.png');
  return new InputFile(await toBuffer(picture.qr, { scale: 8, margin: 2 }), 'address.png');
}

/**
 * Waits out floods and refused connections.
 * @param ambiguousMs when to repeat a call that may have arrived, or null where repeating would show it twice.
 */
async function persist(ambiguousMs: number | null, call: () => Promise<unknown>): Promise<CallFailure | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      await call();
      return null;
    } catch (error) {
      const failure = callFailure(error);
      const afterMs = waitOf(failure, ambiguousMs);
      if (afterMs === null || afterMs > longestWaitMs || attempt === tries) return failure;
      await sleep(afterMs);
    }
  }
}

function waitOf(failure: CallFailure, ambiguousMs: number | null): number | null {
  if (failure.kind === 'retryLater') return failure.afterMs;
  return failure.kind === 'ambiguous' ? ambiguousMs : null;
}

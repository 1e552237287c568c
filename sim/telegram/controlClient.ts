import type { BotCommand, User } from 'grammy/types';
import { z } from 'zod';
import { type ControlCall, controlCall } from '../control/callControl.ts';
import { type ApiCallRecord, apiCallSchema } from './callLog.ts';
import {
  type ControlInput,
  ControlRefusal,
  type ControlRefusalCode,
  type SentFile,
  type Tap,
  type TelegramControl,
  tapSchema,
} from './control.ts';
import type { Fault } from './faults.ts';
import type { Limits } from './limits.ts';
import { type Change, changeSchema, type SeenMessage, seenMessageSchema } from './seen.ts';

const userSchema = z.object({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  username: z.string().exactOptional(),
  language_code: z.string().exactOptional(),
});
const commandsSchema = z.array(z.object({ command: z.string(), description: z.string() }));
const fileSchema = z.object({ fileName: z.string(), base64: z.base64() });
const CODES: readonly ControlRefusalCode[] = [
  ...(['NO_SUCH_PERSON', 'NO_SUCH_CHAT', 'NOT_IN_CHAT', 'NO_SUCH_MESSAGE', 'NO_SUCH_BUTTON', 'NO_SUCH_FILE'] as const),
  ...(['NO_SUCH_TOPIC', 'NO_SUCH_RESULT'] as const),
  ...(['NOT_YOUR_MESSAGE', 'TEXT_LENGTH', 'BOT_IS_BLOCKED', 'BAD_INPUT', 'UNAUTHORIZED', 'UNREACHABLE'] as const),
];

/** The people's side of a local Telegram in another process. What cannot be done throws ControlRefusal. */
export function connectTelegram(controlUrl: string, controlToken: string): TelegramControl {
  const refuse = (code: string, message: string) =>
    new ControlRefusal(CODES.find((known) => known === code) ?? 'BAD_INPUT', message);
  return new RemoteTelegram(controlCall({ platform: 'Telegram', url: controlUrl, token: controlToken, refuse }));
}

class RemoteTelegram implements TelegramControl {
  readonly #call: ControlCall;

  constructor(call: ControlCall) {
    this.#call = call;
  }

  enter(input: ControlInput<'enter'>): Promise<User> {
    return this.#call('enter', input, userSchema);
  }

  createGroup(input: ControlInput<'createGroup'>): Promise<number> {
    return this.#call('createGroup', input, z.int());
  }

  async removeBot(input: ControlInput<'removeBot'>): Promise<void> {
    await this.#call('removeBot', input, z.null());
  }

  says(input: ControlInput<'says'>): Promise<SeenMessage> {
    return this.#call('says', input, seenMessageSchema);
  }

  createTopic(input: ControlInput<'createTopic'>): Promise<number> {
    return this.#call('createTopic', input, z.int());
  }

  async closeTopic(input: ControlInput<'closeTopic'>): Promise<void> {
    await this.#call('closeTopic', input, z.null());
  }

  sendsContact(input: ControlInput<'sendsContact'>): Promise<SeenMessage> {
    return this.#call('sendsContact', input, seenMessageSchema);
  }

  sharesUsers(input: ControlInput<'sharesUsers'>): Promise<SeenMessage> {
    return this.#call('sharesUsers', input, seenMessageSchema);
  }

  asksInline(input: ControlInput<'asksInline'>): Promise<string> {
    return this.#call('asksInline', input, z.string());
  }

  picksInline(input: ControlInput<'picksInline'>): Promise<SeenMessage> {
    return this.#call('picksInline', input, seenMessageSchema);
  }

  sendsPhoto(input: ControlInput<'sendsPhoto'>): Promise<SeenMessage> {
    return this.#call('sendsPhoto', input, seenMessageSchema);
  }

  sendsDocument(input: ControlInput<'sendsDocument'>): Promise<SeenMessage> {
    return this.#call('sendsDocument', input, seenMessageSchema);
  }

  sendsSticker(input: ControlInput<'sendsSticker'>): Promise<SeenMessage> {
    return this.#call('sendsSticker', input, seenMessageSchema);
  }

  edits(input: ControlInput<'edits'>): Promise<SeenMessage> {
    return this.#call('edits', input, seenMessageSchema);
  }

  taps(input: ControlInput<'taps'>): Promise<Tap> {
    return this.#call('taps', input, tapSchema);
  }

  forgeTap(input: ControlInput<'forgeTap'>): Promise<Tap> {
    return this.#call('forgeTap', input, tapSchema);
  }

  async block(input: ControlInput<'block'>): Promise<void> {
    await this.#call('block', input, z.null());
  }

  async unblock(input: ControlInput<'unblock'>): Promise<void> {
    await this.#call('unblock', input, z.null());
  }

  chat(input: ControlInput<'chat'>): Promise<SeenMessage[]> {
    return this.#call('chat', input, z.array(seenMessageSchema));
  }

  menu(input: ControlInput<'menu'>): Promise<BotCommand[]> {
    return this.#call('menu', input, commandsSchema);
  }

  changes(input: ControlInput<'changes'>, signal?: AbortSignal): Promise<Change[]> {
    return this.#call('changes', input, z.array(changeSchema), signal);
  }

  lastChange(): Promise<number> {
    return this.#call('lastChange', {}, z.int());
  }

  async file(input: ControlInput<'file'>): Promise<SentFile> {
    const { fileName, base64 } = await this.#call('file', input, fileSchema);
    return { fileName, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
  }

  calls(input: ControlInput<'calls'>): Promise<ApiCallRecord[]> {
    return this.#call('calls', input, z.array(apiCallSchema));
  }

  async fault(fault: Fault): Promise<void> {
    await this.#call('fault', fault, z.null());
  }

  async clearFaults(): Promise<void> {
    await this.#call('clearFaults', {}, z.null());
  }

  async limit(limits: Limits): Promise<void> {
    await this.#call('limit', limits, z.null());
  }

  async leaveWebhook(input: ControlInput<'leaveWebhook'>): Promise<void> {
    await this.#call('leaveWebhook', input, z.null());
  }
}

import { z } from 'zod';
import { type ControlCall, controlCall } from '../control/callControl.ts';
import { type ApiCallRecord, apiCallSchema, type Violation, violationSchema } from './callLog.ts';
import {
  type Click,
  type ControlInput,
  ControlRefusal,
  clickSchema,
  type DiscordControl,
  type NewGuild,
  type OfferedCommand,
  offeredCommandSchema,
  REFUSALS,
  type SentFile,
  type Started,
  startedSchema,
} from './control.ts';
import type { Fault } from './faults.ts';
import type { Limits } from './limits.ts';
import {
  type Change,
  changeSchema,
  type InteractionView,
  interactionViewSchema,
  type SeenMessage,
  seenMessageSchema,
} from './seen.ts';
import type { ApiUser } from './shapes.ts';

const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullable(),
  discriminator: z.literal('0'),
  avatar: z.null(),
});
const guildSchema = z.object({ guildId: z.string(), channelId: z.string() });
const fileSchema = z.object({ fileName: z.string(), base64: z.base64() });

/** The people's side of a local Discord in another process. What cannot be done throws ControlRefusal. */
export function connectDiscord(controlUrl: string, controlToken: string): DiscordControl {
  const refuse = (code: string, message: string) =>
    new ControlRefusal(REFUSALS.find((known) => known === code) ?? 'BAD_INPUT', message);
  return new RemoteDiscord(controlCall({ platform: 'Discord', url: controlUrl, token: controlToken, refuse }));
}

class RemoteDiscord implements DiscordControl {
  readonly #call: ControlCall;

  constructor(call: ControlCall) {
    this.#call = call;
  }

  enter(input: ControlInput<'enter'>): Promise<ApiUser> {
    return this.#call('enter', input, userSchema);
  }

  createGuild(input: ControlInput<'createGuild'>): Promise<NewGuild> {
    return this.#call('createGuild', input, guildSchema);
  }

  addBot(input: ControlInput<'addBot'>): Promise<void> {
    return this.#do('addBot', input);
  }

  removeBot(input: ControlInput<'removeBot'>): Promise<void> {
    return this.#do('removeBot', input);
  }

  joinGuild(input: ControlInput<'joinGuild'>): Promise<void> {
    return this.#do('joinGuild', input);
  }

  leaveGuild(input: ControlInput<'leaveGuild'>): Promise<void> {
    return this.#do('leaveGuild', input);
  }

  setMemberPermissions(input: ControlInput<'setMemberPermissions'>): Promise<void> {
    return this.#do('setMemberPermissions', input);
  }

  createChannel(input: ControlInput<'createChannel'>): Promise<string> {
    return this.#call('createChannel', input, z.string());
  }

  createThread(input: ControlInput<'createThread'>): Promise<string> {
    return this.#call('createThread', input, z.string());
  }

  closeThread(input: ControlInput<'closeThread'>): Promise<void> {
    return this.#do('closeThread', input);
  }

  deleteChannel(input: ControlInput<'deleteChannel'>): Promise<void> {
    return this.#do('deleteChannel', input);
  }

  setPermissions(input: ControlInput<'setPermissions'>): Promise<void> {
    return this.#do('setPermissions', input);
  }

  openDm(input: ControlInput<'openDm'>): Promise<string> {
    return this.#call('openDm', input, z.string());
  }

  closeDms(input: ControlInput<'closeDms'>): Promise<void> {
    return this.#do('closeDms', input);
  }

  openDms(input: ControlInput<'openDms'>): Promise<void> {
    return this.#do('openDms', input);
  }

  block(input: ControlInput<'block'>): Promise<void> {
    return this.#do('block', input);
  }

  unblock(input: ControlInput<'unblock'>): Promise<void> {
    return this.#do('unblock', input);
  }

  says(input: ControlInput<'says'>): Promise<SeenMessage> {
    return this.#call('says', input, seenMessageSchema);
  }

  edits(input: ControlInput<'edits'>): Promise<SeenMessage> {
    return this.#call('edits', input, seenMessageSchema);
  }

  deletes(input: ControlInput<'deletes'>): Promise<void> {
    return this.#do('deletes', input);
  }

  dismisses(input: ControlInput<'dismisses'>): Promise<void> {
    return this.#do('dismisses', input);
  }

  uploads(input: ControlInput<'uploads'>): Promise<string> {
    return this.#call('uploads', input, z.string());
  }

  typesCommand(input: ControlInput<'typesCommand'>): Promise<Started> {
    return this.#call('typesCommand', input, startedSchema);
  }

  autocompletes(input: ControlInput<'autocompletes'>): Promise<Started> {
    return this.#call('autocompletes', input, startedSchema);
  }

  forgeCommand(input: ControlInput<'forgeCommand'>): Promise<Started> {
    return this.#call('forgeCommand', input, startedSchema);
  }

  clicks(input: ControlInput<'clicks'>): Promise<Click> {
    return this.#call('clicks', input, clickSchema);
  }

  forgeClick(input: ControlInput<'forgeClick'>): Promise<Started> {
    return this.#call('forgeClick', input, startedSchema);
  }

  chooses(input: ControlInput<'chooses'>): Promise<Started> {
    return this.#call('chooses', input, startedSchema);
  }

  submits(input: ControlInput<'submits'>): Promise<Started> {
    return this.#call('submits', input, startedSchema);
  }

  interaction(input: ControlInput<'interaction'>): Promise<InteractionView> {
    return this.#call('interaction', input, interactionViewSchema);
  }

  channel(input: ControlInput<'channel'>): Promise<SeenMessage[]> {
    return this.#call('channel', input, z.array(seenMessageSchema));
  }

  menu(input: ControlInput<'menu'>): Promise<OfferedCommand[]> {
    return this.#call('menu', input, z.array(offeredCommandSchema));
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

  violations(): Promise<Violation[]> {
    return this.#call('violations', {}, z.array(violationSchema));
  }

  fault(fault: Fault): Promise<void> {
    return this.#do('fault', fault);
  }

  clearFaults(): Promise<void> {
    return this.#do('clearFaults', {});
  }

  limit(limits: Limits): Promise<void> {
    return this.#do('limit', limits);
  }

  gateway(input: ControlInput<'gateway'>): Promise<void> {
    return this.#do('gateway', input);
  }

  async #do(name: string, input: object): Promise<void> {
    await this.#call(name, input, z.null());
  }
}

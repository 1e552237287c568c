import { z } from 'zod';
import { Refusal } from '../control/refusal.ts';
import type { ApiCallRecord, Violation } from './callLog.ts';
import type { Fault } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Permission } from './permissions.ts';
import { PERMISSION_BITS } from './permissions.ts';
import { LOCALES } from './rest/commandBody.ts';
import type { Change, InteractionView, SeenMessage } from './seen.ts';
import type { ApiUser } from './shapes.ts';

const id = z.string().regex(/^\d{1,20}$/, 'an id is a number as text');
const by = { userId: id, channelId: id };
const on = { ...by, messageId: id };
const permissions = z.array(
  z.custom<Permission>((value) => typeof value === 'string' && Object.hasOwn(PERMISSION_BITS, value), 'a permission'),
);
const optionValue = z.union([z.string(), z.number(), z.boolean()]);
const typed = {
  ...by,
  /** The command with its sub-command, as `cover flight`. */
  command: z.string().min(1),
  options: z.record(z.string(), optionValue).default({}),
};

/** What each thing that one can do to the local Discord needs. */
export const controlInputs = {
  enter: z.object({
    username: z
      .string()
      .regex(/^[a-z0-9._]{2,32}$/, 'a username has 2 to 32 small letters, digits, dots and underscores'),
    globalName: z.string().min(1).max(32).exactOptional(),
    locale: z.enum(LOCALES).exactOptional(),
  }),
  createGuild: z.object({
    name: z.string().min(2).max(100),
    by: id,
    members: z.array(id).default([]),
    withBot: z.boolean().default(true),
    locale: z.enum(LOCALES).default('en-US'),
    /** What everyone may do; default: read, write, link, attach, use commands. */
    everyone: permissions.exactOptional(),
    /** What the bot's own role adds to that. */
    bot: permissions.default([]),
  }),
  addBot: z.object({ guildId: id, permissions: permissions.default([]) }),
  removeBot: z.object({ guildId: id }),
  joinGuild: z.object({ userId: id, guildId: id }),
  leaveGuild: z.object({ userId: id, guildId: id }),
  setMemberPermissions: z.object({ userId: id, guildId: id, permissions }),
  createChannel: z.object({ guildId: id, name: z.string().min(1).max(100) }),
  createThread: z.object({ channelId: id, name: z.string().min(1).max(100) }),
  closeThread: z.object({ channelId: id, isLocked: z.boolean().default(false) }),
  deleteChannel: z.object({ channelId: id }),
  setPermissions: z.object({
    channelId: id,
    /** Whose permissions in this channel: everyone's, the bot's, or a person's id. */
    who: z.union([z.literal(['everyone', 'bot']), id]),
    allow: permissions.default([]),
    deny: permissions.default([]),
  }),
  openDm: z.object({ userId: id }),
  closeDms: z.object({ userId: id }),
  openDms: z.object({ userId: id }),
  block: z.object({ userId: id }),
  unblock: z.object({ userId: id }),
  says: z.object({ ...by, text: z.string(), replyTo: id.exactOptional() }),
  edits: z.object({ ...on, text: z.string() }),
  deletes: z.object(on),
  dismisses: z.object(on),
  uploads: z.object({ ...by, fileName: z.string().min(1), base64: z.base64() }),
  typesCommand: z.object(typed),
  autocompletes: z.object({ ...typed, focused: z.string() }),
  forgeCommand: z.object({ ...by, command: z.string().min(1), options: z.record(z.string(), optionValue).default({}) }),
  clicks: z.object({ ...on, label: z.string().exactOptional(), customId: z.string().exactOptional() }),
  forgeClick: z.object({ ...on, customId: z.string() }),
  chooses: z.object({ ...on, customId: z.string().exactOptional(), values: z.array(z.string()) }),
  submits: z.object({
    interactionId: id,
    /** By custom id; text, or the chosen values of a select. */
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  interaction: z.object({ interactionId: id }),
  channel: z.object(by),
  menu: z.object(by),
  changes: z.object({
    userId: id,
    after: z.int().nonnegative(),
    timeoutMs: z.number().min(0).max(60_000).default(0),
  }),
  lastChange: z.object({}),
  file: z.object({ fileId: id }),
  calls: z.object({ operation: z.string().exactOptional(), since: z.number().exactOptional() }),
  limit: z.object({
    overall: z.object({ limit: z.int().positive(), windowMs: z.number().positive() }),
    buckets: z.record(z.string(), z.object({ limit: z.int().positive(), windowMs: z.number().positive() })),
  }),
  gateway: z.discriminatedUnion('do', [
    /** Cuts every connection; with a code it is a close frame, without it the line is just dead. */
    z.object({ do: z.literal('drop'), code: z.int().min(1000).max(4999).exactOptional() }),
    z.object({ do: z.literal('askReconnect') }),
    z.object({ do: z.literal('invalidateSession'), resumable: z.boolean() }),
    /** Events wait, in order, until `release`. */
    z.object({ do: z.literal('hold') }),
    z.object({ do: z.literal('release') }),
    /** The next connections are refused with 503. */
    z.object({ do: z.literal('refuse'), times: z.int().positive() }),
    /** The next heartbeats get no answer. */
    z.object({ do: z.literal('ignoreHeartbeats'), times: z.int().positive() }),
  ]),
};

/** What `name` needs, as its caller writes it. */
export type ControlInput<Name extends keyof typeof controlInputs> = z.input<(typeof controlInputs)[Name]>;

export const startedSchema = z.object({
  kind: z.literal('interaction'),
  interactionId: z.string(),
  at: z.number(),
});

/** What a click did: started an interaction, or opened a link. */
export const clickSchema = z.discriminatedUnion('kind', [
  startedSchema,
  z.object({ kind: z.literal('url'), url: z.string() }),
]);

/** What a click did; `at` in milliseconds of the machine's monotonic clock. */
export type Click = z.infer<typeof clickSchema>;
/** An interaction that was started. */
export type Started = z.infer<typeof startedSchema>;

/** A new guild and its first channel, `general`. */
export interface NewGuild {
  guildId: string;
  channelId: string;
}

/** A file as it was sent. */
export interface SentFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export const offeredCommandSchema = z.object({
  /** With its sub-command, as `cover flight`. */
  command: z.string(),
  description: z.string(),
  options: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      type: z.int(),
      required: z.boolean(),
      completes: z.boolean(),
    }),
  ),
});

/** A slash command as a person is offered it. */
export type OfferedCommand = z.infer<typeof offeredCommandSchema>;

type Soon<T> = T | Promise<T>;

/**
 * The people's side of the local Discord, and its levers: the same in the server's own process (the world) and over
 * HTTP (`connectDiscord`). What cannot be done throws ControlRefusal.
 */
export interface DiscordControl {
  /** The account with this username, made when there is none. */
  enter(input: ControlInput<'enter'>): Soon<ApiUser>;
  createGuild(input: ControlInput<'createGuild'>): Soon<NewGuild>;
  addBot(input: ControlInput<'addBot'>): Soon<void>;
  removeBot(input: ControlInput<'removeBot'>): Soon<void>;
  joinGuild(input: ControlInput<'joinGuild'>): Soon<void>;
  leaveGuild(input: ControlInput<'leaveGuild'>): Soon<void>;
  /** What a member may do beyond everyone, as `manageGuild` for an admin. */
  setMemberPermissions(input: ControlInput<'setMemberPermissions'>): Soon<void>;
  /** Gives the channel's id. */
  createChannel(input: ControlInput<'createChannel'>): Soon<string>;
  /** A public thread of a channel; gives its id. */
  createThread(input: ControlInput<'createThread'>): Soon<string>;
  /** Archives a thread, or locks it too. Whoever writes in an archived one opens it again. */
  closeThread(input: ControlInput<'closeThread'>): Soon<void>;
  deleteChannel(input: ControlInput<'deleteChannel'>): Soon<void>;
  /** Sets a channel's overwrite for everyone, the bot or a person. */
  setPermissions(input: ControlInput<'setPermissions'>): Soon<void>;
  /** The person's private channel with the bot, opened by them; gives its id. */
  openDm(input: ControlInput<'openDm'>): Soon<string>;
  /** No direct messages from members of shared guilds: the bot gets 50007 unless they opened the channel themselves. */
  closeDms(input: ControlInput<'closeDms'>): Soon<void>;
  openDms(input: ControlInput<'openDms'>): Soon<void>;
  block(input: ControlInput<'block'>): Soon<void>;
  unblock(input: ControlInput<'unblock'>): Soon<void>;
  says(input: ControlInput<'says'>): Soon<SeenMessage>;
  edits(input: ControlInput<'edits'>): Soon<SeenMessage>;
  /** Deletes a message: their own, or any with `manageMessages`. */
  deletes(input: ControlInput<'deletes'>): Soon<void>;
  /** "Dismiss message" under an ephemeral one. */
  dismisses(input: ControlInput<'dismisses'>): Soon<void>;
  /** Uploads a file for an option of a command; gives its id. */
  uploads(input: ControlInput<'uploads'>): Soon<string>;
  /** Types a slash command that the person is offered, with options that fit it. Users, channels and files are given by id. */
  typesCommand(input: ControlInput<'typesCommand'>): Soon<Started>;
  /** What the client asks while `focused` is typed; the answer is the interaction's `choices`. */
  autocompletes(input: ControlInput<'autocompletes'>): Soon<Started>;
  /** A command as an older version registered it: nothing is checked, strings and numbers go as they are. */
  forgeCommand(input: ControlInput<'forgeCommand'>): Soon<Started>;
  /** Clicks a button that is on the message and enabled, by its label or custom id. */
  clicks(input: ControlInput<'clicks'>): Soon<Click>;
  /** A click by a changed client: any custom id, also one that is on no button. */
  forgeClick(input: ControlInput<'forgeClick'>): Soon<Started>;
  /** Chooses in a select menu: values, or ids of users, roles and channels. Without `customId`: the only select. */
  chooses(input: ControlInput<'chooses'>): Soon<Started>;
  /** Sends the form that this interaction was answered with. */
  submits(input: ControlInput<'submits'>): Soon<Started>;
  interaction(input: ControlInput<'interaction'>): Soon<InteractionView>;
  /** The messages of a channel that this person can see, oldest first. */
  channel(input: ControlInput<'channel'>): Soon<SeenMessage[]>;
  /** The commands that this person is offered in this channel, in their language. */
  menu(input: ControlInput<'menu'>): Soon<OfferedCommand[]>;
  /** What happened after `after` that this person can see; waits up to `timeoutMs` for something. */
  changes(input: ControlInput<'changes'>, signal?: AbortSignal): Promise<Change[]>;
  /** The number of the last change so far. */
  lastChange(): Soon<number>;
  file(input: ControlInput<'file'>): Soon<SentFile>;
  /** Which operations the bot called and when, oldest first. */
  calls(input: ControlInput<'calls'>): Soon<ApiCallRecord[]>;
  /** What the bot did that a correct bot never does, oldest first. */
  violations(): Soon<Violation[]>;
  /** Lets something go wrong with the next calls. */
  fault(fault: Fault): Soon<void>;
  clearFaults(): Soon<void>;
  /** Replaces the rate limits. */
  limit(limits: Limits): Soon<void>;
  /** Lets something go wrong with the gateway. */
  gateway(input: ControlInput<'gateway'>): Soon<void>;
}

/** Why something asked of the people's side was not done. */
export const REFUSALS = [
  'NO_SUCH_PERSON',
  'NO_SUCH_GUILD',
  'NO_SUCH_CHANNEL',
  'NOT_IN_CHANNEL',
  'NOT_ALLOWED',
  'NO_SUCH_MESSAGE',
  'NO_SUCH_BUTTON',
  'NO_SUCH_CHOICE',
  'NO_SUCH_COMMAND',
  'BAD_OPTION',
  'NO_SUCH_INTERACTION',
  'NO_FORM',
  'NO_SUCH_FILE',
  'NOT_YOUR_MESSAGE',
  'TEXT_LENGTH',
  'BOT_IS_BLOCKED',
  'BAD_INPUT',
  'UNAUTHORIZED',
  'UNREACHABLE',
] as const;

/** Why something asked of the people's side was not done. */
export type ControlRefusalCode = (typeof REFUSALS)[number];

/** Something that a person cannot do, as clicking a button that is not there. */
export class ControlRefusal extends Refusal<ControlRefusalCode> {}

import { cannotReach, missingAccess, missingPermissions, noMutualGuild, unknownChannel } from './apiFailure.ts';
import { CallLog } from './callLog.ts';
import { ChangeLog } from './changes.ts';
import { Faults } from './faults.ts';
import { INTENTS } from './gateway/intents.ts';
import { type GatewayOptions, Sessions } from './gateway/sessions.ts';
import { type Limits, RateLimiter } from './limits.ts';
import { type Member, membershipShape } from './membership.ts';
import { may, type Overwrite, type Permission, permissionsIn } from './permissions.ts';
import type { CommandBody } from './rest/commandBody.ts';
import type { Modal } from './rest/components.ts';
import { FLAGS } from './rest/messageBody.ts';
import { type StoredMessage, seen, textOf } from './seen.ts';
import type { ApiAttachment, ApiMessage, ApiUser } from './shapes.ts';
import { Snowflakes } from './snowflakes.ts';

/** A human with an account. */
export interface Human {
  user: ApiUser;
  locale: string;
  hasBlockedBot: boolean;
  /** Takes direct messages from members of shared guilds. */
  acceptsDms: boolean;
  /** Has left the last guild that the bot is in, too. Who never was in one came by a link to the bot's profile. */
  hasLeft: boolean;
}

interface Role {
  id: string;
  name: string;
  permissions: bigint;
}

/** A guild; the role with the guild's own id is everyone's. */
export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  roles: Map<string, Role>;
  /** The bot too, while it is in it. */
  members: Map<string, Member>;
}

/** A text channel of a guild, or a private one with the bot. */
export interface Channel {
  id: string;
  name: string;
  guildId: string | undefined;
  /** The channel that this is a thread of. */
  parentId?: string;
  /** A thread that nobody wrote in for long; a locked one only moderators open again. */
  closed?: 'archived' | 'locked' | undefined;
  /** The person of a private channel. */
  recipientId: string | undefined;
  /** A private channel that the person opened themselves. */
  openedByPerson: boolean;
  overwrites: Overwrite[];
  messages: Map<string, StoredMessage>;
}

/** A registered command. */
export interface Command extends CommandBody {
  id: string;
  version: string;
  guildId: string | undefined;
}

/** How the bot answered an interaction. */
export interface InteractionAnswer {
  /** The callback's type. */
  type: 4 | 5 | 6 | 7 | 8 | 9;
  /** What `@original` means. */
  messageId?: string;
  modal?: Modal;
  choices?: { name: string; value: string | number }[];
}

/** Something that a person started; `at` in milliseconds of the world's clock. */
export interface Interaction {
  id: string;
  token: string;
  at: number;
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  type: 2 | 3 | 4 | 5;
  userId: string;
  channelId: string;
  /** The message with the button or select (also of the form that it opened). */
  sourceMessageId: string | undefined;
  answer: InteractionAnswer | undefined;
}

/** A file that was uploaded. */
export interface StoredFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
}

/** `now` in milliseconds of the world (it may be moved), `elapsed` in milliseconds that never go back. */
export interface Clocks {
  now: () => number;
  elapsed: () => number;
}

/** The bot as it is known to Discord. */
export interface BotAccount {
  user: ApiUser;
  token: string;
}

/** Everything that a Discord with one bot remembers, and the few steps that change it. */
export class DiscordState {
  readonly bot: BotAccount;
  readonly clocks: Clocks;
  readonly snowflakes: Snowflakes;
  readonly humans = new Map<string, Human>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly commands = new Map<string, Command>();
  /** When commands were created, for the limit of a day. */
  readonly commandCreates: number[] = [];
  readonly interactions = new Map<string, Interaction>();
  readonly interactionsByToken = new Map<string, Interaction>();
  readonly files = new Map<string, StoredFile>();
  /** Files that options of commands can name. */
  readonly uploads = new Map<string, ApiAttachment>();
  /** Messages by channel and nonce, for `enforce_nonce`. */
  readonly nonces = new Map<string, { messageId: string; at: number }>();
  readonly changes: ChangeLog;
  readonly calls: CallLog;
  readonly faults = new Faults();
  readonly sessions: Sessions;
  limiter: RateLimiter;
  /** Where the server listens, as `127.0.0.1:80`. */
  host = '';

  constructor(bot: BotAccount, clocks: Clocks, limits: Limits, gateway: GatewayOptions) {
    this.bot = bot;
    this.clocks = clocks;
    this.snowflakes = new Snowflakes(clocks.now);
    this.changes = new ChangeLog(clocks.elapsed);
    this.calls = new CallLog(clocks.elapsed);
    this.limiter = new RateLimiter(limits, clocks.elapsed);
    this.sessions = new Sessions(gateway, clocks.elapsed);
  }

  /** Replaces the rate limits and forgets what was counted. */
  limit(limits: Limits): void {
    this.limiter = new RateLimiter(limits, this.clocks.elapsed);
  }

  /** The world's time as the API writes it. */
  timestamp(): string {
    return new Date(this.clocks.now()).toISOString();
  }

  hasBot(guild: Guild): boolean {
    return guild.members.has(this.bot.user.id);
  }

  /** What somebody may do in a channel; nothing when they are not in its guild. */
  permissions(channel: Channel, userId: string): bigint {
    const guild = channel.guildId === undefined ? undefined : this.guilds.get(channel.guildId);
    if (!guild) return ofPrivate();
    const member = guild.members.get(userId);
    if (!member) return 0n;
    return permissionsIn({
      isOwner: guild.ownerId === userId,
      userId,
      everyoneId: guild.id,
      everyone: guild.roles.get(guild.id)?.permissions ?? 0n,
      roles: [...member.roleIds].flatMap((id) => guild.roles.get(id) ?? []),
      overwrites: (this.channels.get(channel.parentId ?? '') ?? channel).overwrites,
    });
  }

  /** Whether a person is in this channel. */
  isIn(channel: Channel, userId: string): boolean {
    if (channel.guildId === undefined) return channel.recipientId === userId;
    return may(this.permissions(channel, userId), 'viewChannel');
  }

  /** The channel for a call of the bot. Throws ApiFailure 10003, 50001 or 50013. */
  channelForBot(channelId: string, ...needed: Permission[]): Channel {
    const channel = this.channels.get(channelId);
    if (!channel) throw unknownChannel();
    if (channel.guildId === undefined) return channel;
    const bits = this.permissions(channel, this.bot.user.id);
    if (!may(bits, 'viewChannel')) throw missingAccess();
    const inThread = (one: Permission) => (one === 'sendMessages' && channel.parentId ? 'sendMessagesInThreads' : one);
    if (!may(bits, ...needed.map(inThread))) throw missingPermissions();
    return channel;
  }

  /** Throws ApiFailure 50007 or 50278 when the bot cannot write to the person of a private channel. */
  checkReachable(channel: Channel): void {
    const human = this.humans.get(channel.recipientId ?? '');
    if (!human) return;
    if (human.hasLeft) throw noMutualGuild();
    const isOpen = channel.openedByPerson || (this.sharesGuild(human.user.id) && human.acceptsDms);
    if (human.hasBlockedBot || !isOpen) throw cannotReach();
  }

  sharesGuild(userId: string): boolean {
    return [...this.guilds.values()].some((guild) => this.hasBot(guild) && guild.members.has(userId));
  }

  /** The person's private channel with the bot, made when there is none. */
  dmWith(userId: string): Channel {
    for (const channel of this.channels.values()) if (channel.recipientId === userId) return channel;
    const channel: Channel = {
      id: this.snowflakes.next(),
      name: '',
      guildId: undefined,
      recipientId: userId,
      openedByPerson: false,
      overwrites: [],
      messages: new Map(),
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** Adds a message to a channel and tells those who may know. */
  post(channel: Channel, message: ApiMessage, reader?: string): StoredMessage {
    const first = { message, at: this.clocks.now(), edits: [] };
    const stored: StoredMessage = { ...first, reader, view: seen(first) };
    channel.messages.set(message.id, stored);
    this.changes.add({ kind: 'message', channelId: channel.id, message: stored.view }, reader);
    if (reader === undefined) this.#tellBot('MESSAGE_CREATE', channel, message);
    return stored;
  }

  /** Replaces a message by its new version and tells those who may know. */
  replace(channel: Channel, stored: StoredMessage, next: ApiMessage): ApiMessage {
    const before = stored.view.text;
    const wasThinking = Boolean(stored.message.flags & FLAGS.loading);
    stored.message = wasThinking ? next : { ...next, edited_timestamp: this.timestamp() };
    const isOther = before !== textOf(stored.message);
    if (!wasThinking && isOther) stored.edits.push({ until: this.clocks.now(), text: before });
    stored.view = seen(stored);
    this.changes.add({ kind: 'edit', channelId: channel.id, message: stored.view }, stored.reader);
    if (stored.reader === undefined) this.#tellBot('MESSAGE_UPDATE', channel, stored.message);
    return stored.message;
  }

  remove(channel: Channel, stored: StoredMessage): void {
    const { id } = stored.message;
    channel.messages.delete(id);
    this.changes.add({ kind: 'delete', channelId: channel.id, messageId: id }, stored.reader);
    if (stored.reader !== undefined) return;
    const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
    this.#dispatch('MESSAGE_DELETE', channel, { id, channel_id: channel.id, ...guild });
  }

  #tellBot(event: string, channel: Channel, message: ApiMessage): void {
    const { author, guild_id: guildId, mentions } = message;
    const botId = this.bot.user.id;
    const isOpen = guildId === undefined || author.id === botId || mentions.some(({ id }) => id === botId);
    const member = this.guilds.get(guildId ?? '')?.members.get(author.id);
    const place = { channel_type: guildId === undefined ? 1 : 0, ...(member && { member: membershipShape(member) }) };
    const told = { ...message, ...place };
    const hidden = { ...told, content: '', embeds: [], attachments: [], components: [] };
    this.#dispatch(event, channel, told, isOpen ? undefined : hidden);
  }

  #dispatch(event: string, channel: Channel, data: object, withoutContent: object = data): void {
    if (channel.guildId !== undefined && !may(this.permissions(channel, this.bot.user.id), 'viewChannel')) return;
    const intent = channel.guildId === undefined ? INTENTS.directMessages : INTENTS.guildMessages;
    this.sessions.dispatch(event, { guildId: channel.guildId, intent }, (intents) =>
      intents & INTENTS.messageContent ? data : withoutContent,
    );
  }
}

function ofPrivate(): bigint {
  return permissionsIn({ isOwner: true, userId: '', everyoneId: '', everyone: 0n, roles: [], overwrites: [] });
}

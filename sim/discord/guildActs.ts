import { type ControlInput, ControlRefusal, controlInputs, type NewGuild } from './control.ts';
import { INTENTS } from './gateway/intents.ts';
import { channelShape, guildCreate, memberShape } from './guildShape.ts';
import { bitsOf, type Permission } from './permissions.ts';
import type { Channel, DiscordState, Guild } from './state.ts';

const EVERYONE: Permission[] = [
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useApplicationCommands',
  'sendMessagesInThreads',
];

/** What happens to guilds, their channels and their members; the bot is told. */
export class GuildActs {
  readonly #state: DiscordState;

  constructor(state: DiscordState) {
    this.#state = state;
  }

  create(input: ControlInput<'createGuild'>): NewGuild {
    const { name, by, members, withBot, locale, everyone, bot } = controlInputs.createGuild.parse(input);
    for (const userId of [by, ...members]) this.#checkPerson(userId);
    const id = this.#state.snowflakes.next();
    const joinedAt = this.#state.clocks.now();
    const guild: Guild = {
      id,
      name,
      ownerId: by,
      locale,
      roles: new Map([[id, { id, name: '@everyone', permissions: bitsOf(everyone ?? EVERYONE) }]]),
      members: new Map([by, ...members].map((userId) => [userId, { roleIds: new Set<string>(), joinedAt }])),
    };
    this.#state.guilds.set(id, guild);
    const channel = this.#channel(guild, 'general');
    if (withBot) this.addBot({ guildId: id, permissions: bot });
    return { guildId: id, channelId: channel.id };
  }

  addBot(input: ControlInput<'addBot'>): void {
    const { guildId, permissions } = controlInputs.addBot.parse(input);
    const guild = this.#guild(guildId);
    if (this.#state.hasBot(guild)) throw new ControlRefusal('BAD_INPUT', 'the bot is in this guild already');
    const { user } = this.#state.bot;
    const roleId = this.#state.snowflakes.next();
    guild.roles.set(roleId, { id: roleId, name: user.username, permissions: bitsOf(permissions) });
    guild.members.set(user.id, { roleIds: new Set([roleId]), joinedAt: this.#state.clocks.now() });
    this.#tell(guild, 'GUILD_CREATE', INTENTS.guilds, guildCreate(this.#state, guild));
  }

  removeBot(input: ControlInput<'removeBot'>): void {
    const guild = this.#guild(input.guildId);
    if (!guild.members.delete(this.#state.bot.user.id)) {
      throw new ControlRefusal('BAD_INPUT', 'the bot is not in this guild');
    }
    for (const { id, guildId } of this.#state.commands.values()) {
      if (guildId === guild.id) this.#state.commands.delete(id);
    }
    this.#tell(guild, 'GUILD_DELETE', INTENTS.guilds, { id: guild.id });
  }

  join({ userId, guildId }: ControlInput<'joinGuild'>): void {
    const guild = this.#guild(guildId);
    this.#checkPerson(userId);
    if (guild.members.has(userId)) return;
    const human = this.#state.humans.get(userId);
    if (human && this.#state.hasBot(guild)) human.hasLeft = false;
    guild.members.set(userId, { roleIds: new Set(), joinedAt: this.#state.clocks.now() });
    const member = { ...memberShape(this.#state, guild, userId), guild_id: guild.id };
    if (this.#state.hasBot(guild)) this.#tell(guild, 'GUILD_MEMBER_ADD', INTENTS.guildMembers, member);
  }

  leave({ userId, guildId }: ControlInput<'leaveGuild'>): void {
    const guild = this.#guild(guildId);
    if (guild.ownerId === userId) throw new ControlRefusal('NOT_ALLOWED', 'the owner cannot leave their guild');
    if (!guild.members.delete(userId)) throw new ControlRefusal('NOT_IN_CHANNEL', `${userId} is not in this guild`);
    const human = this.#state.humans.get(userId);
    const user = human?.user;
    if (this.#state.hasBot(guild)) {
      if (human && !this.#state.sharesGuild(userId)) human.hasLeft = true;
      this.#tell(guild, 'GUILD_MEMBER_REMOVE', INTENTS.guildMembers, { guild_id: guild.id, user });
    }
  }

  setMemberPermissions(input: ControlInput<'setMemberPermissions'>): void {
    const { userId, guildId, permissions } = controlInputs.setMemberPermissions.parse(input);
    const guild = this.#guild(guildId);
    const member = guild.members.get(userId);
    if (!member) throw new ControlRefusal('NOT_IN_CHANNEL', `${userId} is not in this guild`);
    const id = this.#state.snowflakes.next();
    const role = { id, name: `of ${userId}`, permissions: bitsOf(permissions) };
    guild.roles.set(id, role);
    member.roleIds = new Set([id]);
  }

  createChannel(input: ControlInput<'createChannel'>): string {
    const { guildId, name } = controlInputs.createChannel.parse(input);
    const guild = this.#guild(guildId);
    const channel = this.#channel(guild, name);
    this.#tell(guild, 'CHANNEL_CREATE', INTENTS.guilds, channelShape(this.#state, channel));
    return channel.id;
  }

  createThread(input: ControlInput<'createThread'>): string {
    const { channelId, name } = controlInputs.createThread.parse(input);
    const { guild } = this.#guildChannel(channelId);
    const thread = this.#channel(guild, name);
    thread.parentId = channelId;
    this.#tell(guild, 'THREAD_CREATE', INTENTS.guilds, channelShape(this.#state, thread));
    return thread.id;
  }

  closeThread(input: ControlInput<'closeThread'>): void {
    const { channelId, isLocked } = controlInputs.closeThread.parse(input);
    const { channel, guild } = this.#guildChannel(channelId);
    if (channel.parentId === undefined) throw new ControlRefusal('NO_SUCH_CHANNEL', `${channelId} is no thread`);
    channel.closed = isLocked ? 'locked' : 'archived';
    this.#tell(guild, 'THREAD_UPDATE', INTENTS.guilds, channelShape(this.#state, channel));
  }

  deleteChannel({ channelId }: ControlInput<'deleteChannel'>): void {
    const { channel, guild } = this.#guildChannel(channelId);
    this.#state.channels.delete(channelId);
    for (const { id, parentId } of this.#state.channels.values())
      if (parentId === channelId) this.#state.channels.delete(id);
    const event = channel.parentId === undefined ? 'CHANNEL_DELETE' : 'THREAD_DELETE';
    this.#tell(guild, event, INTENTS.guilds, channelShape(this.#state, channel));
  }

  setPermissions(input: ControlInput<'setPermissions'>): void {
    const { channelId, who, allow, deny } = controlInputs.setPermissions.parse(input);
    const { channel, guild } = this.#guildChannel(channelId);
    const id = who === 'everyone' ? guild.id : who === 'bot' ? this.#state.bot.user.id : who;
    const overwrite = { id, type: who === 'everyone' ? 0 : 1, allow: bitsOf(allow), deny: bitsOf(deny) } as const;
    channel.overwrites = [...channel.overwrites.filter((one) => one.id !== id), overwrite];
    this.#tell(guild, 'CHANNEL_UPDATE', INTENTS.guilds, channelShape(this.#state, channel));
  }

  #channel(guild: Guild, name: string): Channel {
    const channel: Channel = {
      id: this.#state.snowflakes.next(),
      name,
      guildId: guild.id,
      recipientId: undefined,
      openedByPerson: false,
      overwrites: [],
      messages: new Map(),
    };
    this.#state.channels.set(channel.id, channel);
    return channel;
  }

  #tell(guild: Guild, event: string, intent: number, data: object): void {
    const isGone = event === 'GUILD_DELETE';
    if (isGone || this.#state.hasBot(guild)) this.#state.sessions.dispatch(event, { guildId: guild.id, intent }, data);
  }

  #guild(guildId: string): Guild {
    const guild = this.#state.guilds.get(guildId);
    if (!guild) throw new ControlRefusal('NO_SUCH_GUILD', `no guild has the id ${guildId}`);
    return guild;
  }

  #guildChannel(channelId: string): { channel: Channel; guild: Guild } {
    const channel = this.#state.channels.get(channelId);
    if (channel?.guildId === undefined)
      throw new ControlRefusal('NO_SUCH_CHANNEL', `no channel ${channelId} of a guild`);
    return { channel, guild: this.#guild(channel.guildId) };
  }

  #checkPerson(userId: string): void {
    if (!this.#state.humans.has(userId)) {
      throw new ControlRefusal('NO_SUCH_PERSON', `nobody has the id ${userId}; enter first`);
    }
  }
}

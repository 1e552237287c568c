import { membershipShape } from './membership.ts';
import type { ApiUser } from './shapes.ts';
import type { Channel, DiscordState, Guild } from './state.ts';

/** A guild as `GET /guilds/{id}` shows it. https://docs.discord.com/developers/resources/guild */
export function guildShape(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    vanity_url_code: null,
    incidents_data: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map((role, position) => ({
      id: role.id,
      name: role.name,
      permissions: String(role.permissions),
      position,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      mentionable: false,
      icon: null,
      unicode_emoji: null,
      flags: 0,
    })),
  };
}

/** A guild as GUILD_CREATE brings it: with its channels, and of its members only the bot. */
export function guildCreate(state: DiscordState, guild: Guild) {
  return {
    ...guildShape(guild),
    joined_at: new Date(guild.members.get(state.bot.user.id)?.joinedAt ?? state.clocks.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [memberShape(state, guild, state.bot.user.id)],
    channels: [...state.channels.values()]
      .filter(({ guildId }) => guildId === guild.id)
      .map((channel) => channelShape(state, channel)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A channel as the API shows it. https://docs.discord.com/developers/resources/channel */
export function channelShape(state: DiscordState, channel: Channel) {
  const last = [...channel.messages.values()].findLast(({ reader }) => reader === undefined);
  const common = { id: channel.id, last_message_id: last?.message.id ?? null, flags: 0 };
  if (channel.guildId === undefined) {
    const recipient = state.humans.get(channel.recipientId ?? '')?.user;
    return { ...common, type: 1, recipients: recipient ? [recipient] : [] };
  }
  return {
    ...common,
    type: 0,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: String(allow),
      deny: String(deny),
    })),
  };
}

/** Somebody's account, human or bot. */
export function userById(state: DiscordState, userId: string): ApiUser | undefined {
  return userId === state.bot.user.id ? state.bot.user : state.humans.get(userId)?.user;
}

/** A member as the API shows it, with the account. */
export function memberShape(state: DiscordState, guild: Guild, userId: string) {
  const member = guild.members.get(userId) ?? { roleIds: new Set<string>(), joinedAt: 0 };
  return { user: userById(state, userId), ...membershipShape(member) };
}

/** The answer to opcode 8: members by id or by the start of their name. Undefined for a guild without the bot. */
export function guildMembersChunk(
  state: DiscordState,
  guildId: string,
  wanted: { userIds: string[] } | { query: string; limit: number },
  nonce: string | undefined,
) {
  const guild = state.guilds.get(guildId);
  if (!guild || !state.hasBot(guild)) return undefined;
  const ids = [...guild.members.keys()].filter((id) => {
    if ('userIds' in wanted) return wanted.userIds.includes(id);
    return userById(state, id)?.username.startsWith(wanted.query.toLowerCase()) ?? false;
  });
  const found = 'limit' in wanted && wanted.limit > 0 ? ids.slice(0, wanted.limit) : ids;
  return {
    guild_id: guildId,
    members: found.map((id) => memberShape(state, guild, id)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: 'userIds' in wanted ? wanted.userIds.filter((id) => !ids.includes(id)) : [],
    ...(nonce !== undefined && { nonce }),
  };
}

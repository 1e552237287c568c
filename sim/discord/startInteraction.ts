import { randomBytes } from 'node:crypto';
import type { Started } from './control.ts';
import { channelShape, memberShape } from './guildShape.ts';
import type { StoredMessage } from './seen.ts';
import type { Channel, DiscordState, Human, Interaction } from './state.ts';

const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** What somebody does: where, and what Discord tells the bot about it. */
export interface Doing {
  human: Human;
  channel: Channel;
  type: Interaction['type'];
  data: object;
  /** The message with the button or select. */
  source?: StoredMessage | undefined;
}

/** Starts an interaction and tells the bot. https://docs.discord.com/developers/interactions/receiving-and-responding */
export function startInteraction(state: DiscordState, doing: Doing): Started {
  const { human, channel, type, data, source } = doing;
  const interaction: Interaction = {
    id: state.snowflakes.next(),
    token: randomBytes(48).toString('base64url'),
    at: state.clocks.now(),
    type,
    userId: human.user.id,
    channelId: channel.id,
    sourceMessageId: source?.message.id,
    answer: undefined,
  };
  state.interactions.set(interaction.id, interaction);
  state.interactionsByToken.set(interaction.token, interaction);
  const guild = state.guilds.get(channel.guildId ?? '');
  const started: Started = { kind: 'interaction', interactionId: interaction.id, at: state.clocks.elapsed() };
  // An old button of a bot that was removed: nobody hears the click.
  if (guild && !state.hasBot(guild)) return started;
  const event = {
    version: 1,
    id: interaction.id,
    token: interaction.token,
    application_id: state.bot.user.id,
    type,
    data,
    channel_id: channel.id,
    channel: channelShape(state, channel),
    locale: human.locale,
    app_permissions: String(state.permissions(channel, state.bot.user.id)),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_LIMIT,
    ...who(state, human, channel),
    ...(source && { message: source.message }),
  };
  state.sessions.dispatch('INTERACTION_CREATE', { guildId: channel.guildId, intent: 0 }, event);
  return started;
}

function who(state: DiscordState, human: Human, channel: Channel): object {
  const guild = state.guilds.get(channel.guildId ?? '');
  if (!guild) return { user: human.user, context: 1, authorizing_integration_owners: { 0: '0' } };
  const permissions = String(state.permissions(channel, human.user.id));
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    context: 0,
    authorizing_integration_owners: { 0: guild.id },
    member: { ...memberShape(state, guild, human.user.id), permissions },
  };
}

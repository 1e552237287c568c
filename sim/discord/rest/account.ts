import { z } from 'zod';
import { invalidRecipients, missingAccess, unknownGuild, unknownMember, unknownUser } from '../apiFailure.ts';
import { channelShape, guildShape, memberShape, userById } from '../guildShape.ts';
import type { DiscordState, Guild } from '../state.ts';
import { snowflake } from './components.ts';
import { readForm } from './readForm.ts';
import { idOf, type RestRequest, type Route } from './route.ts';

/** The bot itself, the gateway's address, and what the bot can look up about people and guilds. */
export const accountRoutes: Route[] = [
  {
    operation: 'getGateway',
    method: 'GET',
    path: '/gateway',
    auth: 'none',
    run: (state) => ({ body: { url: gatewayUrl(state) } }),
  },
  {
    operation: 'getGatewayBot',
    method: 'GET',
    path: '/gateway/bot',
    auth: 'bot',
    run: (state) => ({
      body: {
        url: gatewayUrl(state),
        shards: state.sessions.options.shards,
        session_start_limit: state.sessions.startLimit(),
      },
    }),
  },
  {
    operation: 'getMe',
    method: 'GET',
    path: '/users/@me',
    auth: 'bot',
    run: (state) => ({ body: { ...state.bot.user, verified: true, mfa_enabled: false, email: null, flags: 0 } }),
  },
  {
    operation: 'getApplication',
    method: 'GET',
    path: '/oauth2/applications/@me',
    auth: 'bot',
    run: (state) => ({ body: application(state) }),
  },
  {
    operation: 'getMyApplication',
    method: 'GET',
    path: '/applications/@me',
    auth: 'bot',
    run: (state) => ({ body: application(state) }),
  },
  {
    operation: 'createDm',
    method: 'POST',
    path: '/users/@me/channels',
    auth: 'bot',
    run: (state, request) => {
      const { recipient_id: userId } = readForm(z.strictObject({ recipient_id: snowflake }), request.body);
      if (!state.humans.has(userId)) throw invalidRecipients();
      return { body: channelShape(state, state.dmWith(userId)) };
    },
  },
  {
    operation: 'getUser',
    method: 'GET',
    path: '/users/:userId',
    auth: 'bot',
    run: (state, request) => {
      const user = userById(state, idOf(request, 'userId'));
      if (!user) throw unknownUser();
      return { body: user };
    },
  },
  {
    operation: 'getGuild',
    method: 'GET',
    path: '/guilds/:guildId',
    auth: 'bot',
    query: ['with_counts'],
    run: (state, request) => ({ body: guildShape(guildForBot(state, request)) }),
  },
  {
    operation: 'getGuildChannels',
    method: 'GET',
    path: '/guilds/:guildId/channels',
    auth: 'bot',
    run: (state, request) => {
      const guild = guildForBot(state, request);
      const channels = [...state.channels.values()].filter(({ guildId }) => guildId === guild.id);
      return { body: channels.map((channel) => channelShape(state, channel)) };
    },
  },
  {
    operation: 'getMember',
    method: 'GET',
    path: '/guilds/:guildId/members/:userId',
    auth: 'bot',
    run: (state, request) => {
      const guild = guildForBot(state, request);
      const userId = idOf(request, 'userId');
      if (!guild.members.has(userId)) throw unknownMember();
      return { body: memberShape(state, guild, userId) };
    },
  },
  {
    operation: 'leaveGuild',
    method: 'DELETE',
    path: '/users/@me/guilds/:guildId',
    auth: 'bot',
    run: (state, request) => {
      const guild = guildForBot(state, request);
      guild.members.delete(state.bot.user.id);
      state.sessions.dispatch('GUILD_DELETE', { guildId: guild.id, intent: 1 }, { id: guild.id });
      return {};
    },
  },
];

function gatewayUrl(state: DiscordState): string {
  return `ws://${state.host}/gateway`;
}

function application(state: DiscordState): object {
  const { user } = state.bot;
  return {
    id: user.id,
    name: user.username,
    icon: null,
    description: '',
    summary: '',
    bot: user,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    team: null,
    flags: 0,
    flags_new: '0',
    approximate_guild_count: [...state.guilds.values()].filter((guild) => state.hasBot(guild)).length,
    integration_types_config: { 0: {} },
  };
}

/** The guild of a call. Throws ApiFailure 10004, or 50001 when the bot is not in it. */
function guildForBot(state: DiscordState, request: RestRequest): Guild {
  const guild = state.guilds.get(idOf(request, 'guildId'));
  if (!guild) throw unknownGuild();
  if (!state.hasBot(guild)) throw missingAccess();
  return guild;
}

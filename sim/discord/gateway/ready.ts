import { guildCreate } from '../guildShape.ts';
import { shardOf } from '../snowflakes.ts';
import type { DiscordState } from '../state.ts';
import { INTENTS } from './intents.ts';
import type { Session } from './sessions.ts';

/** Greets a new session: READY, then the guilds of its shard. */
export function sendReady(state: DiscordState, session: Session): void {
  const { id, shard, intents } = session;
  const guilds = [...state.guilds.values()].filter(
    (guild) => state.hasBot(guild) && shardOf(guild.id, shard[1]) === shard[0],
  );
  const { user } = state.bot;
  state.sessions.sendTo(session, 'READY', {
    v: 10,
    user: { ...user, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: id,
    resume_gateway_url: `ws://${state.host}/gateway`,
    session_type: 'normal',
    shard,
    application: { id: user.id, flags: 0, flags_new: '0' },
  });
  if (!(intents & INTENTS.guilds)) return;
  for (const guild of guilds) state.sessions.sendTo(session, 'GUILD_CREATE', guildCreate(state, guild));
}

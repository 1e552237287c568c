import { missingAccess, tooManyCommands, tooManyCreates, unknownCommand, wrongField } from '../apiFailure.ts';
import type { Command, DiscordState } from '../state.ts';
import { type CommandBody, command, commandList } from './commandBody.ts';
import { readForm } from './readForm.ts';
import { idOf, type Reply, type RestRequest, type Route } from './route.ts';

const MAX_COMMANDS = 100;
const MAX_CREATES_A_DAY = 200;
const DAY_MS = 86_400_000;

const ALL = '/applications/:applicationId/commands';
const GUILD = '/applications/:applicationId/guilds/:guildId/commands';

/** Slash commands, for all places and for one guild. https://docs.discord.com/developers/interactions/application-commands */
export const commandRoutes: Route[] = [ALL, GUILD].flatMap((path): Route[] => {
  const prefix = path === ALL ? 'Command' : 'GuildCommand';
  const one = `${path}/:commandId`;
  return [
    { operation: `get${prefix}s`, method: 'GET', path, auth: 'bot', query: ['with_localizations'], run: list },
    { operation: `create${prefix}`, method: 'POST', path, auth: 'bot', run: create },
    { operation: `put${prefix}s`, method: 'PUT', path, auth: 'bot', run: replaceAll },
    {
      operation: `get${prefix}`,
      method: 'GET',
      path: one,
      auth: 'bot',
      run: (s, r) => ({ body: shown(s, find(s, r)) }),
    },
    { operation: `edit${prefix}`, method: 'PATCH', path: one, auth: 'bot', run: edit },
    { operation: `delete${prefix}`, method: 'DELETE', path: one, auth: 'bot', run: remove },
  ];
});

/** The commands of one place, in the order of their registration. */
function commandsOf(state: DiscordState, guildId: string | undefined): Command[] {
  return [...state.commands.values()].filter((one) => one.guildId === guildId);
}

function list(state: DiscordState, request: RestRequest): Reply {
  const isLocalized = request.query.get('with_localizations') === 'true';
  return {
    body: commandsOf(state, place(state, request)).map((one) => {
      if (isLocalized) return shown(state, one);
      const { name_localizations: _names, description_localizations: _texts, ...plain } = shown(state, one);
      return plain;
    }),
  };
}

function create(state: DiscordState, request: RestRequest): Reply {
  const guildId = place(state, request);
  const body = readForm(command, request.body);
  const before = commandsOf(state, guildId).find(({ name }) => name === body.name);
  if (before) return { status: 200, body: shown(state, keep(state, guildId, body, before.id)) };
  if (commandsOf(state, guildId).length >= MAX_COMMANDS) throw tooManyCommands(MAX_COMMANDS);
  countCreates(state, 1);
  return { status: 201, body: shown(state, keep(state, guildId, body)) };
}

function replaceAll(state: DiscordState, request: RestRequest): Reply {
  const guildId = place(state, request);
  const bodies = readForm(commandList, request.body);
  if (bodies.length > MAX_COMMANDS) throw tooManyCommands(MAX_COMMANDS);
  const before = new Map(commandsOf(state, guildId).map((one) => [one.name, one]));
  countCreates(state, bodies.filter(({ name }) => !before.has(name)).length);
  for (const { id } of before.values()) state.commands.delete(id);
  return { body: bodies.map((body) => shown(state, keep(state, guildId, body, before.get(body.name)?.id))) };
}

function edit(state: DiscordState, request: RestRequest): Reply {
  const before = find(state, request);
  const { id, version: _version, guildId, ...kept } = before;
  if (typeof request.body !== 'object' || request.body === null) {
    throw wrongField([], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used');
  }
  const body = readForm(command, { ...kept, ...request.body });
  if (commandsOf(state, guildId).some((other) => other.id !== id && other.name === body.name)) {
    throw wrongField(['name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  return { body: shown(state, keep(state, guildId, body, id)) };
}

function remove(state: DiscordState, request: RestRequest): Reply {
  state.commands.delete(find(state, request).id);
  return {};
}

function keep(
  state: DiscordState,
  guildId: string | undefined,
  body: CommandBody,
  id = state.snowflakes.next(),
): Command {
  const kept: Command = { ...body, id, guildId, version: state.snowflakes.next() };
  state.commands.set(id, kept);
  return kept;
}

function find(state: DiscordState, request: RestRequest): Command {
  const guildId = place(state, request);
  const found = state.commands.get(idOf(request, 'commandId'));
  if (!found || found.guildId !== guildId) throw unknownCommand();
  return found;
}

/** The guild of the path, or undefined for all places. Throws ApiFailure 50001 for a guild without the bot. */
function place(state: DiscordState, request: RestRequest): string | undefined {
  if (idOf(request, 'applicationId') !== state.bot.user.id) throw missingAccess();
  if (!request.path.has('guildId')) return undefined;
  const guild = state.guilds.get(idOf(request, 'guildId'));
  if (!guild || !state.hasBot(guild)) throw missingAccess();
  return guild.id;
}

function countCreates(state: DiscordState, count: number): void {
  const now = state.clocks.now();
  while ((state.commandCreates[0] ?? now) <= now - DAY_MS) state.commandCreates.shift();
  if (state.commandCreates.length + count > MAX_CREATES_A_DAY) throw tooManyCreates(MAX_CREATES_A_DAY);
  for (let made = 0; made < count; made += 1) state.commandCreates.push(now);
}

function shown(state: DiscordState, { guildId, ...one }: Command) {
  return {
    ...one,
    application_id: state.bot.user.id,
    ...(guildId !== undefined && { guild_id: guildId }),
    name_localizations: one.name_localizations ?? null,
    description_localizations: one.description_localizations ?? null,
    default_member_permissions: one.default_member_permissions ?? null,
    dm_permission: one.dm_permission ?? true,
    nsfw: one.nsfw ?? false,
    integration_types: one.integration_types ?? [0],
    contexts: one.contexts ?? null,
  };
}

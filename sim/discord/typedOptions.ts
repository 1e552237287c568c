import { ControlRefusal } from './control.ts';
import { channelShape, memberShape, userById } from './guildShape.ts';
import type { BasicOption, CommandOption } from './rest/commandBody.ts';
import type { Channel, Command, DiscordState } from './state.ts';

type Value = string | number | boolean;

/** An option as an interaction carries it. */
export interface SentOption {
  name: string;
  type: number;
  value?: Value;
  focused?: true;
  options?: SentOption[];
}

/** A sub-command and the options that it takes. */
interface Chosen {
  /** From the outside in: group, sub-command. */
  path: { name: string; type: 1 | 2 }[];
  options: readonly BasicOption[];
}

/**
 * The options of a command as Discord's client sends them. Refuses, as the client does, what the command does not take.
 * While `focused` is typed, required options may be missing and its value is not checked.
 */
export function typedOptions(
  state: DiscordState,
  channel: Channel,
  command: Command,
  subcommands: readonly string[],
  values: Record<string, Value>,
  focused?: string,
): SentOption[] {
  const chosen = choose(command, subcommands);
  for (const name of Object.keys(values)) {
    if (chosen.options.some((one) => one.name === name)) continue;
    throw new ControlRefusal('BAD_OPTION', `/${command.name} ${subcommands.join(' ')} takes no option "${name}"`);
  }
  const sent = chosen.options.flatMap((option): SentOption[] => {
    const value = values[option.name];
    if (option.name === focused) return [focusedOption(option, value)];
    if (value === undefined) {
      if (option.required && focused === undefined) {
        throw new ControlRefusal('BAD_OPTION', `option "${option.name}" is required`);
      }
      return [];
    }
    check(state, channel, option, value);
    return [{ name: option.name, type: option.type, value }];
  });
  if (focused !== undefined && !sent.some((one) => one.focused)) {
    throw new ControlRefusal('BAD_OPTION', `there is no option "${focused}" to type`);
  }
  return chosen.path.reduceRight((inner, { name, type }) => [{ name, type, options: inner }], sent);
}

type Found = Record<'users' | 'members' | 'channels' | 'attachments', Record<string, object>>;

/** The people, channels and files that options name by id, as interactions bring them along. */
export function resolved(state: DiscordState, channel: Channel, options: readonly SentOption[]) {
  const found: Found = {
    users: {},
    members: {},
    channels: {},
    attachments: {},
  };
  const visit = (all: readonly SentOption[]) => {
    for (const { type, value, options: inner } of all) {
      if (inner) visit(inner);
      if (typeof value === 'string' && [6, 7, 9].includes(type)) addResolved(state, channel, value, found);
      const file = type === 11 ? state.uploads.get(String(value)) : undefined;
      if (file) found.attachments[file.id] = file;
    }
  };
  visit(options);
  return withoutEmpty(found);
}

/** The same for what was chosen in a select menu. */
export function resolvedIds(state: DiscordState, channel: Channel, ids: readonly string[]) {
  const found: Found = {
    users: {},
    members: {},
    channels: {},
    attachments: {},
  };
  for (const id of ids) addResolved(state, channel, id, found);
  return withoutEmpty(found);
}

function withoutEmpty(found: Record<string, Record<string, object>>): { resolved?: object } {
  const kept = Object.entries(found).filter(([, all]) => Object.keys(all).length > 0);
  return kept.length > 0 ? { resolved: Object.fromEntries(kept) } : {};
}

function addResolved(state: DiscordState, channel: Channel, id: string, found: Found): void {
  const user = userById(state, id);
  const guild = state.guilds.get(channel.guildId ?? '');
  if (user) found.users[id] = user;
  if (user && guild?.members.has(id)) {
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberShape(state, guild, id);
    found.members[id] = { ...member, permissions: String(state.permissions(channel, id)) };
  }
  const named = state.channels.get(id);
  if (named) found.channels[id] = { ...channelShape(state, named), permissions: '0' };
}

function choose(command: Command, subcommands: readonly string[]): Chosen {
  const path: Chosen['path'] = [];
  let options: readonly CommandOption[] = command.options ?? [];
  for (const name of subcommands) {
    const next = options.find((one) => one.name === name);
    if (!next || (next.type !== 1 && next.type !== 2)) {
      throw new ControlRefusal('NO_SUCH_COMMAND', `/${command.name} has no sub-command "${name}"`);
    }
    path.push({ name, type: next.type });
    options = next.options ?? [];
  }
  const basic = options.filter((one): one is BasicOption => one.type !== 1 && one.type !== 2);
  if (basic.length < options.length) {
    const names = options.map(({ name }) => name).join(', ');
    throw new ControlRefusal('NO_SUCH_COMMAND', `/${command.name} needs one of its sub-commands: ${names}`);
  }
  return { path, options: basic };
}

function focusedOption(option: BasicOption, value: Value | undefined): SentOption {
  if (!('autocomplete' in option) || !option.autocomplete) {
    throw new ControlRefusal('BAD_OPTION', `option "${option.name}" has no autocomplete`);
  }
  // While it is typed, a number too is text.
  return { name: option.name, type: option.type, value: String(value ?? ''), focused: true };
}

function check(state: DiscordState, channel: Channel, option: BasicOption, value: Value): void {
  const refuse = (why: string) => new ControlRefusal('BAD_OPTION', `option "${option.name}": ${why}`);
  if (typeof value !== typeOf(option.type)) throw refuse(`${JSON.stringify(value)} is no ${typeOf(option.type)}`);
  if (option.type === 4 && !Number.isInteger(value)) throw refuse(`${value} is not whole`);
  if ('choices' in option && option.choices?.length && !option.choices.some((one) => one.value === value)) {
    throw refuse(`${JSON.stringify(value)} is none of its choices`);
  }
  if (option.type === 3 && typeof value === 'string') {
    const { min_length: least = 0, max_length: most = 6000 } = option;
    if (value.length < least || value.length > most) throw refuse(`it takes ${least} to ${most} characters`);
    if (value.trim() === '') throw refuse('it is empty');
  }
  if ((option.type === 4 || option.type === 10) && typeof value === 'number') {
    const { min_value: least = -(2 ** 53), max_value: most = 2 ** 53 } = option;
    if (value < least || value > most) throw refuse(`it takes ${least} to ${most}`);
  }
  if (option.type === 6 && !userById(state, String(value))) throw refuse(`nobody has the id ${value}`);
  if (option.type === 7 && state.channels.get(String(value))?.guildId !== channel.guildId) {
    throw refuse(`no channel here has the id ${value}`);
  }
  if (option.type === 11 && !state.uploads.has(String(value))) throw refuse(`no file was uploaded as ${value}`);
}

function typeOf(type: number): 'number' | 'boolean' | 'string' {
  if (type === 4 || type === 10) return 'number';
  return type === 5 ? 'boolean' : 'string';
}

import { type Interaction, InteractionContextType, type Message } from 'discord.js';
import type { Action } from '../action.ts';
import { commands } from '../commands.ts';
import type { SuggestKind } from '../usecases/suggest.ts';
import type { FormKey } from '../words.ts';
import type { Ticket } from './calls.ts';
import { readControl } from './controlId.ts';

/** @property locale BCP 47, null where Discord does not say. @property name what Discord calls them. */
export type Speaker = { id: string; locale: string | null; name?: string };

/** Where an answer goes. `isEphemeral`: others are around, so nobody but the person may see it. */
export type Place =
  | { kind: 'typed'; channelId: string }
  | { kind: 'command'; ticket: Ticket; channelId: string | null; isEphemeral: boolean }
  | { kind: 'control'; ticket: Ticket; channelId: string | null; isEphemeral: boolean; messageId: string };

/** What an event of the gateway asks of the bot, in its own words. `id` is Discord's for the event. */
export type Heard =
  | { kind: 'acts'; id: string; from: Speaker; action: Action; place: Place }
  /** Wants to type: the form must be the first answer. `customId` comes back with what is filled in. */
  | { kind: 'asksForm'; from: Speaker; ticket: Ticket; asks: FormKey; customId: string }
  /** Is typing behind a command. */
  | { kind: 'types'; from: Speaker; ticket: Ticket; text: string; suggests: SuggestKind | null }
  | { kind: 'nothing' };

/** The one field of every form, and the one option of every command. */
export const textField = 'text';

const nothing: Heard = { kind: 'nothing' };

/** What somebody did with a command, a control or a form. */
export function hearInteraction(interaction: Interaction): Heard {
  const { id, token, applicationId, user, locale, context, guildId, channelId } = interaction;
  const from = { id: user.id, locale, name: user.username };
  const ticket = { id, token, applicationId };
  const isEphemeral = context === null ? guildId !== null : context !== InteractionContextType.BotDM;
  const around = { ticket, channelId, isEphemeral };
  if (interaction.isAutocomplete()) {
    const suggests = commandOf(interaction.commandName)?.suggests ?? null;
    return { kind: 'types', from, ticket, text: interaction.options.getFocused(), suggests };
  }
  if (interaction.isChatInputCommand()) {
    const text = interaction.options.getString(textField) ?? '';
    const action = readCommand(interaction.commandName, text);
    return { kind: 'acts', id, from, action, place: { kind: 'command', ...around } };
  }
  if (interaction.isModalSubmit()) {
    const { customId, message } = interaction;
    const action = readFilled(
      customId,
      interaction.fields.fields.has(textField) ? interaction.fields.getTextInputValue(textField) : '',
    );
    const place: Place =
      message === null ? { kind: 'command', ...around } : { kind: 'control', ...around, messageId: message.id };
    return { kind: 'acts', id, from, action, place };
  }
  if (!interaction.isMessageComponent()) return nothing;
  const customId = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId;
  const control = readControl(customId);
  if (control?.kind === 'form') return { kind: 'asksForm', from, ticket, asks: control.asks, customId };
  const action: Action = control === null ? { kind: 'oldButton' } : control.tap;
  return { kind: 'acts', id, from, action, place: { kind: 'control', ...around, messageId: interaction.message.id } };
}

/** What somebody wrote to the bot in private. */
export function hearMessage({ id, author, guildId, channelId, content, system }: Message): Heard {
  if (guildId !== null || author.bot || system) return nothing;
  const from = { id: author.id, locale: null, name: author.username };
  return { kind: 'acts', id, from, action: readText(content), place: { kind: 'typed', channelId } };
}

/** A message in private that says something else now. `editedAt` makes each edit an event of its own. */
export function hearEdit({ id, author, guildId, channelId, editedTimestamp }: Message): Heard {
  if (guildId !== null || author.bot || editedTimestamp === null) return nothing;
  const from = { id: author.id, locale: null, name: author.username };
  return {
    kind: 'acts',
    id: `${id}-${editedTimestamp}`,
    from,
    action: { kind: 'edit' },
    place: { kind: 'typed', channelId },
  };
}

/** Commands are typed as text too, by people who come from elsewhere. */
function readText(text: string): Action {
  if (text.trim() === '') return { kind: 'sendThing' };
  const command = /^\/(\w+)(?:\s+([\s\S]*))?$/.exec(text.trim());
  return command?.[1] === undefined ? { kind: 'say', text } : readCommand(command[1].toLowerCase(), command[2] ?? '');
}

/** A command that an older version registered is one the bot does not know. */
function readCommand(name: string, rest: string): Action {
  return commandOf(name)?.read(rest.trim()) ?? { kind: 'unknownCommand' };
}

function readFilled(customId: string, text: string): Action {
  const control = readControl(customId);
  if (control?.kind !== 'form') return { kind: 'oldButton' };
  return control.tap === null ? { kind: 'say', text } : { kind: 'fill', tap: control.tap, text };
}

function commandOf(name: string) {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

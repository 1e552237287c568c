import {
  type Attachment,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type User,
} from 'discord.js';
import type { Action } from '../action.ts';
import { commands } from '../commands.ts';
import { fetchBytes } from '../fetchBytes.ts';
import type { SuggestKind } from '../usecases/suggest.ts';
import type { FormKey } from '../words.ts';
import type { Ticket } from './calls.ts';
import { readControl } from './controlId.ts';

/** @property locale BCP 47, null where Discord does not say. @property name what Discord calls them. */
export type Speaker = { id: string; locale: string | null; name?: string };

/**
 * Where an answer goes. `isEphemeral`: others are around, so nobody but the person may see it. A `card` is a message for everybody, whose
 * answers are messages of their own.
 */
export type Place =
  | { kind: 'typed'; channelId: string }
  | { kind: 'command'; ticket: Ticket; channelId: string | null; isEphemeral: boolean }
  | { kind: 'control'; ticket: Ticket; channelId: string | null; isEphemeral: boolean; messageId: string }
  | { kind: 'card'; ticket: Ticket; channelId: string | null; isEphemeral: true };

/** A server's channel, and the thread in it where one is meant. */
export type ServerPlace = {
  channelId: string;
  threadId: string | null;
  title: string;
  /** Whether whoever acts may decide for the server. */
  isAdmin: boolean;
  /** Whether the bot may write there for everybody. */
  mayPost: boolean;
};

/** What an event of the gateway asks of the bot, in its own words. `id` is Discord's for the event. */
export type Heard =
  | { kind: 'acts'; id: string; from: Speaker; action: Action; place: Place }
  /** An admin's command about the channel it was typed in. */
  | { kind: 'manages'; id: string; from: Speaker; action: Action; place: Place; where: ServerPlace }
  /** Channels that the bot can write to no more: deleted, or their server threw it out. */
  | { kind: 'lost'; channelIds: readonly string[] }
  /** Wants to type: the form must be the first answer. `customId` comes back with what is filled in. */
  | { kind: 'asksForm'; from: Speaker; ticket: Ticket; asks: FormKey; customId: string }
  /** Is typing behind a command. */
  | { kind: 'types'; from: Speaker; ticket: Ticket; text: string; suggests: SuggestKind | null }
  | { kind: 'nothing' };

/** The one field of most forms, and the one option of every command. */
export const textField = 'text';
/** The field of a form in which somebody is picked, and the option of a command. */
export const personField = 'person';
/** The option of a command that takes a file. */
export const fileField = 'file';

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
    const action = actionOf(interaction);
    const heard = { id, from, action, place: { kind: 'command', ...around } } as const;
    const where = action.kind === 'channel' ? serverPlaceOf(interaction) : null;
    return where === null ? { kind: 'acts', ...heard } : { kind: 'manages', ...heard, where };
  }
  if (interaction.isModalSubmit()) {
    const { message } = interaction;
    const action = readForm(interaction);
    const place: Place = message === null ? { kind: 'command', ...around } : placeOn(message, around);
    return { kind: 'acts', id, from, action, place };
  }
  if (!interaction.isMessageComponent()) return nothing;
  const customId = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId;
  const control = readControl(customId);
  if (control?.kind === 'form') return { kind: 'asksForm', from, ticket, asks: control.asks, customId };
  const action: Action = control === null ? { kind: 'oldButton' } : control.tap;
  return { kind: 'acts', id, from, action, place: placeOn(interaction.message, around) };
}

function actionOf({ commandName, options }: ChatInputCommandInteraction) {
  const file = options.getAttachment(fileField);
  if (file !== null) return sendFile(file);
  const picked = options.getUser(personField);
  return picked === null ? readCommand(commandName, options.getString(textField) ?? '') : pointAt(commandName, picked);
}

type Around = { ticket: Ticket; channelId: string | null; isEphemeral: boolean };

/** Where others are around, everything of one person's own is ephemeral, and all else is a card. */
function placeOn({ id: messageId, flags }: Message, { isEphemeral, ...around }: Around): Place {
  if (isEphemeral && !flags.has(MessageFlags.Ephemeral)) return { kind: 'card', ...around, isEphemeral: true };
  return { kind: 'control', ...around, isEphemeral, messageId };
}

/** Null in private chats. */
function serverPlaceOf({ channel, channelId, memberPermissions, appPermissions }: Interaction): ServerPlace | null {
  if (memberPermissions === null || channelId === null) return null;
  const isThread = channel?.isThread() ?? false;
  const parentId = channel?.isThread() ? channel.parentId : null;
  const name = channel !== null && 'name' in channel ? channel.name : null;
  const needed = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return {
    channelId: parentId ?? channelId,
    threadId: parentId === null ? null : channelId,
    title: name === null ? channelId : `#${name}`,
    isAdmin: memberPermissions.has(PermissionFlagsBits.ManageGuild),
    mayPost: appPermissions.has([PermissionFlagsBits.ViewChannel, needed]),
  };
}

/** What somebody wrote to the bot in private. */
export function hearMessage({ id, author, guildId, channelId, content, attachments, system }: Message): Heard {
  if (guildId !== null || author.bot || system) return nothing;
  const from = { id: author.id, locale: null, name: author.username };
  const file = content.trim() === '' ? attachments.first() : undefined;
  const action = file === undefined ? readText(content) : sendFile(file);
  return { kind: 'acts', id, from, action, place: { kind: 'typed', channelId } };
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

/** A command about somebody. */
function pointAt(name: string, { id, username }: User): Action {
  const wish = commandOf(name)?.points?.wish;
  if (wish === undefined) return { kind: 'unknownCommand' };
  return { kind: 'toward', wish, who: { platformUserId: id, name: username }, text: '' };
}

/** A file that came with a command or a message; Discord's own servers hold it. */
function sendFile({ size, url }: Pick<Attachment, 'size' | 'url'>): Action {
  return { kind: 'sendFile', file: { bytes: size, fetch: () => fetchBytes(url) } };
}

/** What a form was filled with: words, or a person. */
function readForm({ customId, fields }: ModalSubmitInteraction): Action {
  const picked = fields.fields.has(personField) ? fields.getSelectedUsers(personField)?.first() : undefined;
  if (picked !== undefined) {
    const shared = { platformUserId: picked.id, name: picked.username };
    const control = readControl(customId);
    return control?.tap ? { kind: 'friend', shared, tap: control.tap } : { kind: 'friend', shared };
  }
  return readFilled(customId, fields.fields.has(textField) ? fields.getTextInputValue(textField) : '');
}

function readFilled(customId: string, text: string): Action {
  const control = readControl(customId);
  if (control?.kind !== 'form') return { kind: 'oldButton' };
  return control.tap === null ? { kind: 'say', text } : { kind: 'fill', tap: control.tap, text };
}

function commandOf(name: string) {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

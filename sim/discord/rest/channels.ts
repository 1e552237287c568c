import { missingPermissions, notOnDm, notYourMessage, unknownMessage, wrongField } from '../apiFailure.ts';
import { channelShape } from '../guildShape.ts';
import { may, type Permission } from '../permissions.ts';
import type { StoredMessage } from '../seen.ts';
import type { ApiMessage, ApiUser } from '../shapes.ts';
import type { Channel, DiscordState } from '../state.ts';
import { FLAGS, type NewMessage, newMessage as newMessageBody } from './messageBody.ts';
import { changed, contentOf, newMessage, replyTo, restMessage } from './messages.ts';
import { readForm } from './readForm.ts';
import { idOf, type Reply, type RestRequest, type Route } from './route.ts';

/** For how long a nonce brings back the first message; Discord says "the past few minutes". */
const NONCE_MS = 5 * 60_000;
const SENDABLE = newMessageBody(FLAGS.suppressEmbeds | FLAGS.silent | FLAGS.componentsV2);

/** Channels and the messages that the bot puts into them. https://docs.discord.com/developers/resources/message */
export const channelRoutes: Route[] = [
  {
    operation: 'getChannel',
    method: 'GET',
    path: '/channels/:channelId',
    auth: 'bot',
    run: (state, request) => ({ body: channelShape(state, state.channelForBot(idOf(request, 'channelId'))) }),
  },
  { operation: 'createMessage', method: 'POST', path: '/channels/:channelId/messages', auth: 'bot', run: create },
  {
    operation: 'getMessages',
    method: 'GET',
    path: '/channels/:channelId/messages',
    auth: 'bot',
    query: ['limit', 'before', 'after', 'around'],
    run: list,
  },
  {
    operation: 'getMessage',
    method: 'GET',
    path: '/channels/:channelId/messages/:messageId',
    auth: 'bot',
    run: (state, request) => {
      const { stored } = target(state, request, 'readMessageHistory');
      return { body: restMessage(stored.message) };
    },
  },
  {
    operation: 'editMessage',
    method: 'PATCH',
    path: '/channels/:channelId/messages/:messageId',
    auth: 'bot',
    run: (state, request) => {
      const { channel, stored } = target(state, request);
      if (stored.message.author.id !== state.bot.user.id) throw notYourMessage();
      const next = changed(state, channel, stored.message, request);
      return { body: restMessage(state.replace(channel, stored, next)) };
    },
  },
  {
    operation: 'deleteMessage',
    method: 'DELETE',
    path: '/channels/:channelId/messages/:messageId',
    auth: 'bot',
    run: (state, request) => {
      const { channel, stored } = target(state, request);
      if (stored.message.author.id !== state.bot.user.id) {
        if (channel.guildId === undefined) throw notOnDm();
        if (!may(state.permissions(channel, state.bot.user.id), 'manageMessages')) throw missingPermissions();
      }
      state.remove(channel, stored);
      return {};
    },
  },
  {
    operation: 'typing',
    method: 'POST',
    path: '/channels/:channelId/typing',
    auth: 'bot',
    run: (state, request) => {
      state.checkReachable(state.channelForBot(idOf(request, 'channelId'), 'sendMessages'));
      return {};
    },
  },
];

function create(state: DiscordState, request: RestRequest): Reply {
  const channel = state.channelForBot(idOf(request, 'channelId'), 'sendMessages');
  const body = readForm(SENDABLE, request.body);
  state.checkReachable(channel);
  if (body.enforce_nonce && body.nonce === undefined) {
    throw wrongField(['nonce'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  const key = `${channel.id} ${body.nonce}`;
  const first = state.nonces.get(key);
  if (body.enforce_nonce && first && state.clocks.now() - first.at <= NONCE_MS) {
    const before = channel.messages.get(first.messageId);
    if (before) return { body: restMessage(before.message) };
  }
  const needed: Permission[] = [
    ...(body.embeds?.length ? (['embedLinks'] as const) : []),
    ...(request.files.size > 0 ? (['attachFiles'] as const) : []),
  ];
  state.channelForBot(channel.id, ...needed);
  const { more, notified } = answered(channel, body);
  const message = newMessage(state, channel, contentOf(state, channel, body, request), {
    ...more,
    ...(body.nonce !== undefined && { nonce: body.nonce }),
  });
  for (const user of notified) if (!message.mentions.some(({ id }) => id === user.id)) message.mentions.push(user);
  if (!may(state.permissions(channel, state.bot.user.id), 'mentionEveryone')) message.mention_everyone = false;
  state.post(channel, message);
  if (body.nonce !== undefined) state.nonces.set(key, { messageId: message.id, at: state.clocks.now() });
  return { body: restMessage(message) };
}

/** What makes a message a reply; the one who is answered is notified too, unless the bot says otherwise. */
function answered(
  channel: Channel,
  { message_reference: reference, allowed_mentions: allowed }: NewMessage,
): { more: Partial<ApiMessage>; notified: ApiUser[] } {
  if (!reference) return { more: {}, notified: [] };
  const found = channel.messages.get(reference.message_id);
  if (found && found.reader === undefined) {
    const isNotified = allowed ? allowed.replied_user : true;
    return { more: replyTo(channel, found), notified: isNotified ? [found.message.author] : [] };
  }
  if (reference.fail_if_not_exists === false) return { more: {}, notified: [] };
  throw wrongField(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
}

function list(state: DiscordState, request: RestRequest): Reply {
  const channel = state.channelForBot(idOf(request, 'channelId'));
  if (!may(state.permissions(channel, state.bot.user.id), 'readMessageHistory')) return { body: [] };
  const limit = Number(request.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw wrongField(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  }
  const before = request.query.get('before');
  const after = request.query.get('after');
  const open = [...channel.messages.values()].filter(
    ({ reader, message: { id } }) =>
      reader === undefined &&
      (before === null || BigInt(id) < BigInt(before)) &&
      (after === null || BigInt(id) > BigInt(after)),
  );
  const page = after === null ? open.slice(-limit) : open.slice(0, limit);
  return { body: page.reverse().map(({ message }) => restMessage(message)) };
}

function target(
  state: DiscordState,
  request: RestRequest,
  ...needed: Permission[]
): { channel: Channel; stored: StoredMessage } {
  const channel = state.channelForBot(idOf(request, 'channelId'), ...needed);
  const stored = channel.messages.get(idOf(request, 'messageId'));
  if (!stored || stored.reader !== undefined) throw unknownMessage();
  return { channel, stored };
}

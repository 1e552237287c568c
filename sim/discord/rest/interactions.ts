import { z } from 'zod';
import { sameSecret } from '../../control/sameSecret.ts';
import {
  ApiFailure,
  alreadyAcknowledged,
  invalidForm,
  invalidToken,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
  wrongField,
} from '../apiFailure.ts';
import { ANSWER_MS, TOKEN_MS } from '../interactionTimes.ts';
import { interactionView } from '../interactionView.ts';
import type { StoredMessage } from '../seen.ts';
import type { ApiMessage, MessageContent } from '../shapes.ts';
import type { Channel, DiscordState, Interaction, InteractionAnswer } from '../state.ts';
import { modal } from './components.ts';
import { FLAGS, newMessage as newMessageBody } from './messageBody.ts';
import { changed, contentOf, newMessage, restMessage } from './messages.ts';
import { readForm } from './readForm.ts';
import { idOf, type Reply, type RestRequest, type Route, segmentOf } from './route.ts';

const ANSWERABLE = newMessageBody(FLAGS.suppressEmbeds | FLAGS.ephemeral | FLAGS.silent | FLAGS.componentsV2);
const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  value: z.union([z.string().max(100), z.number()]),
});
const callback = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal([1, 6]), data: z.undefined().optional() }),
  z.strictObject({ type: z.literal([4, 7]), data: z.unknown() }),
  z.strictObject({ type: z.literal(5), data: z.strictObject({ flags: z.int().nonnegative().optional() }).optional() }),
  z.strictObject({ type: z.literal(8), data: z.strictObject({ choices: z.array(choice).max(25) }) }),
  z.strictObject({ type: z.literal(9), data: modal }),
]);
type Callback = z.output<typeof callback>;

const WEBHOOK = '/webhooks/:applicationId/:token';

/** Answers to interactions and what follows them. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const interactionRoutes: Route[] = [
  {
    operation: 'interactionCallback',
    method: 'POST',
    path: '/interactions/:interactionId/:token/callback',
    auth: 'none',
    query: ['with_response'],
    run: answer,
  },
  {
    operation: 'followUp',
    method: 'POST',
    path: WEBHOOK,
    auth: 'none',
    query: ['wait', 'with_components', 'thread_id'],
    run: followUp,
  },
  {
    operation: 'getFollowUp',
    method: 'GET',
    path: `${WEBHOOK}/messages/:messageId`,
    auth: 'none',
    run: (state, request) => ({ body: restMessage(target(state, request).stored.message) }),
  },
  {
    operation: 'editFollowUp',
    method: 'PATCH',
    path: `${WEBHOOK}/messages/:messageId`,
    auth: 'none',
    query: ['with_components', 'thread_id'],
    run: (state, request) => {
      const { channel, stored } = target(state, request);
      const next = changed(state, channel, stored.message, request);
      return { body: restMessage(state.replace(channel, stored, next)) };
    },
  },
  {
    operation: 'deleteFollowUp',
    method: 'DELETE',
    path: `${WEBHOOK}/messages/:messageId`,
    auth: 'none',
    run: (state, request) => {
      const { channel, stored } = target(state, request);
      state.remove(channel, stored);
      return {};
    },
  },
];

function answer(state: DiscordState, request: RestRequest): Reply {
  const interaction = state.interactions.get(idOf(request, 'interactionId'));
  if (!interaction || !sameSecret(segmentOf(request, 'token'), interaction.token)) throw unknownInteraction();
  if (interaction.answer) throw alreadyAcknowledged();
  if (state.clocks.now() - interaction.at > ANSWER_MS) throw unknownInteraction();
  const body = readForm(callback, request.body);
  checkFits(interaction, body);
  const channel = channelOf(state, interaction);
  interaction.answer = carryOut(state, channel, interaction, body, request);
  const { id, type } = interaction;
  const view = interactionView(state, interaction);
  state.changes.add({ kind: 'answer', channelId: channel.id, interaction: view }, interaction.userId);
  if (request.query.get('with_response') !== 'true') return {};
  const message = channel.messages.get(interaction.answer.messageId ?? '')?.message;
  return {
    body: {
      interaction: {
        id,
        type,
        ...(message && {
          response_message_id: message.id,
          response_message_loading: Boolean(message.flags & FLAGS.loading),
          response_message_ephemeral: Boolean(message.flags & FLAGS.ephemeral),
        }),
      },
      ...(message && { resource: { type: body.type, message: restMessage(message) } }),
    },
  };
}

/** Which answers fit which interaction. Throws ApiFailure 50035. */
function checkFits({ type, sourceMessageId }: Interaction, body: Callback): void {
  const possible = type === 4 ? [8] : [4, 5, ...(sourceMessageId ? [6, 7] : []), ...(type === 5 ? [] : [9])];
  if (possible.includes(body.type)) return;
  throw wrongField(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${possible.join(', ')}}.`);
}

function carryOut(
  state: DiscordState,
  channel: Channel,
  interaction: Interaction,
  body: Callback,
  request: RestRequest,
): InteractionAnswer {
  switch (body.type) {
    case 4: {
      const content = under('data', () => contentOf(state, channel, readAnswer(body.data), request));
      return { type: 4, messageId: say(state, channel, interaction, content).message.id };
    }
    case 5: {
      const flags = body.data?.flags ?? 0;
      if (flags & ~(FLAGS.ephemeral | FLAGS.componentsV2)) {
        throw wrongField(['data', 'flags'], 'BITFIELD_INVALID', `The flags ${flags} cannot be set here`);
      }
      const content = { ...NOTHING, flags: FLAGS.loading | (flags & FLAGS.ephemeral) };
      return { type: 5, messageId: say(state, channel, interaction, content).message.id };
    }
    case 6:
      return { type: 6, ...(interaction.sourceMessageId && { messageId: interaction.sourceMessageId }) };
    case 7: {
      const stored = channel.messages.get(interaction.sourceMessageId ?? '');
      if (!stored) throw unknownMessage();
      const edit = { ...request, body: body.data ?? {} };
      const next = under('data', () => changed(state, channel, stored.message, edit));
      state.replace(channel, stored, next);
      return { type: 7, messageId: next.id };
    }
    case 8:
      return { type: 8, choices: body.data.choices.map(({ name, value }) => ({ name, value })) };
    case 9:
      return { type: 9, modal: body.data };
    default:
      throw new Error(`callback type ${body.type} was let through`);
  }
}

const NOTHING: MessageContent = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  allowedMentions: undefined,
};

function followUp(state: DiscordState, request: RestRequest): Reply {
  const interaction = withToken(state, request);
  const channel = channelOf(state, interaction);
  const body = readAnswer(request.body);
  // The first message after a deferred answer takes its place, whatever flags it has.
  const waiting = channel.messages.get(interaction.answer?.messageId ?? '');
  if (waiting && waiting.message.flags & FLAGS.loading) {
    const { flags = 0, message_reference: _reference, ...rest } = body;
    const shownFlags = (flags ?? 0) & (FLAGS.suppressEmbeds | FLAGS.componentsV2);
    const edit = { ...rest, flags: shownFlags };
    const next = changed(state, channel, waiting.message, { ...request, body: edit });
    return { body: restMessage(state.replace(channel, waiting, next)) };
  }
  const stored = say(
    state,
    channel,
    interaction,
    contentOf(state, channel, body, request),
    interaction.answer?.messageId,
  );
  return { body: restMessage(stored.message) };
}

/** Files the field errors of `run` under a name. */
function under<T>(name: string, run: () => T): T {
  try {
    return run();
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.errors) throw invalidForm({ [name]: failure.errors });
    throw failure;
  }
}

function readAnswer(body: unknown) {
  return readForm(ANSWERABLE, body);
}

function say(
  state: DiscordState,
  channel: Channel,
  interaction: Interaction,
  content: MessageContent,
  originalId?: string,
): StoredMessage {
  const human = state.humans.get(interaction.userId);
  if (!human) throw new Error(`interaction ${interaction.id} is of nobody`);
  const applicationId = state.bot.user.id;
  const owners: Record<string, string> = { 0: channel.guildId ?? '0' };
  const more: Partial<ApiMessage> = {
    type: interaction.type === 2 && originalId === undefined ? 20 : 0,
    application_id: applicationId,
    webhook_id: applicationId,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: human.user,
      authorizing_integration_owners: owners,
      ...(interaction.type === 3 &&
        interaction.sourceMessageId && { interacted_message_id: interaction.sourceMessageId }),
      ...(originalId !== undefined && { original_response_message_id: originalId }),
    },
  };
  const message = newMessage(state, channel, content, more);
  return state.post(channel, message, content.flags & FLAGS.ephemeral ? human.user.id : undefined);
}

/** The interaction of a webhook's token. Throws ApiFailure 10015 before its answer, 50027 after 15 minutes. */
function withToken(state: DiscordState, request: RestRequest): Interaction {
  const token = segmentOf(request, 'token');
  const found = state.interactionsByToken.get(token);
  if (!found?.answer || idOf(request, 'applicationId') !== state.bot.user.id) throw unknownWebhook();
  if (state.clocks.now() - found.at > TOKEN_MS) throw invalidToken();
  return found;
}

function channelOf(state: DiscordState, interaction: Interaction): Channel {
  const channel = state.channels.get(interaction.channelId);
  if (!channel) throw unknownWebhook();
  return channel;
}

/** A message of the interaction. Throws ApiFailure 10008 for one that is gone or of another interaction. */
function target(state: DiscordState, request: RestRequest): { channel: Channel; stored: StoredMessage } {
  const interaction = withToken(state, request);
  const channel = channelOf(state, interaction);
  const named = segmentOf(request, 'messageId');
  const messageId = named === '@original' ? interaction.answer?.messageId : idOf(request, 'messageId');
  const stored = channel.messages.get(messageId ?? '');
  const isIts = messageId === interaction.answer?.messageId || messageId === interaction.sourceMessageId;
  if (!stored || !(isIts || stored.message.interaction_metadata?.id === interaction.id)) throw unknownMessage();
  return { channel, stored };
}

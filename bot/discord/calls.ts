import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  REST,
  type RESTOptions,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { Rendered } from './render.ts';

/** What an interaction is answered with, for 15 minutes. */
export type Ticket = { id: string; token: string; applicationId: string };

/** Every call that the conversation makes, each of them once. All reject as discord.js does: see `callFailure`. */
export type DiscordCalls = ReturnType<typeof discordCalls>;

const apiVersion = '10';
/** Long enough for a picture on a slow line, short enough that nobody waits for an answer that will not come. */
const timeoutMs = 15_000;

/** Nothing is repeated or held back by discord.js itself: it cannot know what may be said twice, and the outbox keeps the pace. */
export function restOptions(apiRoot: string | undefined): Partial<RESTOptions> {
  const pace = { retries: 0, rejectOnRateLimit: () => true, timeout: timeoutMs, version: apiVersion };
  return apiRoot === undefined ? pace : { ...pace, api: apiRoot };
}

const withId = z.object({ id: z.string() });
const original = '@original';
const unauthenticated = { auth: false } as const;

export function discordCalls(token: string, apiRoot: string | undefined) {
  const rest = new REST(restOptions(apiRoot));
  /** With the token set again: after one 401 discord.js forgets it, though it may be in force again. */
  const asBot = () => rest.setToken(token);
  const respond = ({ id, token: own }: Ticket, body: object) =>
    rest.post(Routes.interactionCallback(id, own), { body, ...unauthenticated });
  const idOf = (answer: unknown) => withId.parse(answer).id;

  return {
    /** "Thinking…", until the answer is edited in. */
    async promiseAnswer(ticket: Ticket, isEphemeral: boolean): Promise<void> {
      const data = isEphemeral ? { flags: MessageFlags.Ephemeral } : {};
      await respond(ticket, { type: InteractionResponseType.DeferredChannelMessageWithSource, data });
    },
    /** The message with the control stays as it is until it is edited. */
    async promiseUpdate(ticket: Ticket): Promise<void> {
      await respond(ticket, { type: InteractionResponseType.DeferredMessageUpdate });
    },
    async openForm(ticket: Ticket, data: APIModalInteractionResponseCallbackData): Promise<void> {
      await respond(ticket, { type: InteractionResponseType.Modal, data });
    },
    async suggest(ticket: Ticket, choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<void> {
      await respond(ticket, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
    },

    /** @param messageId an answer of this interaction; the first one, or the message with the control, unless given. @returns its id. */
    async editAnswer({ applicationId, token: own }: Ticket, rendered: Rendered, messageId = original): Promise<string> {
      const route = Routes.webhookMessage(applicationId, own, messageId);
      return idOf(await rest.patch(route, { ...messageOf(rendered), ...unauthenticated }));
    },
    async addAnswer({ applicationId, token: own }: Ticket, rendered: Rendered, isEphemeral: boolean): Promise<string> {
      const message = messageOf(rendered, isEphemeral ? MessageFlags.Ephemeral : 0);
      const query = new URLSearchParams({ wait: 'true' });
      return idOf(await rest.post(Routes.webhook(applicationId, own), { ...message, query, ...unauthenticated }));
    },
    async dropAnswer({ applicationId, token: own }: Ticket): Promise<void> {
      await rest.delete(Routes.webhookMessage(applicationId, own, original), unauthenticated);
    },

    /** The private channel with a person, made where there is none. */
    async openDirect(userId: string): Promise<string> {
      return idOf(await asBot().post(Routes.userChannels(), { body: { recipient_id: userId } }));
    },
    /** @param nonce at most 25 characters: said again within minutes, the first message is the answer and no second one is written. */
    async send(channelId: string, rendered: Rendered, nonce: string): Promise<string> {
      const { body, files } = messageOf(rendered);
      const once = { ...body, nonce, enforce_nonce: true };
      return idOf(await asBot().post(Routes.channelMessages(channelId), { body: once, files }));
    },
    async edit(channelId: string, messageId: string, rendered: Rendered): Promise<void> {
      idOf(await asBot().patch(Routes.channelMessage(channelId, messageId), messageOf(rendered)));
    },

    commands: (applicationId: string) => {
      const route = Routes.applicationCommands(applicationId);
      return {
        list: (): Promise<unknown> =>
          asBot().get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
        /** Makes it, or puts it in the place of the one with its name. */
        put: async (body: object): Promise<void> => void (await asBot().post(route, { body })),
        drop: async (id: string): Promise<void> =>
          void (await asBot().delete(Routes.applicationCommand(applicationId, id))),
      };
    },
    /** Ends the timers that discord.js keeps. */
    close(): void {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** An edit names its attachments too, so that an earlier picture goes away. */
function messageOf({ components, picture }: Rendered, flags = 0) {
  const body = {
    flags: MessageFlags.IsComponentsV2 | flags,
    components,
    attachments: picture === null ? [] : [{ id: '0', filename: picture.name, description: picture.alt }],
    allowed_mentions: { parse: [] },
  } satisfies RESTPostAPIChannelMessageJSONBody;
  return { body, files: picture === null ? [] : [picture] };
}

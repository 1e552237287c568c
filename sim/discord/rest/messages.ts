import { emptyMessage, tooLarge, wrongField } from '../apiFailure.ts';
import type { StoredMessage } from '../seen.ts';
import { textOf } from '../seen.ts';
import type { ApiAttachment, ApiMessage, ApiUser, MessageContent } from '../shapes.ts';
import type { Channel, DiscordState } from '../state.ts';
import { type TopComponent, walk } from './components.ts';
import { type AllowedMentions, FLAGS, type MessageEdit, messageEdit, type NewMessage } from './messageBody.ts';
import { readForm } from './readForm.ts';
import type { RestRequest, Upload } from './route.ts';

/** What one file may have without boosts. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What a new message is made of. Throws ApiFailure 50006 for nothing at all, 50035 for what does not fit. */
export function contentOf(
  state: DiscordState,
  channel: Channel,
  body: Pick<NewMessage, 'content' | 'embeds' | 'components' | 'attachments' | 'flags' | 'allowed_mentions'>,
  request: RestRequest,
): MessageContent {
  const attachments = upload(state, channel, body.attachments ?? [], request.files);
  const content: MessageContent = {
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: numbered(body.components ?? []),
    attachments,
    flags: body.flags ?? 0,
    allowedMentions: body.allowed_mentions ?? undefined,
  };
  return finished(content);
}

/** Reads and applies the change of a message. Throws ApiFailure 50006 or 50035. */
export function changed(state: DiscordState, channel: Channel, before: ApiMessage, request: RestRequest): ApiMessage {
  const isV2 = Boolean(before.flags & FLAGS.componentsV2);
  const body = readForm(messageEdit(isV2), request.body);
  const content = finished({
    content: body.content === undefined ? before.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? before.embeds : (body.embeds ?? []),
    components: body.components === undefined ? before.components : numbered(body.components ?? []),
    attachments: changedAttachments(state, channel, before, body, request.files),
    flags: changedFlags(before.flags, body.flags),
    allowedMentions: body.allowed_mentions ?? undefined,
  });
  if (!isV2 && content.flags & FLAGS.componentsV2 && (content.content || content.embeds.length > 0)) {
    const field = content.content ? 'content' : 'embeds';
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    throw wrongField([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
  }
  return { ...before, ...shown(state, channel, content) };
}

/** A message by the bot. */
export function newMessage(
  state: DiscordState,
  channel: Channel,
  content: MessageContent,
  more: Partial<ApiMessage> = {},
  author: ApiUser = state.bot.user,
): ApiMessage {
  return {
    id: state.snowflakes.next(),
    channel_id: channel.id,
    ...(channel.guildId !== undefined && { guild_id: channel.guildId }),
    author,
    timestamp: state.timestamp(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: 0,
    ...shown(state, channel, content),
    ...more,
  };
}

/** The message without what only the gateway brings. */
export function restMessage({ guild_id: _guildId, ...message }: ApiMessage): Omit<ApiMessage, 'guild_id'> {
  return message;
}

/** The message to answer, as a reply shows it. */
export function replyTo(channel: Channel, target: StoredMessage): Partial<ApiMessage> {
  const { referenced_message: _further, ...message } = target.message;
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  return {
    type: 19,
    message_reference: { type: 0, message_id: message.id, channel_id: channel.id, ...guild },
    referenced_message: message,
  };
}

function shown(state: DiscordState, channel: Channel, content: MessageContent) {
  const text = textOf(content);
  const allowed = content.allowedMentions;
  const users = [...new Set([...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? ''))];
  const everyone = /@(everyone|here)\b/.test(text) && (!allowed || (allowed.parse?.includes('everyone') ?? false));
  return {
    content: content.content,
    embeds: content.embeds,
    components: content.components,
    attachments: content.attachments,
    flags: content.flags,
    mentions: users.flatMap((id) => {
      const user = state.humans.get(id)?.user ?? (id === state.bot.user.id ? state.bot.user : undefined);
      return user && isNotified(allowed, id) ? [user] : [];
    }),
    mention_everyone: everyone && channel.guildId !== undefined,
    mention_roles: [],
  };
}

function isNotified(allowed: AllowedMentions | undefined, userId: string): boolean {
  if (!allowed) return true;
  return (allowed.parse?.includes('users') ?? false) || (allowed.users?.includes(userId) ?? false);
}

function finished(content: MessageContent): MessageContent {
  const isEmpty =
    !content.content && !content.embeds.length && !content.components.length && !content.attachments.length;
  const isOnlyV2 = Boolean(content.flags & FLAGS.componentsV2) && content.components.length === 0;
  if (isEmpty || isOnlyV2) throw emptyMessage();
  return resolveUrls(content);
}

/** Gives every component its number, as Discord does for those without one. */
function numbered(components: TopComponent[]): TopComponent[] {
  const used = new Set([...walk(components)].flatMap(({ component }) => component.id || []));
  let next = 1;
  for (const { component } of walk(components)) {
    if (component.id) continue;
    while (used.has(next)) next += 1;
    used.add(next);
    component.id = next;
  }
  return components;
}

function changedFlags(before: number, asked: number | null | undefined): number {
  const kept = before & ~(FLAGS.loading | (typeof asked === 'number' ? FLAGS.suppressEmbeds : 0));
  return kept | (asked ?? 0);
}

function changedAttachments(
  state: DiscordState,
  channel: Channel,
  before: ApiMessage,
  body: MessageEdit,
  files: RestRequest['files'],
): ApiAttachment[] {
  const listed = body.attachments;
  const isOld = (id: string) => before.attachments.some((one) => one.id === id);
  const kept =
    listed === undefined
      ? before.attachments
      : before.attachments.filter(({ id }) => listed?.some((one) => one.id === id));
  return [
    ...kept,
    ...upload(
      state,
      channel,
      (listed ?? []).filter(({ id }) => !isOld(id)),
      files,
    ),
  ];
}

type Described = NonNullable<NewMessage['attachments']>[number];

function upload(
  state: DiscordState,
  channel: Channel,
  listed: readonly Described[],
  files: RestRequest['files'],
): ApiAttachment[] {
  for (const [index, { id }] of listed.entries()) {
    if (files.has(id)) continue;
    throw wrongField(
      ['attachments', index, 'id'],
      'ATTACHMENT_NOT_FOUND',
      `No file files[${id}] came with the request`,
    );
  }
  return [...files].map(([key, file]) =>
    keep(
      state,
      channel,
      file,
      listed.find(({ id }) => id === key),
    ),
  );
}

function keep(state: DiscordState, channel: Channel, file: Upload, described: Described | undefined): ApiAttachment {
  const { bytes, contentType } = file;
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
  const id = state.snowflakes.next();
  const fileName = (described?.filename ?? file.fileName).replace(/[^\w.-]/g, '_');
  state.files.set(id, { fileName, bytes, contentType });
  const url = `http://${state.host}/attachments/${channel.id}/${id}/${fileName}`;
  return {
    id,
    filename: fileName,
    size: bytes.length,
    url,
    proxy_url: url,
    content_type: contentType,
    ...(described?.description && { description: described.description }),
  };
}

/** Puts the files' addresses in the place of `attachment://name`. Throws ApiFailure 50035 for a name without a file. */
function resolveUrls(content: MessageContent): MessageContent {
  const resolve = (media: { url: string }, path: readonly (string | number)[]) => {
    if (!media.url.startsWith('attachment://')) return;
    const name = media.url.slice('attachment://'.length);
    const found = content.attachments.find(({ filename }) => filename === name);
    if (!found) {
      const message = `The referenced attachment '${name}' was not found`;
      throw wrongField([...path, 'url'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
    }
    media.url = found.url;
  };
  for (const { component, path } of walk(content.components)) {
    if (component.type === 11) resolve(component.media, [...path, 'media']);
    if (component.type === 13) resolve(component.file, [...path, 'file']);
    if (component.type !== 12) continue;
    component.items.forEach(({ media }, at) => {
      resolve(media, [...path, 'items', at, 'media']);
    });
  }
  content.embeds.forEach((embed, at) => {
    if (embed.image) resolve(embed.image, ['embeds', at, 'image']);
    if (embed.thumbnail) resolve(embed.thumbnail, ['embeds', at, 'thumbnail']);
  });
  return content;
}

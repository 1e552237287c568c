import { z } from 'zod';
import { type Button, isSelect, type Select, type TopComponent, walk } from './rest/components.ts';
import { FLAGS } from './rest/messageBody.ts';
import type { ApiMessage } from './shapes.ts';

const seenButtonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('click'),
    label: z.string(),
    emoji: z.string().exactOptional(),
    customId: z.string(),
    /** 1 primary, 2 secondary, 3 success, 4 danger. */
    style: z.int(),
    disabled: z.boolean(),
  }),
  z.object({ kind: z.literal('url'), label: z.string(), emoji: z.string().exactOptional(), url: z.string() }),
]);

const seenSelectSchema = z.object({
  customId: z.string(),
  of: z.enum(['strings', 'users', 'roles', 'mentionables', 'channels']),
  placeholder: z.string(),
  /** Empty unless `of` is strings. */
  options: z.array(z.object({ label: z.string(), value: z.string(), description: z.string(), isDefault: z.boolean() })),
  least: z.int(),
  most: z.int(),
  disabled: z.boolean(),
});

const seenPictureSchema = z.object({ url: z.string(), description: z.string() });

/** A message as one person sees it. Times are milliseconds of the world's clock. */
export const seenMessageSchema = z.object({
  channelId: z.string(),
  messageId: z.string(),
  from: z.object({ id: z.string(), name: z.string(), isBot: z.boolean() }),
  at: z.number(),
  /** The content, or the text displays of a Components V2 message joined by line breaks. */
  text: z.string(),
  /** Rows of buttons; a button beside a section is a row of its own. */
  buttons: z.array(z.array(seenButtonSchema)),
  selects: z.array(seenSelectSchema),
  /** Pictures in galleries and thumbnails, with their words for people who do not see them. */
  pictures: z.array(seenPictureSchema),
  files: z.array(z.object({ fileId: z.string(), fileName: z.string(), description: z.string(), url: z.string() })),
  /** Embeds and components as the API has them. */
  embeds: z.array(z.unknown()),
  components: z.array(z.unknown()),
  /** Only this person sees it. */
  isEphemeral: z.boolean(),
  /** "… is thinking": a deferred answer that has not come yet. */
  isThinking: z.boolean(),
  isV2: z.boolean(),
  /** Ids of the people whom it notifies; `everyone` for all. */
  notifies: z.array(z.string()),
  /** The interaction that it answers. */
  interactionId: z.string().exactOptional(),
  replyTo: z.string().exactOptional(),
  /** Earlier texts, oldest first, each with the time at which it was replaced. */
  edits: z.array(z.object({ until: z.number(), text: z.string() })),
});

/** A message as one person sees it. */
export type SeenMessage = z.infer<typeof seenMessageSchema>;
/** A button under a message. */
export type SeenButton = z.infer<typeof seenButtonSchema>;

const modalFieldSchema = z.object({
  customId: z.string(),
  label: z.string(),
  isText: z.boolean(),
  required: z.boolean(),
  value: z.string(),
  placeholder: z.string(),
  options: z.array(z.object({ label: z.string(), value: z.string() })),
});

const step = { seq: z.int(), at: z.number() };

/** How an interaction stands, as the person who started it sees it. */
export const interactionViewSchema = z.object({
  interactionId: z.string(),
  userId: z.string(),
  channelId: z.string(),
  /**
   * `waiting` within the first 3 s; `failed` after them without an answer ("The application did not respond");
   * `acknowledged` is a click that was taken without a change yet.
   */
  state: z.enum(['waiting', 'failed', 'thinking', 'acknowledged', 'message', 'updated', 'choices', 'form']),
  /** The message that answers it, or that it changed. */
  messageId: z.string().exactOptional(),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).exactOptional(),
  form: z
    .object({ customId: z.string(), title: z.string(), texts: z.array(z.string()), fields: z.array(modalFieldSchema) })
    .exactOptional(),
});

/** How an interaction stands. */
export type InteractionView = z.infer<typeof interactionViewSchema>;

/** Something that happened in a channel; `seq` counts up from 1, `at` is in milliseconds of the machine's monotonic clock. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ ...step, kind: z.literal('message'), channelId: z.string(), message: seenMessageSchema }),
  z.object({ ...step, kind: z.literal('edit'), channelId: z.string(), message: seenMessageSchema }),
  z.object({ ...step, kind: z.literal('delete'), channelId: z.string(), messageId: z.string() }),
  z.object({ ...step, kind: z.literal('answer'), channelId: z.string(), interaction: interactionViewSchema }),
]);

/** Something that happened in a channel. */
export type Change = z.infer<typeof changeSchema>;

/** A stored message, who alone may read it, its earlier texts, and how it is seen now. */
export interface StoredMessage {
  message: ApiMessage;
  /** The only reader of an ephemeral message. */
  reader: string | undefined;
  at: number;
  edits: { until: number; text: string }[];
  /** Drawn once for every version: a conversation is looked at more often than it changes. */
  view: SeenMessage;
}

/** All the words of a message. */
export function textOf({ content, components }: Pick<ApiMessage, 'content' | 'components'>): string {
  const texts = [...walk(components)].flatMap(({ component }) => (component.type === 10 ? [component.content] : []));
  return [...(content ? [content] : []), ...texts].join('\n');
}

/** The message as its readers see it; its own copy, which later edits do not change. */
export function seen({ message, at, edits }: Omit<StoredMessage, 'reader' | 'view'>): SeenMessage {
  const parts = [...walk(message.components)].map(({ component }) => component);
  const { author, interaction_metadata: interaction, message_reference: reference } = message;
  return {
    channelId: message.channel_id,
    messageId: message.id,
    from: { id: author.id, name: author.global_name ?? author.username, isBot: author.bot ?? false },
    at,
    text: textOf(message),
    buttons: buttonRows(message.components),
    selects: parts.flatMap((part) => (isSelect(part) ? [seenSelect(part)] : [])),
    pictures: parts.flatMap((part) => {
      if (part.type === 11) return [{ url: part.media.url, description: part.description ?? '' }];
      if (part.type !== 12) return [];
      return part.items.map(({ media, description }) => ({ url: media.url, description: description ?? '' }));
    }),
    files: message.attachments.map(({ id, filename, description, url }) => ({
      fileId: id,
      fileName: filename,
      description: description ?? '',
      url,
    })),
    embeds: structuredClone(message.embeds),
    components: structuredClone(message.components),
    isEphemeral: Boolean(message.flags & FLAGS.ephemeral),
    isThinking: Boolean(message.flags & FLAGS.loading),
    isV2: Boolean(message.flags & FLAGS.componentsV2),
    notifies: [...(message.mention_everyone ? ['everyone'] : []), ...message.mentions.map(({ id }) => id)],
    ...(interaction && { interactionId: interaction.id }),
    ...(reference && { replyTo: reference.message_id }),
    edits: [...edits],
  };
}

function buttonRows(components: readonly TopComponent[]): SeenButton[][] {
  return components.flatMap((part): SeenButton[][] => {
    if (part.type === 17) return buttonRows(part.components);
    if (part.type === 9) return part.accessory.type === 2 ? [[seenButton(part.accessory)]] : [];
    if (part.type !== 1) return [];
    const row = part.components.flatMap((one) => (one.type === 2 ? [seenButton(one)] : []));
    return row.length > 0 ? [row] : [];
  });
}

function seenButton(button: Button): SeenButton {
  const { label, emoji, disabled } = button;
  const looks = { label: label ?? '', ...(emoji?.name && { emoji: emoji.name }) };
  if (button.style === 5) return { kind: 'url', ...looks, url: button.url };
  return { kind: 'click', ...looks, customId: button.custom_id, style: button.style, disabled: disabled ?? false };
}

const SELECTS = { 3: 'strings', 5: 'users', 6: 'roles', 7: 'mentionables', 8: 'channels' } as const;

function seenSelect(select: Select): SeenMessage['selects'][number] {
  const options = select.type === 3 ? select.options : [];
  return {
    customId: select.custom_id,
    of: SELECTS[select.type],
    placeholder: select.placeholder ?? '',
    options: options.map(({ label, value, description, default: isDefault }) => ({
      label,
      value,
      description: description ?? '',
      isDefault: isDefault ?? false,
    })),
    least: select.min_values ?? 1,
    most: select.max_values ?? 1,
    disabled: select.disabled ?? false,
  };
}

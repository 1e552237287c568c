import { z } from 'zod';
import { checkComponents, snowflake, topComponent } from './components.ts';
import { discordIssue } from './readForm.ts';

/** Message flags. https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const FLAGS = { suppressEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, componentsV2: 1 << 15 } as const;

const MAX_EMBED_TEXT = 6000;
const url = z
  .string()
  .max(2048)
  .regex(/^(https?|attachment):\/\//);

const embed = z
  .strictObject({
    title: z.string().max(256).nullish(),
    type: z.literal('rich').optional(),
    description: z.string().max(4096).nullish(),
    url: url.nullish(),
    timestamp: z.iso.datetime({ offset: true }).nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    footer: z.strictObject({ text: z.string().max(2048), icon_url: url.optional() }).nullish(),
    image: z.strictObject({ url }).nullish(),
    thumbnail: z.strictObject({ url }).nullish(),
    author: z.strictObject({ name: z.string().max(256), url: url.optional(), icon_url: url.optional() }).nullish(),
    fields: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(256),
          value: z.string().min(1).max(1024),
          inline: z.boolean().optional(),
        }),
      )
      .max(25)
      .optional(),
  })
  .superRefine((one, context) => {
    const isEmpty =
      !one.title && !one.description && !one.fields?.length && !one.image && !one.thumbnail && !one.author;
    if (isEmpty && !one.footer)
      context.addIssue(discordIssue('BASE_TYPE_REQUIRED', 'This field is required', ['description']));
  });

const allowedMentions = z
  .strictObject({
    parse: z.array(z.enum(['everyone', 'roles', 'users'])).optional(),
    roles: z.array(snowflake).max(100).optional(),
    users: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().optional(),
  })
  .superRefine(({ parse, roles, users }, context) => {
    for (const [kind, ids] of [
      ['roles', roles],
      ['users', users],
    ] as const) {
      if (!parse?.includes(kind) || !ids?.length) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      context.addIssue(discordIssue('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message, [kind]));
    }
  });

const attachment = z.strictObject({
  id: z.union([snowflake, z.int()]).transform(String),
  filename: z.string().max(1024).optional(),
  description: z.string().max(1024).nullish(),
  title: z.string().nullish(),
  waveform: z.null().optional(),
  duration_secs: z.null().optional(),
});

// discord.js also sends `tts`, `nonce` and `enforce_nonce` where Discord's pages do not list them.
const fields = {
  content: z.string().max(2000).nullish(),
  tts: z.boolean().optional(),
  nonce: z.union([z.int(), z.string().max(25)]).optional(),
  enforce_nonce: z.boolean().optional(),
  embeds: z.array(embed).max(10).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  components: z.array(topComponent).nullish(),
  attachments: z.array(attachment).max(10).nullish(),
  flags: z.int().nonnegative().nullish(),
};

const reference = z.strictObject({
  type: z.literal(0).optional(),
  message_id: snowflake,
  channel_id: snowflake.optional(),
  guild_id: snowflake.optional(),
  fail_if_not_exists: z.boolean().optional(),
});

interface Content {
  content?: string | null | undefined;
  embeds?: z.output<typeof embed>[] | null | undefined;
  components?: z.output<typeof topComponent>[] | null | undefined;
  flags?: number | null | undefined;
}

/** A new message; `flags` are those that this way of sending knows. */
export const newMessage = (flags: number) =>
  z.strictObject({ ...fields, message_reference: reference.optional() }).superRefine((body, context) => {
    checkFlags(body.flags, flags, context);
    checkContent(body, Boolean((body.flags ?? 0) & FLAGS.componentsV2), context);
  });

/** A change of a message that is V2 already or not; the flag can be added but never taken away. */
export const messageEdit = (wasV2: boolean) =>
  z.strictObject(fields).superRefine((body, context) => {
    checkFlags(body.flags, FLAGS.suppressEmbeds | FLAGS.componentsV2, context);
    const isV2 = Boolean((body.flags ?? 0) & FLAGS.componentsV2);
    if (wasV2 && !isV2 && typeof body.flags === 'number') {
      const message = 'The IS_COMPONENTS_V2 flag cannot be removed from a message';
      context.addIssue(discordIssue('MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message, ['flags']));
    } else checkContent(body, wasV2 || isV2, context);
  });

export type NewMessage = z.output<ReturnType<typeof newMessage>>;
export type MessageEdit = z.output<ReturnType<typeof messageEdit>>;
export type Embed = z.output<typeof embed>;
export type AllowedMentions = z.output<typeof allowedMentions>;

function checkFlags(flags: number | null | undefined, known: number, context: z.RefinementCtx): void {
  const wrong = (flags ?? 0) & ~known;
  if (wrong) context.addIssue(discordIssue('BITFIELD_INVALID', `The flags ${wrong} cannot be set here`, ['flags']));
}

function checkContent(body: Content, isV2: boolean, context: z.RefinementCtx): void {
  checkComponents(body.components ?? [], isV2, context);
  const size = (body.embeds ?? []).reduce((sum, one) => sum + embedText(one), 0);
  if (size > MAX_EMBED_TEXT) {
    const message = `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`;
    context.addIssue(discordIssue('MAX_EMBED_SIZE_EXCEEDED', message, ['embeds']));
  }
  if (!isV2) return;
  for (const field of ['content', 'embeds'] as const) {
    if (!body[field]?.length) continue;
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    context.addIssue(discordIssue('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message, [field]));
  }
}

function embedText(embed: z.output<z.ZodType<Embed>>): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  for (const { name, value } of embed.fields ?? []) texts.push(name, value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

import type { MessageEntity } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import type { TelegramState } from '../state.ts';

/** A file that came with a request. */
export interface Upload {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
}

/** A request as it was read: its parameters, its files by the name of their part, and the end of the connection. */
export interface BotRequest {
  params: Record<string, unknown>;
  files: ReadonlyMap<string, Upload>;
  signal: AbortSignal;
}

/** One method of the Bot API: gives what stands under `result`, or throws ApiFailure. */
export type Method = (state: TelegramState, request: BotRequest) => unknown;

/** A method whose parameters are read by `schema`; what does not fit becomes a 400 that names the parameter. */
export function method<S extends z.ZodObject>(
  schema: S,
  run: (state: TelegramState, params: z.output<S>, request: BotRequest) => unknown,
): Method {
  return (state, request) => {
    const parsed = schema.safeParse(request.params);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = String(issue?.path[0] ?? 'parameter');
      if (field === 'chat_id') throw badRequest('chat_id is empty');
      if (field === 'message_id') throw badRequest('message identifier is not specified');
      throw badRequest(`can't parse "${field}": ${issue?.message ?? 'wrong value'}`);
    }
    return run(state, parsed.data, request);
  };
}

const integerText = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number);

/** A whole number; form fields and query strings carry it as text. */
export const integer = z.union([z.int(), integerText]);
export const flag = z.union([
  z.boolean(),
  z.string().transform((text) => ['true', '1', 'yes'].includes(text.toLowerCase())),
]);
export const chatId = z.union([z.int(), integerText, z.string().min(1)]);

/** A value that form fields and query strings carry as JSON text. */
export function json<S extends z.ZodType>(schema: S) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: "can't parse JSON object", input: value });
      return z.NEVER;
    }
  }, schema);
}

/** Message entities that a bot marks by itself instead of a parse mode. */
export const entities = json(
  z.array(
    z.custom<MessageEntity>(
      (value) =>
        z.object({ type: z.string(), offset: z.int().nonnegative(), length: z.int().positive() }).safeParse(value)
          .success,
      "can't parse MessageEntity",
    ),
  ),
);

/** What all methods that send share. */
export const sending = {
  chat_id: chatId,
  message_thread_id: integer.optional(),
  parse_mode: z.string().optional(),
  reply_markup: json(z.unknown()).optional(),
  reply_parameters: json(z.object({ message_id: integer, allow_sending_without_reply: flag.optional() })).optional(),
};

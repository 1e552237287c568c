import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiResponse } from 'grammy/types';
import { sameSecret } from '../control/sameSecret.ts';
import { ApiFailure } from './apiFailure.ts';
import type { ArmedFault } from './faults.ts';
import { botMethods } from './methods/bot.ts';
import { fileMethods } from './methods/getFile.ts';
import { inlineMethods } from './methods/inline.ts';
import { memberMethods } from './methods/members.ts';
import { menuMethods } from './methods/menus.ts';
import { messageMethods } from './methods/messages.ts';
import type { BotRequest, Method } from './methods/params.ts';
import { webhookMethods } from './methods/webhook.ts';
import { readRequest } from './readRequest.ts';
import type { TelegramState } from './state.ts';

/** Method names are case-insensitive. */
const METHODS = new Map<string, Method>(
  [botMethods, webhookMethods, menuMethods, memberMethods, inlineMethods, messageMethods, fileMethods]
    .flatMap((methods) => Object.entries(methods))
    .map(([name, run]) => [name.toLowerCase(), run]),
);

const HTML_BODY = '<html>\r\n<head><title>Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n';

/** Answers one call of `/bot<token>/<method>`. */
export async function answerBotApi(
  state: TelegramState,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, given = '', name = ''] = /^\/bot([^/]*)\/([^/]*)$/.exec(url.pathname) ?? [];
  const call = state.calls.begin(name, state.clocks.elapsed());
  response.on('close', () => {
    call.status = response.writableFinished ? response.statusCode : 0;
  });
  const signal = endOf(response);
  try {
    if (!sameSecret(given, token)) throw new ApiFailure(401, 'Unauthorized');
    const { params, files } = await readRequest(request, url);
    const chatId = Number(params.chat_id);
    if (Number.isInteger(chatId)) call.chatId = chatId;
    if (typeof params.callback_query_id === 'string') call.callbackQueryId = params.callback_query_id;
    const fault = state.faults.take(name, call.chatId);
    if (fault) await answerFaulty(state, fault, name, { params, files, signal }, response);
    else reply(response, await run(state, name, { params, files, signal }));
  } catch (failure) {
    reply(response, failureBody(failure));
  }
}

async function answerFaulty(
  state: TelegramState,
  fault: ArmedFault,
  name: string,
  request: BotRequest,
  response: ServerResponse,
): Promise<void> {
  if (fault.delayMs > 0) await sleep(fault.delayMs);
  const isProcessed = fault.process ?? fault.reply.kind === 'normal';
  const body = isProcessed ? await run(state, name, request) : undefined;
  if (fault.reply.kind === 'drop') response.destroy();
  else if (fault.reply.kind === 'html') {
    response.writeHead(fault.reply.status, { 'content-type': 'text/html' }).end(HTML_BODY);
  } else if (fault.reply.kind === 'error') {
    const { errorCode, description, retryAfter } = fault.reply;
    reply(response, failureBody(new ApiFailure(errorCode, description, retryAfter)));
  } else if (body) reply(response, body);
}

async function run(state: TelegramState, name: string, request: BotRequest): Promise<ApiResponse<unknown>> {
  const method = METHODS.get(name.toLowerCase());
  if (!method) return failureBody(new ApiFailure(404, 'Not Found: method not found'));
  try {
    return { ok: true, result: await method(state, request) };
  } catch (failure) {
    return failureBody(failure);
  }
}

function failureBody(failure: unknown): ApiResponse<unknown> {
  if (!(failure instanceof ApiFailure)) throw failure;
  const { errorCode, description, retryAfter, migrateTo } = failure;
  const body = { ok: false, error_code: errorCode, description } as const;
  if (migrateTo !== undefined) return { ...body, parameters: { migrate_to_chat_id: migrateTo } };
  return retryAfter === undefined ? body : { ...body, parameters: { retry_after: retryAfter } };
}

function reply(response: ServerResponse, body: ApiResponse<unknown>): void {
  if (response.destroyed) return;
  const status = body.ok ? 200 : body.error_code;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Answers `GET /file/bot<token>/<path>`: the bytes of a file whose path `getFile` gave within the last hour. */
export function answerFile(
  state: TelegramState,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const [, given = '', path = ''] = /^\/file\/bot([^/]*)\/(.+)$/.exec(url.pathname) ?? [];
  const bytes = request.method === 'GET' && sameSecret(given, token) ? state.lent(decodeURIComponent(path)) : undefined;
  if (bytes === undefined) reply(response, failureBody(new ApiFailure(404, 'Not Found')));
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
}

function endOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

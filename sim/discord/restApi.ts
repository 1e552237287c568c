import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sameSecret } from '../control/sameSecret.ts';
import { ApiFailure, methodNotAllowed, notFound, unauthorized } from './apiFailure.ts';
import type { ApiCallRecord } from './callLog.ts';
import type { ArmedFault } from './faults.ts';
import type { BucketState } from './limits.ts';
import { accountRoutes } from './rest/account.ts';
import { channelRoutes } from './rest/channels.ts';
import { commandRoutes } from './rest/commands.ts';
import { interactionRoutes } from './rest/interactions.ts';
import { UNKNOWN_FIELD } from './rest/readForm.ts';
import { readRequest } from './rest/readRequest.ts';
import type { Reply, RestRequest, Route } from './rest/route.ts';
import type { DiscordState } from './state.ts';

const ROUTES = [...accountRoutes, ...channelRoutes, ...commandRoutes, ...interactionRoutes].map((route) => ({
  route,
  segments: route.path.split('/'),
}));
const HTML_BODY = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>cloudflare</body>\r\n</html>\r\n';
/** Interactions do not count towards the limit of all calls. */
const UNCOUNTED = new Set(interactionRoutes.map(({ operation }) => operation));

interface Match {
  route: Route;
  path: ReadonlyMap<string, string>;
}

/** Answers one call of `/api/v10/…`. */
export async function answerRest(
  state: DiscordState,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.replace(/^\/api\/v10/, '');
  const matches = find(path);
  const match = matches.find(({ route }) => route.method === request.method);
  const call = state.calls.begin({
    operation: match?.route.operation ?? 'unknown',
    method: request.method ?? '',
    path: withoutToken(path, match),
    ...about('channelId', match),
    ...about('interactionId', match),
  });
  response.on('close', () => {
    call.status = response.writableFinished ? response.statusCode : 0;
  });
  try {
    if (!match) throw matches.length > 0 ? methodNotAllowed() : notFound();
    await answerMatched(state, match, request, response, url, call);
  } catch (failure) {
    refuse(state, response, failure, call);
  }
}

async function answerMatched(
  state: DiscordState,
  match: Match,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  call: ApiCallRecord,
): Promise<void> {
  const { route, path } = match;
  const { operation } = route;
  if (route.auth === 'bot' && !sameSecret(request.headers.authorization ?? '', `Bot ${state.bot.token}`)) {
    throw unauthorized();
  }
  const { body, files } = await readRequest(request);
  const rest: RestRequest = { path, query: url.searchParams, body, files };
  const fault = state.faults.take(operation, call.channelId);
  if (fault) return await answerFaulty(state, fault, match, rest, response, call);
  count(state, match, response);
  checkQuery(route, url);
  reply(response, route.run(state, rest));
}

/** Counts the call and tells how its bucket stands. Throws ApiFailure 429. */
function count(state: DiscordState, { route, path }: Match, response: ServerResponse): void {
  const { operation } = route;
  if (operation === 'interactionCallback') return;
  if (!UNCOUNTED.has(operation) && route.auth === 'bot') state.limiter.takeOverall();
  const major = path.get('channelId') ?? path.get('guildId') ?? path.get('token') ?? '';
  try {
    state.limiter.take(operation, major);
  } finally {
    setBucket(response, state.limiter.state(operation, major));
  }
}

function checkQuery({ query = [] }: Route, url: URL): void {
  for (const name of url.searchParams.keys()) {
    if (query.includes(name)) continue;
    const error = { code: UNKNOWN_FIELD, message: `the API knows no query parameter "${name}" here` };
    throw new ApiFailure(400, 50035, 'Invalid Form Body', { errors: { [name]: { _errors: [error] } } });
  }
}

async function answerFaulty(
  state: DiscordState,
  fault: ArmedFault,
  match: Match,
  request: RestRequest,
  response: ServerResponse,
  call: ApiCallRecord,
): Promise<void> {
  if (fault.delayMs > 0) await sleep(fault.delayMs);
  const { reply: wanted } = fault;
  const isProcessed = fault.process ?? wanted.kind === 'normal';
  const done = isProcessed ? match.route.run(state, request) : undefined;
  if (wanted.kind === 'drop') response.destroy();
  else if (wanted.kind === 'html') {
    response.writeHead(wanted.status, { 'content-type': 'text/html' }).end(HTML_BODY);
  } else if (wanted.kind === 'error') {
    refuse(state, response, new ApiFailure(wanted.status, wanted.code, wanted.message), call, false);
  } else if (wanted.kind === 'rateLimit') {
    const { retryAfter, scope } = wanted;
    const failure = new ApiFailure(429, 0, 'You are being rate limited.', { limited: { retryAfter, scope } });
    refuse(state, response, failure, call, false);
  } else if (done) {
    count(state, match, response);
    reply(response, done);
  }
}

function find(path: string): Match[] {
  const given = path.split('/');
  return ROUTES.flatMap(({ route, segments }) => {
    if (segments.length !== given.length) return [];
    const ids = new Map<string, string>();
    for (const [index, segment] of segments.entries()) {
      const part = given[index] ?? '';
      if (segment.startsWith(':')) ids.set(segment.slice(1), decodeURIComponent(part));
      else if (segment !== part) return [];
    }
    return [{ route, path: ids }];
  });
}

/** The path for logs; a webhook's token is a secret. */
function withoutToken(path: string, match: Match | undefined): string {
  const token = match?.path.get('token');
  return token === undefined ? path : path.replace(token, ':token');
}

function about(name: 'channelId' | 'interactionId', match: Match | undefined) {
  const id = match?.path.get(name);
  return id === undefined ? {} : { [name]: id };
}

function reply(response: ServerResponse, { status = 200, body }: Reply): void {
  if (response.destroyed) return;
  // A 204 has no content type; real clients read a body where there is one.
  if (!body) response.writeHead(204).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function setBucket(response: ServerResponse, bucket: BucketState): void {
  response.setHeader('x-ratelimit-limit', String(bucket.limit));
  response.setHeader('x-ratelimit-remaining', String(bucket.remaining));
  response.setHeader('x-ratelimit-reset-after', (bucket.resetAfterMs / 1000).toFixed(3));
  response.setHeader('x-ratelimit-bucket', bucket.hash);
}

/** Answers with Discord's error JSON; notes what a correct bot never does. */
function refuse(
  state: DiscordState,
  response: ServerResponse,
  failure: unknown,
  call: ApiCallRecord,
  isBotsFault = true,
): void {
  if (!(failure instanceof ApiFailure)) throw failure;
  const { status, code, message, errors, limited } = failure;
  const isViolation = code === 50035 || code === 50109 || code === 50006 || (code === 0 && status !== 429);
  if (isBotsFault && isViolation) {
    const why = errors ? `${message} ${JSON.stringify(errors)}` : message;
    state.calls.violation('rest', `${call.method} ${call.path}`, why);
  }
  if (response.destroyed) return;
  if (limited) {
    response.setHeader('retry-after', String(limited.retryAfter));
    response.setHeader('x-ratelimit-scope', limited.scope);
    if (limited.scope === 'global') response.setHeader('x-ratelimit-global', 'true');
  }
  const body = limited
    ? { message, retry_after: limited.retryAfter, global: limited.scope === 'global' }
    : { message, code, ...(errors && { errors }) };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

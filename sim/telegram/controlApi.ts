import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { sameSecret } from './botApi.ts';
import { ControlRefusal, controlInputs } from './control.ts';
import { faultSchema } from './faults.ts';
import { readBody } from './readRequest.ts';
import type { TelegramWorld } from './world.ts';

type Route = (world: TelegramWorld, input: unknown, signal: AbortSignal) => unknown;

function route<S extends z.ZodType>(
  schema: S,
  run: (world: TelegramWorld, input: z.output<S>, signal: AbortSignal) => unknown,
): Route {
  return (world, input, signal) => run(world, schema.parse(input), signal);
}

const ROUTES = new Map<string, Route>(
  Object.entries({
    enter: route(controlInputs.enter, (world, input) => world.enter(input)),
    createGroup: route(controlInputs.createGroup, (world, input) => world.createGroup(input)),
    removeBot: route(controlInputs.removeBot, (world, input) => world.removeBot(input)),
    says: route(controlInputs.says, (world, input) => world.says(input)),
    createTopic: route(controlInputs.createTopic, (world, input) => world.createTopic(input)),
    closeTopic: route(controlInputs.closeTopic, (world, input) => world.closeTopic(input)),
    sendsContact: route(controlInputs.sendsContact, (world, input) => world.sendsContact(input)),
    sharesUsers: route(controlInputs.sharesUsers, (world, input) => world.sharesUsers(input)),
    asksInline: route(controlInputs.asksInline, (world, input) => world.asksInline(input)),
    picksInline: route(controlInputs.picksInline, (world, input) => world.picksInline(input)),
    sendsPhoto: route(controlInputs.sendsPhoto, (world, input) => world.sendsPhoto(input)),
    sendsSticker: route(controlInputs.sendsSticker, (world, input) => world.sendsSticker(input)),
    edits: route(controlInputs.edits, (world, input) => world.edits(input)),
    taps: route(controlInputs.taps, (world, input) => world.taps(input)),
    forgeTap: route(controlInputs.forgeTap, (world, input) => world.forgeTap(input)),
    block: route(controlInputs.block, (world, input) => world.block(input)),
    unblock: route(controlInputs.unblock, (world, input) => world.unblock(input)),
    chat: route(controlInputs.chat, (world, input) => world.chat(input)),
    menu: route(controlInputs.menu, (world, input) => world.menu(input)),
    changes: route(controlInputs.changes, (world, input, signal) => world.changes(input, signal)),
    lastChange: route(controlInputs.lastChange, (world) => world.lastChange()),
    file: route(controlInputs.file, (world, input) => {
      const { bytes, ...file } = world.file(input);
      return { ...file, base64: Buffer.from(bytes).toString('base64') };
    }),
    calls: route(controlInputs.calls, (world, input) => world.calls(input)),
    fault: route(faultSchema, (world, input) => world.fault(input)),
    clearFaults: route(z.object({}), (world) => world.clearFaults()),
    limit: route(controlInputs.limit, (world, input) => world.limit(input)),
    leaveWebhook: route(controlInputs.leaveWebhook, (world, input) => world.leaveWebhook(input)),
  }),
);

/** Answers `POST /control/<name>` with `{result}` or `{refusal: {code, message}}`; asks for the control token first. */
export async function answerControl(
  world: TelegramWorld,
  controlToken: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  try {
    if (!sameSecret(request.headers.authorization ?? '', `Bearer ${controlToken}`)) {
      throw new ControlRefusal('UNAUTHORIZED', 'the control token is missing or wrong');
    }
    const run = request.method === 'POST' ? ROUTES.get(path) : undefined;
    if (!run) return answer(response, 404, refusal('BAD_INPUT', `no control call POST ${path}`));
    const body = (await readBody(request)).toString();
    const result = await run(world, JSON.parse(body || '{}'), controller.signal);
    answer(response, 200, { result: result ?? null });
  } catch (error) {
    if (error instanceof ControlRefusal) {
      answer(response, error.code === 'UNAUTHORIZED' ? 401 : 409, refusal(error.code, error.message));
    } else if (error instanceof z.ZodError) answer(response, 400, refusal('BAD_INPUT', z.prettifyError(error)));
    else if (error instanceof SyntaxError) answer(response, 400, refusal('BAD_INPUT', 'the body is not JSON'));
    else throw error;
  }
}

function refusal(code: string, message: string) {
  return { refusal: { code, message } };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

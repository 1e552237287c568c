import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ControlRefusal, controlInputs } from './control.ts';
import { faultSchema } from './faults.ts';
import { readBody } from './rest/readRequest.ts';
import { sameSecret } from './sameSecret.ts';
import type { DiscordWorld } from './world.ts';

type Route = (world: DiscordWorld, input: unknown, signal: AbortSignal) => unknown;

function route<S extends z.ZodType>(
  schema: S,
  run: (world: DiscordWorld, input: z.output<S>, signal: AbortSignal) => unknown,
): Route {
  return (world, input, signal) => run(world, schema.parse(input), signal);
}

const ROUTES = new Map<string, Route>(
  Object.entries({
    enter: route(controlInputs.enter, (world, input) => world.enter(input)),
    createGuild: route(controlInputs.createGuild, (world, input) => world.createGuild(input)),
    addBot: route(controlInputs.addBot, (world, input) => world.addBot(input)),
    removeBot: route(controlInputs.removeBot, (world, input) => world.removeBot(input)),
    joinGuild: route(controlInputs.joinGuild, (world, input) => world.joinGuild(input)),
    leaveGuild: route(controlInputs.leaveGuild, (world, input) => world.leaveGuild(input)),
    setMemberPermissions: route(controlInputs.setMemberPermissions, (world, input) =>
      world.setMemberPermissions(input),
    ),
    createChannel: route(controlInputs.createChannel, (world, input) => world.createChannel(input)),
    deleteChannel: route(controlInputs.deleteChannel, (world, input) => world.deleteChannel(input)),
    setPermissions: route(controlInputs.setPermissions, (world, input) => world.setPermissions(input)),
    openDm: route(controlInputs.openDm, (world, input) => world.openDm(input)),
    closeDms: route(controlInputs.closeDms, (world, input) => world.closeDms(input)),
    openDms: route(controlInputs.openDms, (world, input) => world.openDms(input)),
    block: route(controlInputs.block, (world, input) => world.block(input)),
    unblock: route(controlInputs.unblock, (world, input) => world.unblock(input)),
    says: route(controlInputs.says, (world, input) => world.says(input)),
    edits: route(controlInputs.edits, (world, input) => world.edits(input)),
    deletes: route(controlInputs.deletes, (world, input) => world.deletes(input)),
    dismisses: route(controlInputs.dismisses, (world, input) => world.dismisses(input)),
    typesCommand: route(controlInputs.typesCommand, (world, input) => world.typesCommand(input)),
    autocompletes: route(controlInputs.autocompletes, (world, input) => world.autocompletes(input)),
    forgeCommand: route(controlInputs.forgeCommand, (world, input) => world.forgeCommand(input)),
    clicks: route(controlInputs.clicks, (world, input) => world.clicks(input)),
    forgeClick: route(controlInputs.forgeClick, (world, input) => world.forgeClick(input)),
    chooses: route(controlInputs.chooses, (world, input) => world.chooses(input)),
    submits: route(controlInputs.submits, (world, input) => world.submits(input)),
    interaction: route(controlInputs.interaction, (world, input) => world.interaction(input)),
    channel: route(controlInputs.channel, (world, input) => world.channel(input)),
    menu: route(controlInputs.menu, (world, input) => world.menu(input)),
    changes: route(controlInputs.changes, (world, input, signal) => world.changes(input, signal)),
    lastChange: route(controlInputs.lastChange, (world) => world.lastChange()),
    file: route(controlInputs.file, (world, input) => {
      const { bytes, ...file } = world.file(input);
      return { ...file, base64: Buffer.from(bytes).toString('base64') };
    }),
    calls: route(controlInputs.calls, (world, input) => world.calls(input)),
    violations: route(z.object({}), (world) => world.violations()),
    fault: route(faultSchema, (world, input) => world.fault(input)),
    clearFaults: route(z.object({}), (world) => world.clearFaults()),
    limit: route(controlInputs.limit, (world, input) => world.limit(input)),
    gateway: route(controlInputs.gateway, (world, input) => world.gateway(input)),
  }),
);

/** Answers `POST /control/<name>` with `{result}` or `{refusal: {code, message}}`; asks for the control token first. */
export async function answerControl(
  world: DiscordWorld,
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

import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import { sameSecret } from './sameSecret.ts';

/** One thing that can be asked over HTTP of the people's side of a local platform. */
export type ControlRoute<World> = (world: World, input: unknown, signal: AbortSignal) => unknown;

/** Makes routes whose input is read by a schema. */
export function routesOf<World>() {
  return <S extends z.ZodType>(
    schema: S,
    run: (world: World, input: z.output<S>, signal: AbortSignal) => unknown,
  ): ControlRoute<World> =>
    (world, input, signal) =>
      run(world, schema.parse(input), signal);
}

export type ControlServer<World> = {
  world: World;
  /** By their names. */
  routes: ReadonlyMap<string, ControlRoute<World>>;
  token: string;
  readBody: (request: IncomingMessage) => Promise<Buffer>;
};

/** Answers `POST /control/<name>` with `{result}` or `{refusal: {code, message}}`; asks for the control token first. */
export async function serveControl<World>(
  { world, routes, token, readBody }: ControlServer<World>,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  try {
    if (!sameSecret(request.headers.authorization ?? '', `Bearer ${token}`)) {
      throw new Refusal('UNAUTHORIZED', 'the control token is missing or wrong');
    }
    const run = request.method === 'POST' ? routes.get(name) : undefined;
    if (!run) return answer(response, 404, refusal('BAD_INPUT', `no control call POST ${name}`));
    const body = (await readBody(request)).toString();
    const result = await run(world, JSON.parse(body || '{}'), controller.signal);
    answer(response, 200, { result: result ?? null });
  } catch (error) {
    if (error instanceof Refusal) {
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

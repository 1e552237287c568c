import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** One call on its way: to which server, what is asked for (`/bot…/sendMessage`), and the body that goes with it. */
export type Call = { to: string; path: string; body: string };

/** `before`: the call never arrives. `after`: it arrives and is done, and its answer is lost. */
export type Cut = 'before' | 'after';

/**
 * Stands between a program and a server and lets calls through, until one is to be cut.
 * @param judge asked for every call. @param cut called at the very moment; the connection ends with it.
 */
export async function watchedProxy(
  { name, target }: { name: string; target: string },
  judge: (call: Call) => Cut | null,
  cut: () => void,
) {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const path = request.url ?? '/';
    const verdict = judge({ to: name, path, body: body.toString() });
    const end = () => {
      cut();
      response.destroy();
    };
    if (verdict === 'before') return end();
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const type = request.headers['content-type'];
    const forwarded = await fetch(`${target}${path}`, {
      method: request.method ?? 'POST',
      ...(type === undefined ? {} : { headers: { 'content-type': type } }),
      ...(body.length > 0 ? { body } : {}),
      ...(verdict === 'after' ? {} : { signal: gone.signal }),
    });
    const said = Buffer.from(await forwarded.arrayBuffer());
    if (verdict === 'after') return end();
    response.writeHead(forwarded.status, { 'content-type': forwarded.headers.get('content-type') ?? '' }).end(said);
  };
  const server = createServer((request, response) => {
    // Whatever a dying program leaves half done ends its connection, as a broken line does.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

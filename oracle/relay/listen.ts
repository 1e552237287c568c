import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export type Listening = { url: string; stop(): Promise<void> };

/**
 * Serves an app; port 0 takes any free one. `stop` ends open connections too.
 * @throws when the port is taken.
 */
export async function listen(app: Hono, port: number, hostname = '127.0.0.1'): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, port, hostname }, (info) => resolve(info.port)) as Server;
  server.once('error', reject);
  return {
    url: `http://${hostname}:${await promise}`,
    stop: () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}

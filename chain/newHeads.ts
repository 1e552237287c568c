import { z } from 'zod';

const message = z.object({ id: z.number().optional(), method: z.string().optional(), error: z.unknown().optional() });

const reconnectAfter = 1000;

/**
 * Rings whenever the node says that there is a new block, over a WebSocket that is opened again when it breaks, until `signal`
 * aborts. A bell only: whoever it wakes asks the chain itself, and must also look now and then without it.
 */
export function watchNewHeads(options: {
  wsUrl: string;
  ring(): void;
  signal: AbortSignal;
  log(line: string): void;
}): void {
  const { wsUrl, ring, signal, log } = options;
  if (signal.aborted) return;
  const socket = new WebSocket(wsUrl);
  const close = () => socket.close();
  signal.addEventListener('abort', close, { once: true });
  socket.addEventListener('open', () => {
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_subscribe', params: ['newHeads'] }));
    ring();
  });
  socket.addEventListener('message', ({ data }) => {
    const said = message.safeParse(parseJson(data));
    if (said.success && said.data.method === 'eth_subscription') ring();
    if (!said.success || said.data.error !== undefined) log('the node does not tell of new blocks; polling goes on');
  });
  socket.addEventListener('error', () => {
    if (!signal.aborted) log('the connection that tells of new blocks failed; polling goes on');
  });
  socket.addEventListener('close', () => {
    signal.removeEventListener('abort', close);
    if (signal.aborted) return;
    const timer = setTimeout(() => watchNewHeads(options), reconnectAfter);
    timer.unref();
  });
}

/** What the node sent, or null when it is no JSON text. */
function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return null;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

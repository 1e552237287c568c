import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import type { TelegramState } from '../state.ts';
import { flag, integer, json, type Method, method } from './params.ts';

const PORTS = ['', '80', '88', '443', '8443'];
const MAX_SECRET = 256;
const MAX_CONNECTIONS = 100;
const DEFAULT_CONNECTIONS = 40;

/** How updates come by themselves. As a Bot API server of one's own, this one sends to this machine without TLS too. */
export const webhookMethods: Record<string, Method> = {
  setWebhook: method(
    z.object({
      url: z.string().default(''),
      secret_token: z.string().optional(),
      max_connections: integer.default(DEFAULT_CONNECTIONS),
      allowed_updates: json(z.array(z.string())).optional(),
      drop_pending_updates: flag.default(false),
    }),
    (state, params) => {
      if (params.url === '') return deleteWebhook(state, params.drop_pending_updates);
      checkUrl(params.url);
      const { secret_token: secret, max_connections: maxConnections } = params;
      if (secret !== undefined && !/^[\w-]*$/.test(secret)) {
        throw badRequest('secret token contains unallowed characters');
      }
      if (secret !== undefined && secret.length > MAX_SECRET) throw badRequest('secret token is too long');
      if (maxConnections < 1 || maxConnections > MAX_CONNECTIONS) throw badRequest('max_connections is out of range');
      if (params.drop_pending_updates) state.updates.dropPending();
      state.updates.allow(params.allowed_updates);
      state.updates.endPoll('terminated by setWebhook request');
      state.webhook.set({ url: params.url, secret, maxConnections });
      return true;
    },
  ),

  deleteWebhook: method(z.object({ drop_pending_updates: flag.default(false) }), (state, params) =>
    deleteWebhook(state, params.drop_pending_updates),
  ),

  getWebhookInfo: (state) => state.webhook.info(),
};

function checkUrl(text: string): void {
  const url = URL.parse(text);
  if (!url) throw badRequest('bad webhook: Invalid URL');
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  if (isHere && url.protocol === 'http:') return;
  if (url.protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!PORTS.includes(url.port))
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
}

function deleteWebhook(state: TelegramState, dropPending: boolean): true {
  state.webhook.clear();
  if (dropPending) state.updates.dropPending();
  return true;
}

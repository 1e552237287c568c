import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { refuses, startRig } from './rig.ts';

const updateSchema = z.looseObject({ update_id: z.int(), message: z.looseObject({ text: z.string() }) });

/** A bot's webhook that answers as it is told and notes what it heard. */
async function startHook(t: TestContext) {
  const heard: { text: string; secret: string | undefined }[] = [];
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { message } = updateSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    heard.push({ text: message.text, secret: request.headers['x-telegram-bot-api-secret-token']?.toString() });
    response.writeHead(answers.shift() ?? 200).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.int() }).parse(server.address());
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}/hook`, heard, answers };
}

test('updates are sent with the secret, in order, and again until the bot takes them', async (t) => {
  const { api, world } = await startRig(t);
  const { url, heard, answers } = await startHook(t);
  const ann = world.enter({ username: 'ann' });
  const place = { userId: ann.id, chatId: ann.id };
  world.says({ ...place, text: 'before' });
  answers.push(500, 401);
  await api.setWebhook(url, { secret_token: 'a-secret_1', max_connections: 7 });
  world.says({ ...place, text: 'after' });
  while (heard.length < 4) await sleep(5);
  assert.deepEqual(
    heard.map(({ text }) => text),
    ['before', 'before', 'before', 'after'],
  );
  assert.deepEqual(new Set(heard.map(({ secret }) => secret)), new Set(['a-secret_1']));
  while ((await api.getWebhookInfo()).pending_update_count > 0) await sleep(5);
  const info = await api.getWebhookInfo();
  assert.equal(info.url, url);
  assert.equal(info.max_connections, 7);
  assert.equal(info.last_error_message, 'Wrong response from the webhook: 401 Unauthorized');
});

test('what waits goes to whoever asks next: a webhook ends a poll, and deleting it lets polls through', async (t) => {
  const { api, world } = await startRig(t);
  const { url, heard, answers } = await startHook(t);
  const ann = world.enter({ username: 'ann' });
  const poll = refuses(api.getUpdates({ timeout: 30 }), 409, 'terminated by setWebhook');
  while (world.calls({ method: 'getUpdates' }).length === 0) await sleep(5);
  await api.setWebhook(url);
  await poll;
  await refuses(api.getUpdates(), 409, 'webhook is active');
  answers.push(...Array.from({ length: 50 }, () => 500));
  world.says({ userId: ann.id, chatId: ann.id, text: 'kept' });
  while (heard.length === 0) await sleep(5);
  await api.deleteWebhook();
  assert.equal((await api.getUpdates())[0]?.message?.text, 'kept');
  await api.setWebhook(url, { drop_pending_updates: true });
  assert.equal((await api.getWebhookInfo()).pending_update_count, 0);
});

test('a webhook that Telegram would not take is refused', async (t) => {
  const { api } = await startRig(t);
  await refuses(api.setWebhook('http://bot.example/hook'), 400, 'HTTPS URL must be provided');
  await refuses(api.setWebhook('https://bot.example:8080/hook'), 400, '80, 88, 443 or 8443');
  await refuses(api.setWebhook('https://bot.example/', { secret_token: 'a b' }), 400, 'unallowed characters');
  await refuses(api.setWebhook('https://bot.example/', { secret_token: 'a'.repeat(257) }), 400, 'too long');
  await refuses(api.setWebhook('https://bot.example/', { max_connections: 101 }), 400, 'max_connections');
  assert.equal((await api.getWebhookInfo()).url, '');
});

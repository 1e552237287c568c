import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { callFailure } from '../../../bot/discord/callOutcome.ts';

const url = 'https://discord.example/api/v10/x';
const sent = { body: {}, files: undefined };
const refusal = (status: number, code: number) =>
  callFailure(new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', url, sent));
const withCode = (code: string) => Object.assign(new Error('failed'), { code });

test('each way in which Discord refuses is told apart', () => {
  for (const code of [10013, 50007, 50278]) assert.equal(refusal(403, code).kind, 'blocked', `${code}`);
  for (const code of [10003, 10008, 10015, 10062, 50001, 50027])
    assert.equal(refusal(404, code).kind, 'gone', `${code}`);
  assert.equal(refusal(400, 40060).kind, 'acknowledged');
  assert.deepEqual(refusal(400, 50035), { kind: 'rejected', reason: '400 50035 no' });
  assert.equal(refusal(403, 50013).kind, 'rejected');
  const refused = refusal(401, 0);
  assert.ok(refused.kind === 'retryLater' && refused.afterMs >= 30_000);
  assert.equal(refusal(400, 40003).kind, 'retryLater');
});

test('what may have arrived is ambiguous, what cannot have is not', () => {
  assert.equal(callFailure(new HTTPError(502, 'Bad Gateway', 'POST', url, sent)).kind, 'ambiguous');
  const timeout = Object.assign(new Error('This operation was aborted'), { name: 'AbortError' });
  for (const lost of [
    withCode('ECONNRESET'),
    withCode('UND_ERR_SOCKET'),
    timeout,
    new SyntaxError('Unexpected token <'),
  ])
    assert.equal(callFailure(lost).kind, 'ambiguous');
  for (const never of ['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT'])
    assert.equal(callFailure(withCode(never)).kind, 'retryLater', never);
});

test('a 429 says how long to wait, also where Discord forgot to', () => {
  const limited = (retryAfter: number) =>
    callFailure(
      new RateLimitError({
        ...{ timeToReset: retryAfter, retryAfter, limit: 5, method: 'POST', hash: 'x', url, route: '/x' },
        ...{ majorParameter: '1', global: false, sublimitTimeout: 0, scope: 'user' },
      }),
    );
  assert.deepEqual(limited(7050), { kind: 'retryLater', afterMs: 7050 });
  assert.deepEqual(limited(0), { kind: 'retryLater', afterMs: 1000 });
});

test('a mistake of our own is not taken for an answer', () => {
  assert.throws(() => callFailure(new TypeError('x is not a function')), TypeError);
  assert.throws(
    () => callFailure('text'),
    (thrown) => thrown === 'text',
  );
});

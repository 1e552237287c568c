import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startPlayer } from './support/player.ts';
import { now } from './support/vendorAnswers.ts';
import { vendorCases } from './support/vendorCases.ts';
import { essence } from './weatherRig.ts';

const dir = mkdtempSync(join(tmpdir(), 'buckler-bad-'));
let player: Awaited<ReturnType<typeof startPlayer>>;
before(async () => {
  player = await startPlayer();
});
after(async () => {
  await player.stop();
  rmSync(dir, { recursive: true });
});

const html = '<!doctype html><title>Maintenance</title>';
const faults: [string, RequestListener, string, number | null][] = [
  ['401', (_, response) => response.writeHead(401).end('{}'), 'NOT_AUTHORISED', null],
  ['404', (_, response) => response.writeHead(404).end(html), 'NOT_FOUND', null],
  [
    '429 with Retry-After',
    (_, response) => response.writeHead(429, { 'retry-after': '90' }).end(),
    'TOO_MANY_REQUESTS',
    90,
  ],
  ['429 without Retry-After', (_, response) => response.writeHead(429).end(), 'TOO_MANY_REQUESTS', null],
  ['500', (_, response) => response.writeHead(500).end('{"error":"internal"}'), 'SERVER_ERROR', null],
  ['no answer in time', () => undefined, 'UNREACHABLE', null],
  ['a connection that breaks', (request) => request.socket.destroy(), 'UNREACHABLE', null],
  ['HTML', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html), 'MALFORMED', null],
  ['nothing at all', (_, response) => response.end(), 'MALFORMED', null],
  ['bytes that are no text', (_, response) => response.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 'MALFORMED', null],
  ['more than it may be', (_, response) => response.end(JSON.stringify('x'.repeat(300_000))), 'MALFORMED', null],
];

const answerWith =
  (json: unknown): RequestListener =>
  (_, response) =>
    response.end(JSON.stringify(json));

for (const each of vendorCases(dir))
  describe(each.name, () => {
    const ask = async (listener: RequestListener, time = now) => {
      player.play(listener);
      return each.open(player.url).read({ product: each.product, subject: each.subject }, time);
    };

    test('its right answer is a value, with the bytes it was taken from', async () => {
      const reading = await ask(answerWith(each.good));
      assert.ok(reading.kind === 'value', essence(reading));
      assert.ok(reading.raw.byteLength > 0);
    });

    for (const [name, listener, reason, retryAfter] of faults)
      test(`${name}: ${reason} (rule D4)`, async () => {
        const retryAt = retryAfter === null ? null : now + retryAfter;
        assert.deepEqual(await ask(listener), { kind: 'unknown', reason, retryAt });
      });

    test('its answer cut in the middle: MALFORMED', async () => {
      const text = JSON.stringify(each.good);
      const reading = await ask((_, response) => response.end(text.slice(0, Math.floor(text.length / 2))));
      assert.equal(essence(reading), 'MALFORMED');
    });

    test('NaN where JSON has no such thing, in text, and wrong types: MALFORMED', async () => {
      const bare = JSON.stringify(each.good).replace(/:\s*-?"?\d[^,}\]]*/, ':NaN');
      assert.equal(essence(await ask((_, response) => response.end(bare))), 'MALFORMED');
      assert.equal(essence(await ask(answerWith(each.notANumber))), 'MALFORMED');
      assert.equal(essence(await ask(answerWith(each.wrongTypes))), 'MALFORMED');
    });

    test('units of another system, absurd values and the future each have a code', async () => {
      for (const [answer, reason] of [each.otherUnit, each.absurd, each.future])
        assert.equal(essence(await ask(answerWith(answer))), reason);
    });

    test('a clock five minutes ahead is believed (rule D3)', async () => {
      const [answer, time] = each.skewed;
      assert.equal((await ask(answerWith(answer), time)).kind, 'value');
    });
  });

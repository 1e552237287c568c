import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { listen } from '../../oracle/relay/listen.ts';
import { createRateLimit } from '../../oracle/relay/rateLimit.ts';
import { relayApp } from '../../oracle/relay/relayApp.ts';
import { postObservation } from '../../oracle/reporter/postObservation.ts';
import { observation, signedBy } from './people.ts';

const answerSchema = z.object({ code: z.string() });
let server: Awaited<ReturnType<typeof listen>>;
const heard: number[] = [];
before(async () => {
  const app = relayApp(
    async ({ index }) => {
      heard.push(index);
      return 'ACCEPTED';
    },
    createRateLimit(1000, 1000, () => performance.now()),
  );
  server = await listen(app, 0);
});
after(() => server.stop());

async function post(body: string | Uint8Array<ArrayBuffer>, path = '/observations') {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', body });
  return answerSchema.parse(await response.json()).code;
}

describe('the relay’s door', () => {
  test('hands on a well-formed observation', async () => {
    const { signer: _, ...signed } = await signedBy('anna', { index: 42 });
    assert.equal(await postObservation(server.url, signed), 'ACCEPTED');
    assert.deepEqual(heard, [42]);
  });

  test('answers rubbish with a code and stays up', async () => {
    const { signer: _, ...signed } = await signedBy('anna');
    const rubbish: [string | Uint8Array<ArrayBuffer>, string][] = [
      ['', 'MALFORMED'],
      ['{', 'MALFORMED'],
      ['null', 'MALFORMED'],
      ['[]', 'MALFORMED'],
      ['<html>', 'MALFORMED'],
      [JSON.stringify(observation()), 'MALFORMED'],
      [JSON.stringify({ ...signed, index: 'NaN' }), 'MALFORMED'],
      [new Uint8Array([0xff, 0xfe, 0]), 'MALFORMED'],
      [`${' '.repeat(5000)}${JSON.stringify(signed)}`, 'TOO_LARGE'],
      ['['.repeat(4000), 'MALFORMED'],
    ];
    for (const [body, code] of rubbish) assert.equal(await post(body), code, String(body).slice(0, 40));
    assert.equal(await post('{}', '/elsewhere'), 'UNKNOWN_PATH');
    assert.equal(heard.length, 1);
    assert.equal(await postObservation(server.url, signed), 'ACCEPTED');
  });

  test('slows down who posts too much', async () => {
    const app = relayApp(
      async () => 'ACCEPTED',
      createRateLimit(0, 2, () => 0),
    );
    const strict = await listen(app, 0);
    const { signer: _, ...signed } = await signedBy('anna');
    const codes = [1, 2, 3].map(() => () => postObservation(strict.url, signed));
    const answers: string[] = [];
    for (const ask of codes) answers.push(await ask());
    assert.deepEqual(answers, ['ACCEPTED', 'ACCEPTED', 'TOO_MANY_REQUESTS']);
    await strict.stop();
    assert.equal(await postObservation(strict.url, signed), 'RELAY_UNREACHABLE');
  });
});

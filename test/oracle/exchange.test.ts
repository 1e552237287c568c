import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pino } from 'pino';
import { z } from 'zod';
import { exchangeApp } from '../../oracle/exchange/exchangeApp.ts';
import type { View } from '../../oracle/exchange/judgeObservation.ts';
import { type Exchange, openExchange } from '../../oracle/exchange/openExchange.ts';
import { openPeer } from '../../oracle/exchange/peer.ts';
import { createRateLimit } from '../../oracle/exchange/rateLimit.ts';
import { questionKey, signObservation } from '../../oracle/observation.ts';
import { type Listening, listen } from '../../oracle/relay/listen.ts';
import { freePort } from '../support/freePort.ts';
import { until } from './oracleChain.ts';
import { accountOf, hash, observation, oracle, rules, signedBy, subject } from './people.ts';

const answerSchema = z.object({ code: z.string() });
const window = { openedAt: 100, opens: 0, cutoff: 500, start: 900, end: 2000, settleBy: 9000 };
const event = { set: 0, product: 1, subject, window };
const view: View = {
  sets: [{ ...rules, since: 0 }],
  events: new Map([[questionKey(event), event]]),
  time: 2000,
};
const monotonic = () => performance.now();
const log = pino({ level: 'silent' });
const opened: Exchange[] = [];

async function open(peers: string[] = [], port = 0): Promise<Exchange> {
  const exchange = await openExchange(
    { port, peers, tickMilliseconds: 50 },
    { to: oracle, isReported: () => false, signBatch: async () => ({ code: 'SIGNS_NOTHING' }), log, monotonic },
  );
  opened.push(exchange);
  exchange.look(view);
  return exchange;
}

let exchange: Exchange;
before(async () => {
  exchange = await open();
});
after(() => Promise.all(opened.map((one) => one.stop())));

async function post(body: string | Uint8Array<ArrayBuffer>, path = '/observations') {
  const response = await fetch(`${exchange.url}${path}`, { method: 'POST', body });
  return answerSchema.parse(await response.json()).code;
}

const unsigned = async (name: string, changes = {}) => {
  const { signer: _, ...signed } = await signedBy(name, changes);
  return signed;
};

describe('an exchange believes nobody', () => {
  test('takes in what a seated reporter signed, once', async () => {
    const peer = openPeer(exchange.url);
    assert.equal(await peer.give(await unsigned('anna')), 'ACCEPTED');
    assert.equal(await peer.give(await unsigned('anna')), 'DUPLICATE');
    assert.deepEqual(
      exchange.observationsOf(event).map(({ signer }) => signer),
      [accountOf('anna').address],
    );
  });

  test('answers every lie with its code and keeps nothing of it', async () => {
    const cleo = await unsigned('cleo');
    const forged = { ...cleo, index: cleo.index + 1 };
    const elsewhere = await signObservation(accountOf('cleo'), { ...oracle, chainId: 1 }, observation());
    const lies: [unknown, string][] = [
      [forged, 'UNKNOWN_REPORTER'],
      [elsewhere, 'UNKNOWN_REPORTER'],
      [await unsigned('mallory'), 'UNKNOWN_REPORTER'],
      [await unsigned('cleo', { reporterSet: hash('other set') }), 'OTHER_REPORTER_SET'],
      [await unsigned('cleo', { product: 2 }), 'EVENT_NOT_OPEN'],
      [await unsigned('cleo', { observedAt: 499 }), 'OBSERVED_TOO_EARLY'],
      [await unsigned('cleo', { observedAt: 2601 }), 'OBSERVED_IN_FUTURE'],
      [await unsigned('anna', { index: 900 }), 'EQUIVOCATION'],
    ];
    for (const [lie, code] of lies) assert.equal(await post(JSON.stringify(lie)), code);
    assert.deepEqual(exchange.observationsOf(event), []);
  });

  test('keeps what comes from a clock that is five minutes ahead, for when its time has come', async () => {
    assert.equal(await post(JSON.stringify(await unsigned('bob', { observedAt: 2300 }))), 'ACCEPTED');
  });

  test('answers rubbish with a code and stays up', async () => {
    const signed = await unsigned('anna');
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
    assert.equal(await post('{}', '/batches'), 'MALFORMED');
    assert.equal(await post('x'.repeat(300_000), '/batches'), 'TOO_LARGE');
  });

  test('slows down who sends too much, and serves others meanwhile', async () => {
    const strict = createRateLimit(0, 2, () => 0);
    const room = {
      accept: async () => 'ACCEPTED' as const,
      page: () => ({ epoch: 'e', next: 0, observations: [] }),
      signBatch: async () => ({ code: 'SIGNS_NOTHING' as const }),
    };
    const server: Listening = await listen(exchangeApp(room, { messages: strict, batches: strict }), 0);
    const peer = openPeer(server.url);
    const signed = await unsigned('anna');
    const answers = [await peer.give(signed), await peer.give(signed), await peer.give(signed)];
    assert.deepEqual(answers, ['ACCEPTED', 'ACCEPTED', 'TOO_MANY_REQUESTS']);
    assert.equal((await peer.askSignature({ reporterSet: rules.reporterSet, leaves: [] })).code, 'TOO_MANY_REQUESTS');
    await server.stop();
    assert.equal(await peer.give(signed), 'PEER_UNREACHABLE');
    assert.equal(await peer.page(0), null);
  });

  test('forgets an event when the chain has its answer', async () => {
    const forgetful = await open();
    assert.equal(await forgetful.show(await unsigned('anna')), 'ACCEPTED');
    forgetful.look({ ...view, events: new Map() });
    assert.equal((await openPeer(forgetful.url).page(0))?.observations.length, 0);
    assert.equal(await forgetful.show(await unsigned('anna')), 'EVENT_NOT_OPEN');
  });
});

describe('peers', () => {
  test('hear each other both ways when only one of them knows the other', async () => {
    const first = await open();
    const second = await open([first.url]);
    await first.show(await unsigned('anna'));
    await second.show(await unsigned('cleo'));
    for (const one of [first, second])
      await until('both have heard both', () => one.observationsOf(event).length === 2);
  });

  test('hear a third through a second', async () => {
    const middle = await open();
    const [left, right] = [await open([middle.url]), await open([middle.url])];
    await left.show(await unsigned('bob'));
    await until('it came across', () => right.observationsOf(event).length === 1);
  });

  test('who restarts is told everything again, and reads everything again', async () => {
    const port = await freePort();
    const first = await open([], port);
    const second = await open([first.url]);
    await first.show(await unsigned('anna'));
    await until('it was heard', () => second.observationsOf(event).length === 1);
    await first.stop();
    const again = await open([second.url], port);
    await until('it has what it forgot', () => again.observationsOf(event).length === 1);
  });

  test('that talk rubbish without end hold up nobody', async () => {
    const { serve } = await import('@hono/node-server');
    const flood = serve({ port: 0, fetch: () => new Response('['.repeat(2 * 1024 * 1024)) });
    await new Promise((resolve) => flood.once('listening', resolve));
    const address = flood.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    assert.equal(await openPeer(url).page(0), null);
    const good = await open();
    const patient = await open([url, good.url]);
    await good.show(await unsigned('cleo'));
    await until('the good peer was heard', () => patient.observationsOf(event).length === 1);
    await new Promise((resolve) => flood.close(resolve));
  });
});

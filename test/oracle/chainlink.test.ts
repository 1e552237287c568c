import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { createPublicClient, encodeAbiParameters, http, toFunctionSelector } from 'viem';
import { createChainClient } from '../../chain/clients.ts';
import { depegProduct } from '../../chain/products.ts';
import { chainlinkSource } from '../../oracle/sources/chainlink.ts';
import { startPlayer } from './support/player.ts';
import { hour, now, starts } from './support/vendorAnswers.ts';
import { day, essence, watching } from './weatherRig.ts';

const html = '<!doctype html><title>Maintenance</title>';
let player: Awaited<ReturnType<typeof startPlayer>>;
before(async () => {
  player = await startPlayer();
});
after(() => player.stop());

describe('Chainlink through a node', () => {
  const feed = `0x${'fe'.repeat(20)}` as const;
  const base = 5n << 64n;
  type Round = { answer: bigint; updatedAt: number };
  const hourly: Round[] = Array.from({ length: 120 }, (_, i) => ({
    answer: 100_000_000n,
    updatedAt: starts - day + i * hour,
  }));
  const source = () =>
    chainlinkSource({
      client: createPublicClient({
        chain: createChainClient(player.url, 1).chain,
        transport: http(player.url, { retryCount: 0, timeout: 700 }),
        cacheTime: 0,
      }),
      feeds: new Map([['USDC/USD', { address: feed, heartbeat: hour }]]),
      lasting: 2 * hour,
    });
  const question = { product: depegProduct, subject: watching('USDC/USD', '2026-06-01', 3) };
  const ask = async (listener: RequestListener) => {
    player.play(listener);
    return essence(await source().read(question, now));
  };

  /** A node that knows one feed's rounds. */
  const node =
    (rounds: readonly Round[]): RequestListener =>
    async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const { id, params } = JSON.parse(Buffer.concat(chunks).toString());
      const data: string = params[0].data;
      const result = call(rounds, data);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ jsonrpc: '2.0', id, ...result }));
    };
  const call = (rounds: readonly Round[], data: string) => {
    if (data.startsWith(toFunctionSelector('decimals()'))) return { result: `0x${'8'.padStart(64, '0')}` };
    const isLatest = data.startsWith(toFunctionSelector('latestRoundData()'));
    const count = isLatest ? rounds.length : Number(BigInt(`0x${data.slice(10)}`) - base);
    const round = rounds[count - 1];
    if (!round) return { error: { code: 3, message: 'execution reverted: No data present', data: '0x' } };
    const types = [
      { type: 'uint80' },
      { type: 'int256' },
      { type: 'uint256' },
      { type: 'uint256' },
      { type: 'uint80' },
    ];
    const id = base + BigInt(count);
    const time = BigInt(round.updatedAt);
    return { result: encodeAbiParameters(types, [id, round.answer, time, time, id]) };
  };

  test('rounds are read one by one, from the last before the watch to its end', async () => {
    assert.equal(await ask(node(hourly)), 'value 0');
    const fallen = hourly.map((round, i) => (i >= 50 && i < 53 ? { ...round, answer: 97_000_000n } : round));
    assert.equal(await ask(node(fallen)), 'value 300');
    const brief = hourly.map((round, i) => (i === 50 ? { ...round, answer: 97_000_000n } : round));
    assert.equal(await ask(node(brief)), 'value 0');
  });

  test('a feed that began after the watch, one that fell silent, and zeros are unknown (rules C3 to C5)', async () => {
    assert.equal(await ask(node(hourly.slice(30))), 'MISSING_DAYS');
    assert.equal(await ask(node(hourly.slice(0, 60))), 'MISSING_DAYS');
    assert.equal(await ask(node(hourly.map((round) => ({ ...round, answer: 0n })))), 'IMPLAUSIBLE');
    assert.equal(await ask(node([])), 'NOT_FOUND');
  });

  test('a round from the future, which lies outside of every watch that is over, changes nothing', async () => {
    const ahead = { answer: 1n, updatedAt: now + day };
    assert.equal(await ask(node([...hourly, ahead])), 'value 0');
    const backwards = hourly.map((round, i) => (i === 50 ? { ...round, updatedAt: round.updatedAt - day } : round));
    assert.equal(await ask(node(backwards)), 'CONTRADICTORY');
  });

  const trouble: [string, RequestListener][] = [
    ['401', (_, response) => response.writeHead(401).end('{}')],
    ['404', (_, response) => response.writeHead(404).end(html)],
    ['429 with Retry-After', (_, response) => response.writeHead(429, { 'retry-after': '90' }).end()],
    ['429 without Retry-After', (_, response) => response.writeHead(429).end()],
    ['500', (_, response) => response.writeHead(500).end()],
    ['HTML', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html)],
    ['a broken connection', (request) => request.socket.destroy()],
    ['truncated JSON', (_, response) => response.end('{"jsonrpc":"2.0","id":1,"res')],
    ['no answer in time', () => undefined],
    ['NaN', (_, response) => response.end('{"jsonrpc":"2.0","id":1,"result":NaN}')],
    ['a number where text is due', (_, response) => response.end('{"jsonrpc":"2.0","id":1,"result":8}')],
    ['an answer of another shape', (_, response) => response.end('{"jsonrpc":"2.0","id":1,"result":"0x12"}')],
  ];
  for (const [name, listener] of trouble)
    test(`${name}: unknown`, async () => assert.match(await ask(listener), /^(UNREACHABLE|NOT_FOUND)$/));
});

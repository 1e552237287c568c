import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { startOracleChain, until } from './oracleChain.ts';
import { accountOf, keyOf } from './people.ts';

const flight = { carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const startOfSale = Date.parse('2026-11-23T12:00:00Z') / 1000;

let chain: Awaited<ReturnType<typeof startOracleChain>>;
let keeper: Running;
before(async () => {
  chain = await startOracleChain([flight], startOfSale);
  const deps = { log: pino({ level: 'silent' }), monotonic: () => performance.now() };
  const pace = { tickMilliseconds: 50, turnMilliseconds: 500 };
  const { rpcUrl, deployment } = chain;
  keeper = startKeeper({ rpcUrl, deployment, key: keyOf('keeper'), keepers: [], ...pace }, deps);
});
after(async () => {
  await keeper.stop();
  await chain.stop();
});

const pool = () => ({ address: chain.deployment.pools.medium, abi: riskPoolAbi }) as const;

test('who asked to leave is paid by a keeper when the cool-down is over, and not a second before', async () => {
  const { owner, client } = chain;
  const held = await client.readContract({ ...pool(), functionName: 'balanceOf', args: [owner.address] });
  const before = await chain.dollarsOf(owner.address);
  await chain.call(owner, pool().address, riskPoolAbi, 'requestRedeem', [held / 4n, owner.address, owner.address]);
  const [, readyAt] = await client.readContract({ ...pool(), functionName: 'exitOf', args: [owner.address] });
  await chain.moveTo(Number(readyAt) - 60);
  const keeperSent = () => client.getTransactionCount({ address: accountOf('keeper').address });
  assert.equal(await keeperSent(), 0);
  assert.equal(await chain.dollarsOf(owner.address), before);

  await chain.moveTo(Number(readyAt));
  await until('the investor is paid', async () => (await chain.dollarsOf(owner.address)) > before);
  assert.equal(await chain.dollarsOf(owner.address), before + 250_000_000_000n);
  const exit = await client.readContract({ ...pool(), functionName: 'exitOf', args: [owner.address] });
  assert.deepEqual(exit, [0n, 0n]);
  assert.equal(await keeperSent(), 1);
});

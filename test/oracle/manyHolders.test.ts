import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { encodeFlight } from '../../chain/subject.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import { observationOnChain, signObservation } from '../../oracle/observation.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { disputeWindow, startOracleChain, until } from './oracleChain.ts';
import { accountOf, keyOf, observation } from './people.ts';

const flight = { carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const startOfSale = Date.parse('2026-11-23T12:00:00Z') / 1000;
const landing = Date.parse('2026-12-12T22:00:00Z') / 1000;
const holders = Array.from({ length: 205 }, (_, i) => accountOf(`holder ${i}`).address);

let chain: Awaited<ReturnType<typeof startOracleChain>>;
let keeper: Running | null = null;

before(async () => {
  chain = await startOracleChain([flight], startOfSale);
});

after(async () => {
  await keeper?.stop();
  await chain.stop();
});

test('everyone of 205 new holders is paid, in two batches whose gas skips nobody', async () => {
  const { client, deployment } = chain;
  let seriesId = 0n;
  let payout = 0n;
  for (const holder of holders) ({ seriesId, payout } = await chain.buy(flight, holder, 1));
  await chain.moveTo(landing);

  const contract = { address: deployment.oracles.quorum, abi: quorumOracleAbi } as const;
  const reporterSet = await client.readContract({ ...contract, functionName: 'reporterSet' });
  const subject = encodeFlight(flight);
  const to = { chainId: deployment.chainId, oracle: deployment.oracles.quorum };
  const said = observation({ reporterSet, subject, observedAt: landing });
  const signed = await Promise.all(['anna', 'cleo'].map((name) => signObservation(accountOf(name), to, said)));
  const observations = signed.map(observationOnChain);
  await chain.call(chain.owner, deployment.oracles.quorum, quorumOracleAbi, 'report', [0, 1, subject, 1, observations]);
  await chain.moveTo(landing + disputeWindow + 60);

  const log = pino({ level: 'silent' });
  const turns = { keepers: [], turnMilliseconds: 100, tickMilliseconds: 50 };
  const config = { rpcUrl: chain.rpcUrl, deployment, key: keyOf('keeper'), ...turns };
  keeper = startKeeper(config, { log, monotonic: () => performance.now() });
  await until('all tokens are paid', async () => (await chain.stateOf(seriesId)).units === 0n);
  assert.equal(await chain.dollarsOf(holders[0] ?? deployment.pools.medium), payout);
  assert.equal(await chain.dollarsOf(holders[204] ?? deployment.pools.medium), payout);
  // One to settle, two to pay.
  assert.equal(await client.getTransactionCount({ address: accountOf('keeper').address }), 3);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../../chain/abi/quorumOracle.ts';
import { testDollarAbi } from '../../../chain/abi/testDollar.ts';
import { decodeEvents } from '../../../chain/decodeEvents.ts';
import { readLogs } from '../../../chain/readLogs.ts';
import { decodeFlight, encodeFlight } from '../../../chain/subject.ts';
import { observationOnChain, signObservation, statusOnChain } from '../../../oracle/observation.ts';
import { disputeWindow, startOracleChain } from '../../oracle/oracleChain.ts';
import { accountOf, observation } from '../../oracle/people.ts';
import { scriptedChain } from './support/scriptedChain.ts';
import { scriptedPlatform } from './support/scriptedPlatform.ts';
import { freshDatabase, newPerson, startLoops } from './support/world.ts';

const startOfSale = Date.parse('2026-11-23T12:00:00Z') / 1000;
const landing = Date.parse('2026-12-13T00:00:00Z') / 1000;
const flights = { silent: 1, early: 2, unknowable: 3, disputed: 4, arbitrated: 5, late: 6 } as const;
type Case = keyof typeof flights;
const cases = Object.keys(flights).filter((name): name is Case => name in flights);
const flightOf = (name: Case) =>
  ({ carrier: 'CO', number: flights[name], date: '2026-12-12', origin: 'IAH', destination: 'EWR' }) as const;
const subjectOf = (name: Case) => encodeFlight(flightOf(name));

let chain: Awaited<ReturnType<typeof startOracleChain>>;

before(async () => {
  chain = await startOracleChain(cases.map(flightOf), startOfSale);
});
after(() => chain.stop());

async function report(name: Case, status: 'VALUE' | 'VOID', observedAt: number): Promise<void> {
  const { quorum } = chain.deployment.oracles;
  const contract = { address: quorum, abi: quorumOracleAbi } as const;
  const reporterSet = await chain.client.readContract({ ...contract, functionName: 'reporterSet' });
  const subject = subjectOf(name);
  const index = status === 'VOID' ? 0 : 167;
  const said = observation({ reporterSet, subject, status, index, observedAt });
  const to = { chainId: chain.deployment.chainId, oracle: quorum };
  const signed = await Promise.all(['anna', 'cleo'].map((who) => signObservation(accountOf(who), to, said)));
  const args = [0, 1, subject, statusOnChain[status], signed.map(observationOnChain)];
  await chain.call(chain.owner, quorum, quorumOracleAbi, 'report', args);
}

const onOracle = (functionName: string, name: Case, ...more: unknown[]) => {
  const args = [0, 1, subjectOf(name), ...more];
  return chain.call(chain.owner, chain.deployment.oracles.quorum, quorumOracleAbi, functionName, args);
};

const onDesk = (functionName: string, ...args: unknown[]) =>
  chain.call(chain.owner, chain.deployment.desk, coverDeskAbi, functionName, args);

test('the real contracts void a series in every way there is, and the notice says which it was', async (t) => {
  const db = freshDatabase(t);
  const scripted = scriptedChain();
  const platform = scriptedPlatform();
  const ann = await newPerson(db, scripted, 'ann');
  const loops = startLoops(db, scripted, platform);
  t.after(() => loops.stop());
  const { client, deployment, owner } = chain;
  const ids = new Map<Case, bigint>();
  for (const name of cases) ids.set(name, (await chain.buy(flightOf(name), ann.wallet.address, 2)).seriesId);
  const idOf = (name: Case) => ids.get(name) ?? 0n;
  await chain.call(owner, deployment.dollar, testDollarAbi, 'approve', [deployment.oracles.quorum, 20_000_000n]);

  await report('early', 'VALUE', await chain.time());
  await chain.moveTo(landing);
  await report('unknowable', 'VOID', landing);
  await report('disputed', 'VALUE', landing);
  await report('arbitrated', 'VALUE', landing);
  await onOracle('dispute', 'disputed');
  await onOracle('dispute', 'arbitrated');
  await onOracle('resolve', 'arbitrated', statusOnChain.VOID, 0n);
  await chain.moveTo(landing + disputeWindow + 60);
  for (const name of ['unknowable', 'arbitrated'] as const) await onDesk('settle', idOf(name));
  const window = { address: deployment.desk, abi: coverDeskAbi, functionName: 'windowOf' } as const;
  const { settleBy } = await client.readContract({ ...window, args: [idOf('silent')] });
  await chain.moveTo(settleBy - 60);
  await report('late', 'VALUE', landing);
  await chain.moveTo(settleBy);
  for (const name of ['silent', 'early', 'disputed', 'late'] as const) await onDesk('void', idOf(name));
  for (const name of cases) await onDesk('pay', idOf(name), [ann.wallet.address]);

  const range = { fromBlock: 0n, toBlock: await client.getBlockNumber() };
  const logs = await readLogs(client, deployment, [], range);
  const times = new Map<string, number>();
  for (const { blockHash } of logs.own) times.set(blockHash, Number((await client.getBlock({ blockHash })).timestamp));
  const events = decodeEvents(logs, (hash) => times.get(hash) ?? 0);
  for (const [number, group] of Map.groupBy(events, ({ block }) => block)) {
    const { blockHash: hash, time } = group[0] ?? assert.fail();
    loops.store.apply({ number, hash, parentHash: hash, time, events: group });
  }
  assert.deepEqual(
    events.flatMap((event) => (event.kind === 'reportersSeated' ? [event.set] : [])),
    [0],
  );
  for (let sent = 0; sent < 2 * cases.length; sent++) await loops.pass(2);
  const reasons = platform.calls.flatMap(({ notice }) =>
    notice.kind === 'coverRefunded' ? [[decodeFlight(notice.subject).number, notice.reason, notice.amount]] : [],
  );
  assert.deepEqual(reasons, [
    [flights.silent, 'NO_QUORUM', 2_000_000n],
    [flights.early, 'SEEN_EARLY', 2_000_000n],
    [flights.unknowable, 'UNKNOWABLE', 2_000_000n],
    [flights.disputed, 'DISPUTED', 2_000_000n],
    [flights.arbitrated, 'UNKNOWABLE', 2_000_000n],
    [flights.late, 'TOO_LATE', 2_000_000n],
  ]);
});

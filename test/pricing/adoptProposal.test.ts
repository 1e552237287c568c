import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import type { RateRow } from '../../chain/actions/walletAction.ts';
import { answerOf } from '../../chain/callFailure.ts';
import { dropProduct, dryProduct } from '../../chain/products.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { readWatchTable } from '../../pricing/watches/watchTable.ts';
import { actor, passVote, startVotedDeployment } from '../chain/support/votedDeployment.ts';

const root = join(import.meta.dirname, '../..');
const hex = z.templateLiteral(['0x', z.string()]);
const callSchema = z.object({
  call: z.object({ targets: z.tuple([hex]), values: z.tuple([z.literal('0')]), calldatas: z.tuple([hex]) }),
});

const out = mkdtempSync(join(tmpdir(), 'buckler-report-'));
let world: Awaited<ReturnType<typeof startVotedDeployment>>;
before(async () => {
  world = await startVotedDeployment(async () => {});
  const { desk, oracles } = world.deployment;
  const args = [
    ...['--weather', join(root, 'data/weather-daily.csv.gz'), '--tables', join(root, 'pricing/tables'), '--out', out],
    ...['--desk', desk, '--oracle', oracles.quorum, '--feed-oracle', oracles.feed],
  ];
  await promisify(execFile)(process.execPath, [join(root, 'pricing/report/main.ts'), ...args]);
});
after(async () => {
  await world.stop();
  rmSync(out, { recursive: true });
});

async function listed(product: number) {
  const { chain } = actor(world.node.rpcUrl);
  const desk = { address: world.deployment.desk, abi: coverDeskAbi } as const;
  const [version] = await chain.readContract({ ...desk, functionName: 'currentVersion', args: [product] });
  return chain.readContract({ ...desk, functionName: 'productOf', args: [product, version] });
}

/** Whether the desk would sell by a row. */
async function offered(row: RateRow): Promise<boolean> {
  const { chain } = actor(world.node.rpcUrl);
  const desk = { address: world.deployment.desk, abi: coverDeskAbi } as const;
  const purchase = { ...row, units: 1, minPayout: 1 };
  const quote = await answerOf(() => chain.readContract({ ...desk, functionName: 'quote', args: [purchase] }));
  if (quote.ok) return true;
  assert.ok('refusal' in quote && quote.refusal.code === 'RATE_NOT_LISTED', JSON.stringify(quote));
  return false;
}

test('a proposed table passes a real vote as it stands: nothing but the root changes, and its rows are sold', async () => {
  const was = await listed(dryProduct);
  const others = await listed(dropProduct);
  const { call } = callSchema.parse(JSON.parse(readFileSync(join(out, 'proposal-dry.json'), 'utf8')));
  const votes = world.deployment.votes;
  assert.ok(votes);
  await passVote(world.node, votes, call.targets[0], call.calldatas[0]);
  const table = readWatchTable(join(out, 'dry.json.gz'));
  assert.deepEqual(await listed(dryProduct), { ...was, ratesRoot: table.root });
  assert.deepEqual(await listed(dropProduct), others);
  const [rate] = table.rates;
  assert.ok(rate);
  const date = `2027-${rate.monthDay.slice(0, 2)}-${rate.monthDay.slice(2)}`;
  const rows = table.rowsFor(encodeWatch({ ...rate, date }));
  assert.ok(rows.length > 0);
  for (const row of rows) {
    assert.equal(await offered(row), true);
    assert.equal(await offered({ ...row, ratePpm: row.ratePpm - 1 }), false);
  }
});

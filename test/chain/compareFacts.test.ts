import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { votingRules } from '../../chain/deploy/votingRules.ts';
import { compareFacts, tableOf } from '../../chain/verifyDeployment/compareFacts.ts';
import { logsSince } from '../../chain/verifyDeployment/logsSince.ts';

test('a vote is over before a flight must be settled, so that a dispute can be decided', () => {
  const { votingDelay, votingPeriod, lateExtension, timelockDelay } = votingRules;
  assert.ok(votingDelay + votingPeriod + lateExtension + timelockDelay < flightProductSettings.settleWithin);
});

test('logs come whole from a node that answers about three blocks at a time', async () => {
  const asked: bigint[] = [];
  const logs = await logsSince(5n, 25n, async ({ fromBlock, toBlock }) => {
    if (toBlock - fromBlock >= 3n) throw new Error('too many');
    asked.push(fromBlock);
    return Array.from({ length: Number(toBlock - fromBlock) + 1 }, (_, i) => fromBlock + BigInt(i));
  });
  assert.deepEqual(
    logs,
    Array.from({ length: 21 }, (_, i) => BigInt(5 + i)),
  );
  await assert.rejects(() => logsSince(1n, 2n, () => Promise.reject(new Error('down'))), /down/);
});

test('a fact of one side only is a deviation, and letters of an address may differ in case', () => {
  const compared = compareFacts({ a: '0xAB', b: '1' }, { a: '0xab', c: '2' });
  assert.deepEqual(
    compared.map(({ what, asDesigned }) => [what, asDesigned]),
    [
      ['a', true],
      ['b', false],
      ['c', false],
    ],
  );
  assert.equal(
    tableOf(compared)
      .split('\n')
      .filter((line) => line.startsWith('✗')).length,
    2,
  );
});

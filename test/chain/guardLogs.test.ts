import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeAbiParameters, encodeEventTopics, parseEventLogs } from 'viem';
import { walletGuardAbi } from '../../chain/abi/walletGuard.ts';
import { checksummed } from '../../chain/checksummed.ts';
import type { Hex } from '../../chain/subject.ts';
import { guardEvent } from '../../chain/wallets/guardLogs.ts';
import { limitIndex, limitName, limitNames } from '../../chain/wallets/limits.ts';

const wallet = checksummed(`0x${'aa'.repeat(20)}`);
const account = checksummed(`0x${'bb'.repeat(20)}`);

const names = [
  'LimitChanged',
  'LimitAnnounced',
  'LimitCancelled',
  'AddressAnnounced',
  'AddressRemoved',
  'OwnerAnnounced',
  'OwnerCancelled',
  'OwnerAdmitted',
] as const;

/** What a log of this event is told as. `data` are its words that are not indexed. */
function told(eventName: (typeof names)[number], indexed: object, data: readonly bigint[]) {
  const topics = encodeEventTopics({ abi: walletGuardAbi, eventName, args: { wallet, ...indexed } });
  const words = encodeAbiParameters(
    data.map(() => ({ type: 'uint256' })),
    data,
  );
  const [first = '0x', ...rest] = topics.map((topic): Hex => `0x${String(topic).slice(2)}`);
  const place = { address: wallet, blockHash: null, blockNumber: null, logIndex: null, transactionHash: null };
  const [log] = parseEventLogs({
    abi: walletGuardAbi,
    eventName: [...names],
    logs: [{ ...place, transactionIndex: null, removed: false, data: words, topics: [first, ...rest] }],
  });
  return log === undefined ? assert.fail('no log') : guardEvent(log);
}

test('every event of the guard is told in our words', () => {
  const accountSet = { kind: 'accountSet', wallet, account };
  const limitSet = { kind: 'limitSet', wallet, limit: 'trade' };
  const cases: [unknown, unknown][] = [
    [
      told('AddressAnnounced', { to: account }, [5n]),
      { ...accountSet, what: 'address', deed: 'announced', readyAt: 5 },
    ],
    [told('AddressRemoved', { to: account }, []), { ...accountSet, what: 'address', deed: 'removed', readyAt: null }],
    [told('OwnerAnnounced', { owner: account }, [6n]), { ...accountSet, what: 'owner', deed: 'announced', readyAt: 6 }],
    [told('OwnerCancelled', { owner: account }, []), { ...accountSet, what: 'owner', deed: 'removed', readyAt: null }],
    [told('OwnerAdmitted', { owner: account }, []), { ...accountSet, what: 'owner', deed: 'admitted', readyAt: null }],
    [told('LimitChanged', { limit: 2 }, [7n]), { ...limitSet, deed: 'changed', dollars: 7n, readyAt: null }],
    [told('LimitAnnounced', { limit: 2 }, [8n, 9n]), { ...limitSet, deed: 'announced', dollars: 8n, readyAt: 9 }],
    [told('LimitCancelled', { limit: 2 }, [8n]), { ...limitSet, deed: 'cancelled', dollars: 8n, readyAt: null }],
  ];
  for (const [heard, expected] of cases) assert.deepEqual(heard, expected);
});

test('limits have the numbers of the contract', () => {
  assert.deepEqual(limitNames.map(limitIndex), [0, 1, 2, 3]);
  assert.deepEqual([0, 1, 2, 3].map(limitName), [...limitNames]);
  assert.throws(() => limitName(4));
});

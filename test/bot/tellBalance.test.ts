import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Notice } from '../../bot/notices.ts';
import { tellBalance } from '../../bot/tellBalance.ts';
import type { Answer } from '../../chain/answer.ts';
import type { Hex } from '../../chain/subject.ts';
import { scriptedPlatform } from './loops/support/scriptedPlatform.ts';

const wallet: Hex = `0x${'cd'.repeat(20)}`;
const ann = { platform: 'telegram', chatId: '1', locale: 'en', timeZone: 'UTC' } as const;
const transaction: Hex = `0x${'ab'.repeat(32)}`;
const arrived: Notice = {
  ...{ kind: 'dollarsArrived', amount: 5_000_000n, from: wallet, transaction },
  purse: { wallet, block: 7, have: null },
};
const silent = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;
const forgotten = {
  ok: false,
  fault: { code: 'CHAIN_UNREACHABLE', retry: false, detail: 'missing trie node' },
} as const;

/** What is told when the chain says this of block 7 and that of now. */
async function told(then: Answer<bigint>, now: Answer<bigint>) {
  const platform = scriptedPlatform();
  const asked: (number | undefined)[] = [];
  const door = {
    dollarsOf: async (_: Hex, block?: number) => {
      asked.push(block);
      return block === undefined ? now : then;
    },
  };
  await tellBalance(platform.messenger, door).edit(ann, '9', arrived);
  const notice = platform.calls[0]?.notice;
  return { have: notice && 'purse' in notice ? notice.purse.have : undefined, asked };
}

test('the balance is that of the block the news is of, even when it is told late', async () => {
  const { have, asked } = await told({ ok: true, value: 17n }, { ok: true, value: 4n });
  assert.equal(have, 17n);
  assert.deepEqual(asked, [7]);
});

test('a node that has forgotten the block is asked for now; one that does not answer is not asked twice', async () => {
  assert.equal((await told(forgotten, { ok: true, value: 4n })).have, 4n);
  const { have, asked } = await told(silent, silent);
  assert.equal(have, null);
  assert.equal(asked.length, 1);
});

test('news without money asks nothing', async () => {
  const platform = scriptedPlatform();
  const door = { dollarsOf: () => assert.fail('the chain was asked') };
  const action = { kind: 'withdraw', to: wallet, dollars: 1n } as const;
  const placed: Notice = { kind: 'orderPlaced', intentId: 'o', action };
  await tellBalance(platform.messenger, door).send(ann, placed, { outboxId: 1 });
  assert.deepEqual(platform.calls[0]?.notice, placed);
});

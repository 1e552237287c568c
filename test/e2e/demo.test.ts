import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const demo = fileURLToPath(new URL('../../sim/demo.ts', import.meta.url));
const resultSchema = z.object({
  bought: z.number(),
  paid: z.number(),
  expired: z.number(),
  refunded: z.number(),
  ledgerOk: z.boolean(),
  seconds: z.number(),
});

test('a person buys four covers in a fresh world: two are paid, one ends, one comes back, and every dollar adds up', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [demo, '--json'], { maxBuffer: 2 ** 24 });
  const { seconds, ...result } = resultSchema.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
  assert.deepEqual(result, { bought: 4, paid: 2, expired: 1, refunded: 1, ledgerOk: true });
  assert.ok(seconds > 0);
  const transactions = new Set(stdout.match(/\/tx\/0x[0-9a-f]{64}/g));
  assert.ok(transactions.size >= 8, 'four purchases, three payments and a deposit each show their transaction');
});

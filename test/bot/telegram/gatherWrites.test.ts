import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherWrites } from '../../../bot/telegram/gatherWrites.ts';

test('what is done at about the same time is written at once, and each waits until it is', async () => {
  const writes: string[][] = [];
  const marks = gatherWrites((ids: readonly string[]) => void writes.push([...ids]));
  await Promise.all([marks.add('1'), marks.add('2'), marks.add('3')]);
  await marks.add('4');
  assert.deepEqual(writes, [['1', '2', '3'], ['4']]);
});

test('a write that fails is known to all who waited for it, and the next one is tried', async () => {
  let isFull = true;
  const marks = gatherWrites<string>(() => {
    if (isFull) throw new Error('disk full');
  });
  const both = await Promise.allSettled([marks.add('1'), marks.add('2')]);
  assert.deepEqual(
    both.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  isFull = false;
  await marks.add('3');
});

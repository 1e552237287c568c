import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWorker } from '../../../bot/loops/worker.ts';

test('runs no more than its bound at once, and never two jobs with one key', async (t) => {
  const todo = ['a', 'a', 'b', 'c', 'd'];
  let [running, most] = [0, 0];
  const together: string[][] = [];
  const now: string[] = [];
  const worker = startWorker<string>({
    bound: 2,
    clock: () => 0,
    keyOf: (job) => job,
    next(room, busy) {
      const jobs: string[] = [];
      for (const job of [...todo])
        if (jobs.length < room && !busy.has(job) && !jobs.includes(job))
          jobs.push(...todo.splice(todo.indexOf(job), 1));
      return { jobs, againInMs: null };
    },
    async run(job) {
      now.push(job);
      together.push([...now]);
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running -= 1;
      now.splice(now.indexOf(job), 1);
    },
    onSurprise: (error) => assert.fail(String(error)),
  });
  t.after(() => worker.stop());
  await worker.idle();
  assert.deepEqual([todo, most], [[], 2]);
  assert.ok(together.every((jobs) => new Set(jobs).size === jobs.length));
});

test('a job that throws rests and is tried again, while others go on', async (t) => {
  let now = 0;
  const tries = { bad: 0, good: 0 };
  const surprises: unknown[] = [];
  const worker = startWorker<'bad' | 'good'>({
    bound: 5,
    clock: () => now,
    keyOf: (job) => job,
    next(_, busy) {
      const jobs = (['bad', 'good'] as const).filter((job) => !busy.has(job) && tries[job] < 2);
      return { jobs, againInMs: null };
    },
    async run(job) {
      tries[job] += 1;
      if (job === 'bad') throw new Error('broken');
    },
    onSurprise: (error) => surprises.push(error),
  });
  t.after(() => worker.stop());
  await worker.idle();
  assert.deepEqual([tries, surprises.length], [{ bad: 1, good: 2 }, 1]);
  now = 1000;
  await worker.idle();
  assert.deepEqual([tries.bad, surprises.length], [2, 2]);
});

test('does not stop when looking for work throws', async (t) => {
  let looks = 0;
  let done = false;
  const surprises: unknown[] = [];
  const worker = startWorker<string>({
    bound: 1,
    clock: () => 0,
    keyOf: (job) => job,
    next() {
      looks += 1;
      if (looks === 1) throw new Error('disk full');
      return { jobs: done ? [] : ['job'], againInMs: null };
    },
    run: async () => {
      done = true;
    },
    onSurprise: (error) => surprises.push(error),
  });
  t.after(() => worker.stop());
  worker.wake();
  await worker.idle();
  assert.deepEqual([done, surprises.length], [true, 1]);
});

test('starts nothing after stop, and stop waits for what runs', async () => {
  let [started, ended] = [0, 0];
  const worker = startWorker<number>({
    bound: 1,
    clock: () => 0,
    keyOf: (job) => job,
    next: () => ({ jobs: [1], againInMs: null }),
    async run() {
      started += 1;
      await new Promise(setImmediate);
      ended += 1;
    },
    onSurprise: (error) => assert.fail(String(error)),
  });
  await worker.stop();
  assert.deepEqual([started, ended], [1, 1]);
  worker.wake();
  assert.equal(started, 1);
});

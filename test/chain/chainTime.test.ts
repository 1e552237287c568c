import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChainTime } from '../../chain/chainTime.ts';

test('the wall clock carries the newest block on', () => {
  let wall = 1_000_000;
  const time = createChainTime(() => wall);
  assert.equal(time.now(), 1000);
  time.sawBlock(5000);
  wall += 7000;
  assert.equal(time.now(), 5007);
});

test('seeing the same block again does not set the clock back', () => {
  let wall = 0;
  const time = createChainTime(() => wall);
  time.sawBlock(5000);
  wall += 9000;
  time.sawBlock(5000);
  assert.equal(time.now(), 5009);
});

test('a chain that went back takes its clock along', () => {
  const time = createChainTime(() => 0);
  time.sawBlock(5000);
  time.sawBlock(4000);
  assert.equal(time.now(), 4000);
});

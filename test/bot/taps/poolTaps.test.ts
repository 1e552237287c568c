import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PoolTap } from '../../../bot/taps/poolTaps.ts';
import { readTap, writeTap } from '../../../bot/taps/tapText.ts';

const taps: { [Kind in PoolTap['kind']]: Extract<PoolTap, { kind: Kind }> } = {
  levels: { kind: 'levels' },
  risks: { kind: 'risks' },
  mine: { kind: 'mine' },
  level: { kind: 'level', level: 'low' },
  deposit: { kind: 'deposit', level: 'medium', dollars: 99_999_999 },
  askDeposit: { kind: 'askDeposit', level: 'high' },
  exit: { kind: 'exit', level: 'low' },
  exitPart: { kind: 'exitPart', level: 'medium', percent: 100 },
  askExit: { kind: 'askExit', level: 'low' },
  renew: { kind: 'renew', level: 'low' },
  leave: { kind: 'leave', level: 'high' },
  statement: { kind: 'statement', level: 'high' },
};

test('every tap about the pools reads back as itself', () => {
  const all = Object.values(taps).map((tap) => ({ kind: 'pool' as const, tap }));
  const written = all.map(writeTap);
  assert.deepEqual(written.map(readTap), all);
  assert.equal(new Set(written).size, written.length);
});

test('amounts, parts and levels that no button carries are nobody’s', () => {
  const foreign = ['1P', '1P.', '1P.l.m', '1P.v', '1P.v.x', '1P.d.m.0', '1P.d.m.-5', '1P.d.m.1.5', '1P.d.m.100000000'];
  for (const data of [...foreign, '1P.p.m.0', '1P.p.m.101', '1P.p.m.050', '1P.d.m.5.5', '1P.z.m', '1p.v.m'])
    assert.equal(readTap(data), null, data);
});

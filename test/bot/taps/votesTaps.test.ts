import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTap, writeTap } from '../../../bot/taps/tapText.ts';
import { templateNames, type VotesTap } from '../../../bot/taps/votesTaps.ts';
import { encodeWatch } from '../../../chain/watchSubject.ts';

const proposalId = 2n ** 256n - 1n;
const subject = encodeWatch({ name: 'LENDER-V2', date: '2026-12-01', days: 30, detail: '' });
const taps: VotesTap[] = [
  { kind: 'list', page: 0 },
  { kind: 'list', page: 999 },
  { kind: 'show', proposalId },
  { kind: 'show', proposalId: 0n },
  ...([0, 1, 2] as const).map((support) => ({ kind: 'cast', proposalId, support }) as const),
  { kind: 'verify', proposalId: 1n },
  { kind: 'power' },
  { kind: 'delegate' },
  { kind: 'delegateSelf' },
  { kind: 'testVotes' },
  { kind: 'propose' },
  ...templateNames.map((template) => ({ kind: 'draft', template }) as const),
  { kind: 'pick', value: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48' },
  { kind: 'judge', product: 65_535, subject },
  { kind: 'claim', product: 13, subject },
];

test('every button about votes reads back as itself and fits into 64 bytes', () => {
  const written = taps.map((tap) => writeTap({ kind: 'votes', tap }));
  assert.deepEqual(
    written.map(readTap),
    taps.map((tap) => ({ kind: 'votes', tap })),
  );
  for (const data of written) assert.ok(Buffer.byteLength(data) <= 64, data);
  assert.equal(new Set(written).size, written.length);
});

test('what this version would not write is nobody’s tap', () => {
  const id = writeTap({ kind: 'votes', tap: { kind: 'show', proposalId } }).slice('1V.s.'.length);
  const foreign = [
    '1V',
    '1V.',
    '1V.z',
    '1V.p.1',
    '1V.l',
    '1V.l.01',
    '1V.l.-1',
    '1V.l.1000',
    '1V.s',
    '1V.s.short',
    `1V.s.${id}.1`,
    `1V.s.${id.slice(0, -1)}!`,
    `1V.c.${id}`,
    `1V.c.${id}.3`,
    `1V.c.${id}.01`,
    '1V.k.everything',
    '1V.a.',
    '1V.a.a b',
    `1V.a.${'x'.repeat(49)}`,
    `1V.j.0.${id}`,
    `1V.j.65536.${id}`,
    `1V.j.13.${id.slice(1)}`,
  ];
  for (const data of foreign) assert.equal(readTap(data), null, data);
});

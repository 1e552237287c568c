import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeFunctionData } from 'viem';
import { assessedOracleAbi } from '../../../chain/abi/assessedOracle.ts';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../../chain/abi/coverMarket.ts';
import { quorumOracleAbi } from '../../../chain/abi/quorumOracle.ts';
import { reserveAbi } from '../../../chain/abi/reserve.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import { encodeWatch } from '../../../chain/watchSubject.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { Motion, ProductSettings, ReporterSet } from '../../../chain/votes/motion.ts';
import { describeCall, type Present, readMotion } from '../../../chain/votes/readMotion.ts';
import { callOf, type Template, withCap, withRates, withReporter } from '../../../chain/votes/templates.ts';
import { addressOf } from '../support/oneOfEachAction.ts';
import { votedContracts as contracts } from '../support/votedContracts.ts';

const root = (byte: string): Hex => `0x${byte.repeat(32)}`;
const subject = encodeWatch({ name: 'LENDER-V2', date: '2026-12-01', days: 30, detail: '' });

function settingsOf(product: number): ProductSettings {
  const row = allProducts.find((one) => one.product === product);
  assert.ok(row);
  const [a, b, c] = row.settings.caps;
  return { ...row.settings, caps: [a, b, c], oracle: contracts.oracles[row.oracle], ratesRoot: root('12') };
}

const reporters: ReporterSet = {
  reporters: [
    { signer: addressOf('a1'), family: 1 },
    { signer: addressOf('a2'), family: 1 },
    { signer: addressOf('a3'), family: 2 },
  ],
  quorum: 2,
  families: 2,
};

const present: Present = {
  productOf: async (product) => (product === 1 || product === 9 ? settingsOf(product) : null),
  reporters: async () => reporters,
};

const swap = withReporter(reporters, addressOf('a2'), addressOf('b2'));
assert.ok(swap);

const templates: { [Kind in Template['kind']]: Extract<Template, { kind: Kind }> } = {
  newRates: withRates(settingsOf(9), 9, root('34')),
  newProduct: { kind: 'newProduct', product: 13, settings: settingsOf(13) },
  moveCap: withCap(settingsOf(1), 1, 2, { poolShareBps: 450, dollars: 25_000 }),
  allocate: { kind: 'allocate', pool: 'medium', dollars: 200_000_000_000n },
  swapReporter: swap,
  spend: { kind: 'spend', token: 'votes', payee: addressOf('c1'), amount: 3n * 10n ** 18n },
  answerClaim: { kind: 'answerClaim', product: 13, subject, index: 4_000, evidence: 'https://example.org/report' },
  rejectClaim: { kind: 'rejectClaim', product: 14, subject, evidence: 'https://example.org/wrong' },
};

const read = (to: Hex, data: Hex, value = 0n) => readMotion(contracts, { to, data, value }, present);

function lowered(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item)).toLowerCase(),
  );
}

for (const template of Object.values(templates))
  test(`${template.kind}: the call is read back as what it was made of`, async () => {
    const { to, data } = callOf(contracts, template);
    assert.deepEqual(lowered(await read(to, data)), lowered(template));
    assert.match(describeCall(contracts, { to, data }), /^[A-Z]\w+\.\w+\(/);
  });

test('a template that also sends ether is told as a plain call that does', async () => {
  const { to, data } = callOf(contracts, templates.allocate);
  const motion = await read(to, data, 5n);
  assert.equal(motion.kind, 'other');
  assert.deepEqual(motion, { kind: 'other', to, contract: 'Reserve', name: 'allocate', value: 5n });
});

test('a change of several settings is none of the templates, and names them', async () => {
  const settings = { ...settingsOf(1), ratesRoot: root('34'), feeBps: 2000 };
  const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'listProduct', args: [1, settings] });
  const motion = await read(contracts.desk, data);
  assert.deepEqual(motion.kind === 'changeProduct' ? motion.changed.toSorted() : motion.kind, ['feeBps', 'ratesRoot']);
});

test('a new table hidden beside a moved cap is not told as a moved cap', async () => {
  const moved = templates.moveCap;
  const settings = { ...moved.settings, ratesRoot: root('34') };
  const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'listProduct', args: [1, settings] });
  const motion = await read(contracts.desk, data);
  assert.equal(motion.kind, 'changeProduct');
});

test('a cap on other columns is not told as the same cap moved', async () => {
  const settings = settingsOf(1);
  const [a, b, c] = settings.caps;
  const caps = [a, b, { ...c, columns: 1 }] as const;
  const data = encodeFunctionData({ abi: coverDeskAbi, functionName: 'listProduct', args: [1, { ...settings, caps }] });
  assert.equal((await read(contracts.desk, data)).kind, 'changeProduct');
});

test('a swap that also moves somebody to another family is told as a change of the whole set', async () => {
  const set = [
    { signer: addressOf('a1'), family: 2 },
    { signer: addressOf('b2'), family: 1 },
    { signer: addressOf('a3'), family: 2 },
  ];
  const data = encodeFunctionData({ abi: quorumOracleAbi, functionName: 'setReporters', args: [set, 2, 2] });
  assert.equal((await read(contracts.oracles.quorum, data)).kind, 'changeReporters');
});

test('another token of the reserve, an unknown pool and a void answer are plain calls', async () => {
  const args = [addressOf('ee'), addressOf('c1'), 1n] as const;
  const spend = encodeFunctionData({ abi: reserveAbi, functionName: 'spend', args });
  const allocate = encodeFunctionData({ abi: reserveAbi, functionName: 'allocate', args: [addressOf('ee'), 1n] });
  const answer = encodeFunctionData({ abi: assessedOracleAbi, functionName: 'answer', args: [13, subject, 2, 0n, ''] });
  const fee = encodeFunctionData({ abi: coverMarketAbi, functionName: 'setFee', args: [250n] });
  const motions: Motion[] = [
    await read(contracts.votes.reserve, spend),
    await read(contracts.votes.reserve, allocate),
    await read(contracts.oracles.assessed, answer),
    await read(contracts.market, fee),
  ];
  assert.deepEqual(
    motions.map((motion) => (motion.kind === 'other' ? `${motion.contract}.${motion.name}` : motion.kind)),
    ['Reserve.spend', 'Reserve.allocate', 'AssessedOracle.answer', 'CoverMarket.setFee'],
  );
});

test('bytes that no contract of ours reads are shown as they are, and never throw', async () => {
  for (const data of ['0x', '0x1234', '0xffffffff', `${callOf(contracts, templates.spend).data.slice(0, 60)}`] as Hex[]) {
    const motion = await read(contracts.votes.reserve, data);
    assert.equal(motion.kind, 'other', data);
    assert.ok(describeCall(contracts, { to: contracts.votes.reserve, data }).includes(data));
  }
  assert.deepEqual(await read(addressOf('ee'), '0x12345678'), {
    ...{ kind: 'other', to: addressOf('ee'), contract: null, name: null, value: 0n },
  });
});

test('somebody who has no seat cannot be replaced', () => {
  assert.equal(withReporter(reporters, addressOf('ee'), addressOf('b2')), null);
});

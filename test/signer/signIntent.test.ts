import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Hex, recoverTypedDataAddress } from 'viem';
import { z } from 'zod';
import type { WalletAction } from '../../chain/actions/walletAction.ts';
import type { Limits } from '../../signer/limits/decideLimits.ts';
import { makeWallet } from '../../signer/makeWallet.ts';
import type { SignatureRequest, SignerAnswer } from '../../signer/protocol.ts';
import { signIntent } from '../../signer/signIntent.ts';
import { everyAction, friend, oneOfEachAction } from '../chain/support/oneOfEachAction.ts';
import { folder, gasGwei, noon, openRoom, plenty, requestFor, signaturesIn, walletOf } from './support/signerRoom.ts';

async function begin(t: TestContext, limits: Partial<Limits> = {}) {
  const world = await openRoom(folder(t), undefined, { ...plenty, ...limits });
  t.after(world.close);
  const ann = await walletOf(world.room, 1);
  const ben = await walletOf(world.room, 2);
  let intents = 0;
  const sign = (request: SignatureRequest) => signIntent(world.room, request);
  const signs = (action: WalletAction, userId = 1, wallet = ann) =>
    sign(requestFor(userId, wallet, action, `intent ${++intents}`));
  return { ...world, ann, ben, sign, signs };
}

function codeOf(answer: SignerAnswer<unknown>): string {
  if (answer.ok) return 'signed';
  return 'refusal' in answer ? answer.refusal.code : answer.fault.code;
}

function valueIn<T>(answer: SignerAnswer<T>): T {
  assert.ok(
    answer.ok,
    JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
  );
  return answer.value;
}

const withdrawal = oneOfEachAction.withdraw;

test('every kind of action is signed, for the wallet that asks', async (t) => {
  const { ann, signs, sql } = await begin(t);
  for (const action of everyAction) {
    const own = action.kind === 'buyCover' ? { ...action, holder: ann } : action;
    assert.equal(codeOf(await signs(own)), 'signed', action.kind);
  }
  assert.equal(signaturesIn(sql), everyAction.length);
});

test('the signature is by the owner of the wallet, and the same every time it is made', async (t) => {
  const { room, ann, sign } = await begin(t);
  const { owner } = valueIn(await makeWallet(room, { userId: 1, person: 'test:1' }));
  const request = requestFor(1, ann, withdrawal, 'a');
  const signed = valueIn(await sign(request));
  const { signature, paymasterData } = z
    .object({ signature: z.string(), paymasterData: z.string() })
    .parse(JSON.parse(signed.bytes));
  const [validAfter, validUntil] = [2, 14].map((at) => Number(`0x${signature.slice(at, at + 12)}`));
  assert.equal(validAfter, 0);
  assert.equal(validUntil, signed.validUntil);
  assert.equal(signed.validUntil, noon + 300);
  assert.equal(Number(`0x${paymasterData.slice(2, 14)}`), noon - 43_200, 'the offer begins with the day');
  const { operation } = request;
  const half = (value: bigint) => value.toString(16).padStart(32, '0');
  const gas = half(operation.paymasterVerificationGasLimit) + half(operation.paymasterPostOpGasLimit);
  const recovered = await recoverTypedDataAddress({
    domain: { chainId: 31337, verifyingContract: room.deployment.wallets.module },
    types: { SafeOp: safeOp },
    primaryType: 'SafeOp',
    message: {
      ...{ safe: ann, nonce: operation.nonce, initCode: '0x', callData: operation.callData },
      ...{ verificationGasLimit: operation.verificationGasLimit, callGasLimit: operation.callGasLimit },
      preVerificationGas: operation.preVerificationGas,
      ...{ maxPriorityFeePerGas: operation.maxPriorityFeePerGas, maxFeePerGas: operation.maxFeePerGas },
      paymasterAndData: `${operation.paymaster}${gas}${paymasterData.slice(2)}` as Hex,
      ...{ validAfter: 0, validUntil: validUntil ?? 0, entryPoint: '0x0000000071727De22E5E9d8BAf0edAc6f37da032' },
    },
    signature: `0x${signature.slice(26)}`,
  });
  assert.equal(recovered, owner);
});

const safeOp = [
  { type: 'address', name: 'safe' },
  { type: 'uint256', name: 'nonce' },
  { type: 'bytes', name: 'initCode' },
  { type: 'bytes', name: 'callData' },
  { type: 'uint128', name: 'verificationGasLimit' },
  { type: 'uint128', name: 'callGasLimit' },
  { type: 'uint256', name: 'preVerificationGas' },
  { type: 'uint128', name: 'maxPriorityFeePerGas' },
  { type: 'uint128', name: 'maxFeePerGas' },
  { type: 'bytes', name: 'paymasterAndData' },
  { type: 'uint48', name: 'validAfter' },
  { type: 'uint48', name: 'validUntil' },
  { type: 'address', name: 'entryPoint' },
] as const;

test('asked again for an intent it gives the very same bytes, whatever the gas and the hour', async (t) => {
  const { ann, sign, state, sql } = await begin(t);
  const first = valueIn(await sign(requestFor(1, ann, withdrawal, 'a')));
  state.time += 40_000;
  assert.deepEqual(valueIn(await sign(requestFor(1, ann, withdrawal, 'a', 7_000_000_000n))), first);
  state.chainIsDown = true;
  state.stopped = true;
  assert.deepEqual(valueIn(await sign(requestFor(1, ann, withdrawal, 'a'))), first);
  assert.equal(signaturesIn(sql), 1);
});

test('one intent is never signed as another action', async (t) => {
  const { ann, sign, sql } = await begin(t);
  valueIn(await sign(requestFor(1, ann, withdrawal, 'a')));
  for (const other of [{ ...withdrawal, dollars: 1n }, { ...withdrawal, to: ann }, oneOfEachAction.delegate])
    assert.equal(codeOf(await sign(requestFor(1, ann, other, 'a'))), 'NOT_SIGNED');
  assert.equal(signaturesIn(sql), 1);
});

test("nobody else's wallet, and no wallet that was never made", async (t) => {
  const { ann, ben, sign, sql } = await begin(t);
  assert.equal(codeOf(await sign(requestFor(2, ann, withdrawal, 'a'))), 'NOT_SIGNED');
  assert.equal(codeOf(await sign(requestFor(1, ben, withdrawal, 'b'))), 'NOT_SIGNED');
  assert.equal(codeOf(await sign(requestFor(3, ann, withdrawal, 'c'))), 'NOT_SIGNED');
  assert.equal(signaturesIn(sql), 0);
});

test('an operation that is not byte for byte its action is not signed', async (t) => {
  const { ann, ben, sign, sql } = await begin(t);
  const good = requestFor(1, ann, withdrawal, 'a');
  const other = requestFor(1, ann, { ...withdrawal, to: ben }, 'a').operation;
  const changes: Partial<SignatureRequest['operation']>[] = [
    { callData: other.callData },
    { callData: `${good.operation.callData}00` },
    { callData: '0x' },
    { nonce: good.operation.nonce + 1n },
    { nonce: 0n },
    { sender: ben },
    { paymaster: ben },
    { factory: ben, factoryData: '0x' },
    { factory: '0x14F2982D601c9458F93bd70B218933A6f8165e7b' },
  ];
  for (const change of changes)
    assert.equal(
      codeOf(await sign({ ...good, operation: { ...good.operation, ...change } })),
      'NOT_SIGNED',
      Object.keys(change)[0],
    );
  assert.equal(signaturesIn(sql), 0);
  assert.equal(codeOf(await sign(good)), 'signed');
});

test("a number that came to mean somebody else gets nobody's wallet", async (t) => {
  const { room, ann } = await begin(t);
  assert.equal(valueIn(await makeWallet(room, { userId: 1, person: 'test:1' })).address, ann);
  assert.equal(codeOf(await makeWallet(room, { userId: 1, person: 'test:9' })), 'NOT_SIGNED');
});

test('any 24 hours hold so many dollars, gifts and withdrawals for each person, over midnight too', async (t) => {
  const world = await begin(t, { spending: 10_000_000n, gifts: 4_000_000n, withdrawals: 20_000_000n });
  const { signs, state, ann, ben } = world;
  const buy = (units: number, holder = ann) => ({ ...oneOfEachAction.buyCover, units, holder });
  const give = (units: number) => ({ ...oneOfEachAction.giveCover, units, to: friend });
  assert.equal(codeOf(await signs(buy(5))), 'signed');
  assert.deepEqual(await signs(buy(6)), {
    ok: false,
    refusal: { code: 'DAY_LIMIT', of: 'spending', most: 10_000_000n },
  });
  assert.equal(codeOf(await signs(buy(6, ben), 2, ben)), 'signed', 'another person');
  assert.equal(codeOf(await signs(buy(2, friend))), 'signed');
  assert.deepEqual(await signs(give(3)), { ok: false, refusal: { code: 'DAY_LIMIT', of: 'gifts', most: 4_000_000n } });
  assert.equal(codeOf(await signs(give(2))), 'signed');
  assert.equal(codeOf(await signs(buy(1, friend))), 'DAY_LIMIT');
  assert.equal(codeOf(await signs(buy(1))), 'signed');
  assert.equal(codeOf(await signs({ ...withdrawal, dollars: 19_000_000n })), 'signed');
  assert.equal(codeOf(await signs({ ...withdrawal, dollars: 1_000_001n })), 'DAY_LIMIT');
  assert.equal(codeOf(await signs(oneOfEachAction.castVote)), 'signed', 'what takes no dollars');
  state.time += 86_399;
  assert.equal(codeOf(await signs(buy(1))), 'DAY_LIMIT', 'another date, and not yet another day');
  state.time += 1;
  assert.equal(codeOf(await signs(buy(10))), 'signed');
});

test('a huge amount is refused and not remembered', async (t) => {
  const { signs } = await begin(t);
  assert.equal(codeOf(await signs({ ...withdrawal, dollars: 2n ** 127n })), 'DAY_LIMIT');
  assert.equal(codeOf(await signs(withdrawal)), 'signed');
});

test('so many signatures in any 24 hours, and so much gas for one person and for all', async (t) => {
  const few = await begin(t, { signatures: 2 });
  for (const code of ['signed', 'signed', 'DAY_LIMIT']) assert.equal(codeOf(await few.signs(withdrawal)), code);
  const gas = await begin(t, { gasGweiOfOne: 2 * gasGwei, gasGweiOfAll: 3 * gasGwei });
  for (const code of ['signed', 'signed', 'NOT_SPONSORED']) assert.equal(codeOf(await gas.signs(withdrawal)), code);
  for (const code of ['signed', 'NOT_SPONSORED']) assert.equal(codeOf(await gas.signs(withdrawal, 2, gas.ben)), code);
  gas.state.time += 86_399;
  assert.equal(codeOf(await gas.signs(withdrawal)), 'NOT_SPONSORED', 'another date, and not yet another day');
  gas.state.time += 1;
  assert.equal(codeOf(await gas.signs(withdrawal)), 'signed');
});

test('nothing is signed while the switch is pulled, the chain is silent, or a day is about to end', async (t) => {
  const { signs, state, sql } = await begin(t);
  state.stopped = true;
  assert.equal(codeOf(await signs(withdrawal)), 'NOT_SPONSORED');
  state.stopped = false;
  state.chainIsDown = true;
  assert.equal(codeOf(await signs(withdrawal)), 'CHAIN_UNREACHABLE');
  state.chainIsDown = false;
  state.time = noon + 43_200 - 44;
  assert.deepEqual(codeOf(await signs(withdrawal)), 'SIGNER_UNREACHABLE');
  assert.equal(signaturesIn(sql), 0);
  state.time = noon + 43_200 - 60;
  assert.equal(valueIn(await signs(withdrawal)).validUntil, noon + 43_200 - 1);
  state.time = noon + 43_200;
  assert.equal(valueIn(await signs(withdrawal)).validUntil, noon + 43_200 + 300);
});

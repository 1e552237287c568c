import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { type AbiParameter, encodeAbiParameters, encodeErrorResult, parseAbi, toFunctionSelector } from 'viem';
import { z } from 'zod';
import { decodeRevert } from '../../chain/decodeRevert.ts';
import type { Hex } from '../../chain/subject.ts';

const errors = parseAbi([
  'error SaleClosed(uint256 time, uint256 cutoff)',
  'error SaleNotOpen(uint256 time, uint256 opens)',
  'error SalesPaused(uint16 product, uint40 until)',
  'error NotAllowed(bytes4 question, address from, address to)',
  'error ComplianceBroken(address hook, bytes4 question)',
  'error CapExceeded(uint256 capIndex, uint256 exposure, uint256 cap)',
  'error PoolFull(uint256 needed, uint256 free)',
  'error PayoutBelowMinimum(uint256 payout, uint256 minPayout)',
  'error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)',
  'error FailedOp(uint256 opIndex, string reason)',
  'error FailedOpWithRevert(uint256 opIndex, string reason, bytes inner)',
  'error CostAboveLimit(uint256 cost, uint256 limit)',
  'error Error(string reason)',
]);
const address = `0x${'ab'.repeat(20)}` as const;

test('a refusal carries the two values that were compared', () => {
  const closed = encodeErrorResult({ abi: errors, errorName: 'SaleClosed', args: [20n, 10n] });
  assert.deepEqual(decodeRevert(closed), { code: 'SALE_CLOSED', cutoff: 10 });
  const early = encodeErrorResult({ abi: errors, errorName: 'SaleNotOpen', args: [10n, 20n] });
  assert.deepEqual(decodeRevert(early), { code: 'SALE_NOT_OPEN', opens: 20 });
  const cap = encodeErrorResult({ abi: errors, errorName: 'CapExceeded', args: [2n, 300n, 200n] });
  assert.deepEqual(decodeRevert(cap), { code: 'CAP_FULL', capIndex: 2, exposure: 300n, cap: 200n });
  const pool = encodeErrorResult({ abi: errors, errorName: 'PoolFull', args: [5n, 4n] });
  assert.deepEqual(decodeRevert(pool), { code: 'POOL_FULL', needed: 5n, free: 4n });
  const price = encodeErrorResult({ abi: errors, errorName: 'PayoutBelowMinimum', args: [7n, 8n] });
  assert.deepEqual(decodeRevert(price), { code: 'PRICE_MOVED', payout: 7n, minPayout: 8n });
  const poor = encodeErrorResult({ abi: errors, errorName: 'ERC20InsufficientBalance', args: [address, 1n, 3n] });
  assert.deepEqual(decodeRevert(poor), { code: 'TOO_FEW_DOLLARS', balance: 1n, needed: 3n });
});

test('a pause tells its end, and a hook that says no and one that says nothing are one refusal', () => {
  const paused = encodeErrorResult({ abi: errors, errorName: 'SalesPaused', args: [1, 1_800_000_000] });
  assert.deepEqual(decodeRevert(paused), { code: 'SALES_PAUSED', until: 1_800_000_000 });
  const question = '0x12345678';
  const refused = encodeErrorResult({ abi: errors, errorName: 'NotAllowed', args: [question, address, address] });
  assert.deepEqual(decodeRevert(refused), { code: 'NOT_ALLOWED' });
  const broken = encodeErrorResult({ abi: errors, errorName: 'ComplianceBroken', args: [address, question] });
  assert.deepEqual(decodeRevert(broken), { code: 'NOT_ALLOWED' });
});

test("the entry point's own reasons become words of ours", () => {
  const failed = (reason: string) =>
    decodeRevert(encodeErrorResult({ abi: errors, errorName: 'FailedOp', args: [0n, reason] }));
  assert.equal(failed('AA22 expired or not due').code, 'OPERATION_EXPIRED');
  assert.equal(failed('AA32 paymaster expired or not due').code, 'OPERATION_EXPIRED');
  assert.equal(failed('AA31 paymaster deposit too low').code, 'NOT_SPONSORED');
  assert.equal(failed('AA34 signature error').code, 'NOT_SPONSORED');
  assert.equal(failed('AA24 signature error').code, 'REVERTED');
});

test('an error inside an error is the one that is told', () => {
  const inner = encodeErrorResult({ abi: errors, errorName: 'CostAboveLimit', args: [2n, 1n] });
  const outer = encodeErrorResult({ abi: errors, errorName: 'FailedOpWithRevert', args: [0n, 'AA33 reverted', inner] });
  assert.equal(decodeRevert(outer).code, 'NOT_SPONSORED');
});

test("a dollar's block list is told as such, in bytes or in words", () => {
  assert.equal(decodeRevert(encodedError('Refused', [{ type: 'address', name: 'account' }])).code, 'DOLLAR_REFUSED');
  const words = encodeErrorResult({ abi: errors, errorName: 'Error', args: ['Blacklistable: account is blacklisted'] });
  assert.equal(decodeRevert(words).code, 'DOLLAR_REFUSED');
});

test('bytes that nobody knows are told as unknown, not guessed', () => {
  assert.deepEqual(decodeRevert('0x'), { code: 'REVERTED', error: 'no reason given' });
  assert.deepEqual(decodeRevert('0xdeadbeef'), { code: 'REVERTED', error: 'unknown error 0xdeadbeef' });
  assert.deepEqual(decodeRevert('0xde'), { code: 'REVERTED', error: 'unknown error 0xde' });
});

const artifactSchema = z.object({
  abi: z.array(
    z.looseObject({
      type: z.string(),
      name: z.string().optional(),
      inputs: z.array(z.custom<AbiParameter>()).optional(),
    }),
  ),
});

for (const file of readdirSync(new URL('../../contracts', import.meta.url)).filter((name) => name.endsWith('.sol'))) {
  const contract = file.slice(0, -'.sol'.length);
  test(`every error of ${contract} has its meaning`, () => {
    const artifact = new URL(`../../artifacts/contracts/${file}/${contract}.json`, import.meta.url);
    const { abi } = artifactSchema.parse(JSON.parse(readFileSync(artifact, 'utf8')));
    const declared = abi.filter((item) => item.type === 'error');
    assert.ok(abi.length > 0);
    for (const { name, inputs } of declared) {
      const refusal = decodeRevert(encodedError(name ?? '', inputs ?? []));
      const isKnown = refusal.code !== 'REVERTED' || refusal.error === name;
      assert.ok(isKnown, `${name} is decoded as ${inspect(refusal)}`);
    }
  });
}

/** The error with zeros for its values. */
function encodedError(name: string, inputs: readonly AbiParameter[]): Hex {
  const selector = toFunctionSelector(`${name}(${inputs.map((input) => input.type).join(',')})`);
  const zeros = inputs.map(({ type }) => zeroOf(type));
  return `${selector}${encodeAbiParameters(inputs, zeros).slice(2)}`;
}

function zeroOf(type: string): unknown {
  if (type === 'string') return '';
  if (type === 'address') return address;
  if (type.startsWith('bytes')) return `0x${'00'.repeat(Number(type.slice(5)))}`;
  const bits = Number(/\d+/.exec(type)?.[0]);
  return bits <= 48 ? 0 : 0n;
}

test('what pools and market refuse carries both values, too', () => {
  const abi = parseAbi([
    'error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)',
    'error BookFull(uint256 sum, uint256 limit)',
    'error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)',
    'error NothingRequested(address controller)',
    'error PriceOutsideRails(uint256 pricePerUnit, uint256 payout)',
    'error TooManyUnits(uint256 units, uint256 available)',
    'error PriceAboveMaximum(uint256 pricePerUnit, uint256 maxPricePerUnit)',
    'error NotSeller(address caller, address seller)',
    'error ERC1155InsufficientBalance(address sender, uint256 balance, uint256 needed, uint256 tokenId)',
    'error AlreadyPaid(uint256 id, uint256 units, uint256 held)',
  ]);
  const meaning = (data: Hex) => decodeRevert(data);
  const encode = encodeErrorResult<typeof abi>;
  assert.deepEqual(meaning(encode({ abi, errorName: 'ERC4626ExceededMaxDeposit', args: [address, 9n, 5n] })), {
    ...{ code: 'DEPOSIT_TOO_LARGE', dollars: 9n, most: 5n },
  });
  assert.equal(meaning(encode({ abi, errorName: 'BookFull', args: [9n, 5n] })).code, 'DEPOSIT_TOO_LARGE');
  assert.deepEqual(meaning(encode({ abi, errorName: 'ERC4626ExceededMaxRedeem', args: [address, 9n, 5n] })), {
    ...{ code: 'NOT_TAKEABLE', shares: 9n, most: 5n },
  });
  assert.equal(meaning(encode({ abi, errorName: 'NothingRequested', args: [address] })).code, 'NOTHING_WAITS');
  assert.deepEqual(meaning(encode({ abi, errorName: 'PriceOutsideRails', args: [9n, 5n] })), {
    ...{ code: 'PRICE_OUTSIDE_RAILS', price: 9n, payout: 5n },
  });
  assert.deepEqual(meaning(encode({ abi, errorName: 'TooManyUnits', args: [9n, 5n] })), {
    ...{ code: 'TOO_MANY_UNITS', units: 9n, available: 5n },
  });
  assert.deepEqual(meaning(encode({ abi, errorName: 'PriceAboveMaximum', args: [9n, 5n] })), {
    ...{ code: 'LISTING_CHANGED', price: 9n, most: 5n },
  });
  assert.equal(meaning(encode({ abi, errorName: 'NotSeller', args: [address, address] })).code, 'NOT_SELLER');
  assert.deepEqual(meaning(encode({ abi, errorName: 'ERC1155InsufficientBalance', args: [address, 1n, 3n, 7n] })), {
    ...{ code: 'TOO_FEW_COVERS', covers: 1n, needed: 3n },
  });
  assert.equal(meaning(encode({ abi, errorName: 'AlreadyPaid', args: [7n, 2n, 0n] })).code, 'ALREADY_PAID');
});

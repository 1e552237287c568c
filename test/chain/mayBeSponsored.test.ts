import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concatHex, encodeFunctionData, encodePacked, erc20Abi, parseAbi, size } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import type { ConfirmedPurchase } from '../../chain/door.ts';
import { type Call, purchaseCalls, walletCallData } from '../../chain/purchaseCall.ts';
import { mayBeSponsored } from '../../chain/sponsor/mayBeSponsored.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { multiSendCallOnly } from '../../chain/wallet.ts';

const hex20 = (byte: string): Hex => `0x${byte.repeat(20)}`;
const offered = { dollar: hex20('d0'), desk: hex20('de') };
const thief = hex20('ee');
const holder = hex20('aa');
const purchase: Omit<ConfirmedPurchase, 'intentId'> = {
  row: {
    product: 1,
    subject: encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' }),
    trigger: 121,
    exit: 121,
    ratePpm: 30_000,
    proof: [`0x${'01'.repeat(32)}`],
  },
  units: 3,
  minPayout: 22_000_000n,
  holder,
};
const [approval, buy] = purchaseCalls(offered, purchase);
const approve = (spender: Hex, amount: bigint): Call => ({
  to: offered.dollar,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
});
const refuses = (callData: Hex) => assert.equal(mayBeSponsored(callData, offered).ok, false);

test('pays for the approval of a purchase and the purchase', () => {
  assert.deepEqual(mayBeSponsored(walletCallData([approval, buy]), offered), { ok: true, units: 3 });
});

test('pays when the holder is somebody else: covers can be given', () => {
  const calls = purchaseCalls(offered, { ...purchase, holder: thief });
  assert.equal(mayBeSponsored(walletCallData(calls), offered).ok, true);
});

test('refuses an approval that is not exactly the price', () => {
  for (const amount of [2n ** 256n - 1n, 3_000_001n, 2_999_999n, 0n])
    refuses(walletCallData([approve(offered.desk, amount), buy]));
});

test('refuses an approval of anyone but the desk', () => {
  refuses(walletCallData([approve(thief, 3_000_000n), buy]));
});

test('refuses other contracts', () => {
  refuses(walletCallData([{ ...approval, to: thief }, buy]));
  refuses(walletCallData([approval, { ...buy, to: thief }]));
});

test('refuses other functions of the same contracts', () => {
  const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [thief, 3_000_000n] });
  refuses(walletCallData([{ to: offered.dollar, data: transfer }, buy]));
  const redeem = encodeFunctionData({ abi: coverDeskAbi, functionName: 'redeem', args: [1n, 1n, thief] });
  refuses(walletCallData([approval, { to: offered.desk, data: redeem }]));
  refuses(walletCallData([approval, { to: offered.desk, data: '0x' }]));
});

test('refuses a call more, a call less and another order', () => {
  refuses(walletCallData([approval, buy, buy]));
  refuses(walletCallData([approval]));
  refuses(walletCallData([buy]));
  refuses(walletCallData([buy, approval]));
  refuses(walletCallData([]));
});

test('refuses bytes after the calls and inside them', () => {
  refuses(concatHex([walletCallData([approval, buy]), '0x00']));
  refuses(walletCallData([{ ...approval, data: concatHex([approval.data, '0xff']) }, buy]));
  refuses(walletCallData([approval, { ...buy, data: concatHex([buy.data, '0xff']) }]));
});

const executionAbi = parseAbi([
  'function executeUserOpWithErrorString(address to, uint256 value, bytes data, uint8 operation)',
  'function executeUserOp(address to, uint256 value, bytes data, uint8 operation)',
  'function multiSend(bytes transactions) payable',
]);

function batch(transactions: readonly { operation: number; value: bigint; call: Call }[]): Hex {
  const packed = transactions.map(({ operation, value, call }) =>
    encodePacked(
      ['uint8', 'address', 'uint256', 'uint256', 'bytes'],
      [operation, call.to, value, BigInt(size(call.data)), call.data],
    ),
  );
  return encodeFunctionData({ abi: executionAbi, functionName: 'multiSend', args: [concatHex(packed)] });
}

const good = batch([approval, buy].map((call) => ({ operation: 0, value: 0n, call })));

function execute(name: 'executeUserOp' | 'executeUserOpWithErrorString', to: Hex, value: bigint, operation: number) {
  return encodeFunctionData({ abi: executionAbi, functionName: name, args: [to, value, good, operation] });
}

test('refuses a batch that is run by another contract, with ether, as a plain call or without its errors', () => {
  assert.equal(mayBeSponsored(execute('executeUserOpWithErrorString', multiSendCallOnly, 0n, 1), offered).ok, true);
  refuses(execute('executeUserOpWithErrorString', thief, 0n, 1));
  refuses(execute('executeUserOpWithErrorString', multiSendCallOnly, 1n, 1));
  refuses(execute('executeUserOpWithErrorString', multiSendCallOnly, 0n, 0));
  refuses(execute('executeUserOp', multiSendCallOnly, 0n, 1));
});

test('refuses ether or a delegate call inside the batch', () => {
  const run = (data: Hex) =>
    encodeFunctionData({
      abi: executionAbi,
      functionName: 'executeUserOpWithErrorString',
      args: [multiSendCallOnly, 0n, data, 1],
    });
  const plain = { operation: 0, value: 0n };
  refuses(
    run(
      batch([
        { ...plain, value: 1n, call: approval },
        { ...plain, call: buy },
      ]),
    ),
  );
  refuses(
    run(
      batch([
        { ...plain, call: approval },
        { ...plain, operation: 1, call: buy },
      ]),
    ),
  );
});

test('refuses what is no call of a wallet at all', () => {
  for (const callData of ['0x', '0x00', '0xdeadbeef', approval.data, good] as const) refuses(callData);
  const whole = walletCallData([approval, buy]);
  for (let end = 2; end < whole.length; end += 64) refuses(`0x${whole.slice(2, end)}`);
});

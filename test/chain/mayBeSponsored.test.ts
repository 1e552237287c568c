import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concatHex, encodeFunctionData, encodePacked, erc20Abi, parseAbi, size } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { type Call, callsOf } from '../../chain/actions/callsOf.ts';
import { type WalletAction, walletActionSchema } from '../../chain/actions/walletAction.ts';
import { walletCallData } from '../../chain/actions/walletCallData.ts';
import { mayBeSponsored } from '../../chain/sponsor/mayBeSponsored.ts';
import type { Hex } from '../../chain/subject.ts';
import { multiSendCallOnly } from '../../chain/wallet.ts';
import { addressOf, contracts, everyAction, oneOfEachAction, wallet } from './support/oneOfEachAction.ts';

const thief = addressOf('ee');
const purchase = oneOfEachAction.buyCover;
const [approval, buy] = pairOf(callsOf(contracts, wallet, purchase));
const approve = (spender: Hex, amount: bigint): Call => ({
  to: contracts.dollar,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
});

function pairOf([first, second, ...more]: readonly Call[]): [Call, Call] {
  assert.ok(first && second && more.length === 0);
  return [first, second];
}

const bytesOf = (action: WalletAction, by: Hex = wallet) => walletCallData(callsOf(contracts, by, action));
const pays = (callData: Hex, action: WalletAction = purchase, by: Hex = wallet) =>
  mayBeSponsored(contracts, by, action, callData).ok;
const refuses = (callData: Hex, action: WalletAction = purchase) =>
  assert.equal(pays(callData, action), false, action.kind);

test('pays for every action, byte for byte as the bot builds it', () => {
  for (const action of everyAction) assert.equal(pays(bytesOf(action), action), true, action.kind);
});

test('pays however the letters of an action are written', () => {
  const proof = [`0x${'AB'.repeat(32)}`] as const;
  const loud: WalletAction = { ...purchase, row: { ...purchase.row, proof: [...proof] } };
  const quiet: WalletAction = { ...purchase, row: { ...purchase.row, proof: [`0x${'ab'.repeat(32)}`] } };
  assert.equal(pays(bytesOf(quiet), loud), true);
  assert.equal(pays(bytesOf(loud), loud), true);
  const proposal: WalletAction = { ...oneOfEachAction.propose, calls: [{ to: thief, data: '0xABCD' }] };
  assert.equal(pays(bytesOf(proposal), proposal), true);
});

test('pays when the holder is somebody else, and only when it was said: covers can be given', () => {
  const gift = { ...purchase, holder: thief };
  assert.equal(pays(bytesOf(gift), gift), true);
  refuses(bytesOf(gift));
});

test('refuses the bytes of one action for another', () => {
  for (const said of everyAction)
    for (const made of everyAction) if (said.kind !== made.kind) refuses(bytesOf(made), said);
});

test('refuses the bytes of another wallet wherever an action is for the wallet itself', () => {
  const forWhomeverItSays = new Set([
    'buyCover',
    'castVote',
    'delegate',
    'propose',
    'openClaim',
    'dispute',
    'withdraw',
  ]);
  for (const action of everyAction) {
    assert.equal(pays(bytesOf(action, thief), action), forWhomeverItSays.has(action.kind), action.kind);
    assert.equal(pays(bytesOf(action), action, thief), forWhomeverItSays.has(action.kind), action.kind);
  }
});

/** The action with one of its values changed, once for each value. */
function* changed(value: unknown): Generator<unknown> {
  if (typeof value === 'bigint') yield value + 1n;
  else if (typeof value === 'number') yield value > 1 ? value - 1 : value + 1;
  else if (typeof value === 'string') yield otherText(value);
  else if (Array.isArray(value)) {
    yield value.slice(1);
    yield [...value, value[0]];
    for (const [at, item] of value.entries()) for (const other of changed(item)) yield value.with(at, other);
  } else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value))
      if (name !== 'kind') for (const other of changed(item)) yield { ...value, [name]: other };
}

/** Text of the same sort. */
function otherText(text: string): string {
  const others = new Map([
    ['low', 'high'],
    ['medium', 'low'],
    ['high', 'medium'],
    ['assessed', 'quorum'],
    ['0x', '0x01'],
  ]);
  const last = text.at(-1) === '1' ? '2' : '1';
  return others.get(text) ?? text.slice(0, -1) + last;
}

test('refuses every other amount, address, number, text and choice than those of the action', () => {
  let tried = 0;
  for (const action of everyAction)
    for (const other of changed(action)) {
      const made = walletActionSchema.safeParse(other).data;
      if (made === undefined || differsOnlyInWhatIsTold(made, action)) continue;
      refuses(bytesOf(made), action);
      tried += 1;
    }
  assert.ok(tried > 50, `${tried} changes`);
});

/** A listing is named by its number; the series is for the person to read. */
function differsOnlyInWhatIsTold(made: WalletAction, action: WalletAction): boolean {
  return made.kind === 'buyListing' && action.kind === 'buyListing' && made.seriesId !== action.seriesId;
}

test('refuses any one byte changed, and bytes more or less', () => {
  for (const action of everyAction) {
    const bytes = Buffer.from(bytesOf(action).slice(2), 'hex');
    for (let at = 0; at < bytes.length; at++) {
      const tampered = Buffer.from(bytes);
      tampered.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      refuses(`0x${tampered.toString('hex')}`, action);
    }
    refuses(concatHex([bytesOf(action), '0x00']), action);
    refuses(`0x${bytes.subarray(0, -1).toString('hex')}`, action);
  }
});

test('refuses calls before, between and behind those of any action, and any order but theirs', () => {
  const theft = approve(thief, 1n);
  for (const action of everyAction) {
    const calls = callsOf(contracts, wallet, action);
    for (let at = 0; at <= calls.length; at++) refuses(walletCallData(calls.toSpliced(at, 0, theft)), action);
    for (let at = 0; at < calls.length; at++) refuses(walletCallData(calls.toSpliced(at, 1)), action);
    if (calls.length > 1) refuses(walletCallData(calls.toReversed()), action);
    refuses(walletCallData([...calls, ...calls]), action);
  }
});

test('refuses the calls of an action at other contracts', () => {
  for (const action of everyAction) {
    const calls = callsOf(contracts, wallet, action);
    for (const [at, call] of calls.entries()) refuses(walletCallData(calls.with(at, { ...call, to: thief })), action);
  }
});

test('refuses an approval that is not exactly the price', () => {
  for (const amount of [2n ** 256n - 1n, 3_000_001n, 2_999_999n, 0n])
    refuses(walletCallData([approve(contracts.desk, amount), buy]));
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
  refuses(walletCallData([{ to: contracts.dollar, data: transfer }, buy]));
  const redeem = encodeFunctionData({ abi: coverDeskAbi, functionName: 'redeem', args: [1n, 1n, thief] });
  refuses(walletCallData([approval, { to: contracts.desk, data: redeem }]));
  refuses(walletCallData([approval, { to: contracts.desk, data: '0x' }]));
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

test('refuses a single call in a batch of one, as a delegate call, with ether or without its errors', () => {
  const action = oneOfEachAction.withdraw;
  const [only] = callsOf(contracts, wallet, action);
  assert.ok(only);
  const run = (name: 'executeUserOp' | 'executeUserOpWithErrorString', value: bigint, operation: number) =>
    encodeFunctionData({ abi: executionAbi, functionName: name, args: [only.to, value, only.data, operation] });
  assert.equal(pays(run('executeUserOpWithErrorString', 0n, 0), action), true);
  refuses(run('executeUserOpWithErrorString', 0n, 1), action);
  refuses(run('executeUserOpWithErrorString', 1n, 0), action);
  refuses(run('executeUserOp', 0n, 0), action);
  const ofOne = batch([{ operation: 0, value: 0n, call: only }]);
  const args = [multiSendCallOnly, 0n, ofOne, 1] as const;
  refuses(encodeFunctionData({ abi: executionAbi, functionName: 'executeUserOpWithErrorString', args }), action);
});

test('refuses a batch that is run by another contract, with ether, as a plain call or without its errors', () => {
  assert.equal(pays(execute('executeUserOpWithErrorString', multiSendCallOnly, 0n, 1)), true);
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Address,
  checksumAddress,
  encodeFunctionData,
  encodePacked,
  hashTypedData,
  keccak256 as keccakOfViem,
  pad,
  parseAbi,
  toFunctionSignature,
  zeroAddress,
} from 'viem';
import { keccak256 } from '../../web/own/keccak.js';
import { readAddress } from '../../web/own/leaving.js';
import {
  callData,
  contractSignature,
  sendable,
  senderSignature,
  transactionHash,
  transactionOf,
} from '../../web/own/safeTx.js';

const abi = parseAbi([
  'function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes data)',
  'function multiSend(bytes transactions)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
]);
const at = (byte: string): Address => `0x${byte.repeat(20)}`;

test('the page’s own Keccak is viem’s, for every length around a block', () => {
  for (let length = 0; length <= 280; length++) {
    const bytes = Uint8Array.from({ length }, (_, place) => (place * 31 + length) % 256);
    assert.equal(`0x${Buffer.from(keccak256(bytes)).toString('hex')}`, keccakOfViem(bytes), `${length} bytes`);
  }
});

test('the page encodes calls as viem does, also with bytes between and behind', () => {
  for (const data of ['0x', '0x12', `0x${'ab'.repeat(32)}`, `0x${'cd'.repeat(33)}`] as const) {
    const args = [at('1a'), at('2b'), 2n ** 255n, 7n, data] as const;
    const [give] = abi;
    const expected = encodeFunctionData({ abi, functionName: 'safeTransferFrom', args });
    assert.equal(callData(toFunctionSignature(give), args), expected);
    const transaction = { to: at('3c'), value: 5n, data, operation: 1 };
    const rest = [0n, 0n, 0n, zeroAddress, zeroAddress, '0x5678'] as const;
    const sent = encodeFunctionData({ abi, functionName: 'execTransaction', args: [at('3c'), 5n, data, 1, ...rest] });
    assert.deepEqual(sendable(at('4d'), transaction, '0x5678'), { to: at('4d'), data: sent });
  }
});

test('one call stays as it is, several become one batch of plain calls', () => {
  const one = { to: at('1a'), data: '0x1234' } as const;
  const two = { to: at('2b'), data: '0x', value: 9n } as const;
  assert.deepEqual(transactionOf([one]), { ...one, value: 0n, operation: 0 });
  const entry = (to: Address, value: bigint, data: `0x${string}`) =>
    encodePacked(
      ['uint8', 'address', 'uint256', 'uint256', 'bytes'],
      [0, to, value, BigInt(data.length / 2 - 1), data],
    ).slice(2);
  const packed = `0x${entry(one.to, 0n, one.data)}${entry(two.to, 9n, two.data)}` as const;
  assert.deepEqual(transactionOf([one, two]), {
    to: '0xa83c336b20401af773b6219ba5027174338d1836',
    value: 0n,
    data: encodeFunctionData({ abi, functionName: 'multiSend', args: [packed] }),
    operation: 1,
  });
});

test('the hash that a key signs is EIP-712’s of a Safe transaction', () => {
  const uints = ['safeTxGas', 'baseGas', 'gasPrice'].map((name) => ({ name, type: 'uint256' }));
  const SafeTx = [
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'data', type: 'bytes' },
    { name: 'operation', type: 'uint8' },
    ...uints,
    { name: 'gasToken', type: 'address' },
    { name: 'refundReceiver', type: 'address' },
    { name: 'nonce', type: 'uint256' },
  ];
  const transaction = { to: at('3c'), value: 5n, data: '0x123456', operation: 1 } as const;
  const zeros = { safeTxGas: 0n, baseGas: 0n, gasPrice: 0n, gasToken: zeroAddress, refundReceiver: zeroAddress };
  const expected = hashTypedData({
    domain: { chainId: 8453, verifyingContract: at('4d') },
    types: { SafeTx },
    primaryType: 'SafeTx',
    message: { ...transaction, ...zeros, nonce: 12n },
  });
  assert.equal(transactionHash({ chainId: 8453, wallet: at('4d'), nonce: 12n }, transaction), expected);
});

test('a contract’s signature says where its own part begins, a sender’s needs none', () => {
  const [owner, zero] = [pad(at('51')), pad('0x0')];
  const types = ['bytes32', 'uint256', 'uint8'] as const;
  const own = encodePacked([...types, 'uint256', 'bytes'], [owner, 65n, 0, 3n, '0xabcdef']);
  assert.equal(contractSignature(at('51'), '0xabcdef'), own);
  assert.equal(senderSignature(at('51')), encodePacked(['bytes32', 'bytes32', 'uint8'], [owner, zero, 1]));
});

test('an address with one wrong capital is none, nor is nobody’s', () => {
  const right = checksumAddress('0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed');
  assert.equal(readAddress(` ${right} `), right.toLowerCase());
  assert.equal(readAddress(right.toLowerCase()), right.toLowerCase());
  for (const wrong of [right.replace('aAeb', 'aaeb'), right.slice(0, -1), `${right}0`, zeroAddress, 'ann.eth', ''])
    assert.equal(readAddress(wrong), null, wrong);
});

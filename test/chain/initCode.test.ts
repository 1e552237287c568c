import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initCode } from '../../chain/deploy/initCode.ts';

const library = `0x${'Ab'.repeat(20)}` as const;
const gap = (name: string) => `__$${name.repeat(34)}$__`;
const artifact = {
  contractName: 'Teller',
  abi: [{ type: 'constructor', inputs: [{ type: 'uint256' }], stateMutability: 'nonpayable' }],
  bytecode: `0x60${gap('a')}61${gap('a')}62${gap('b')}63`,
  linkReferences: {
    'one.sol': {
      Words: [
        { start: 1, length: 20 },
        { start: 22, length: 20 },
      ],
    },
    'other.sol': { Signs: [{ start: 43, length: 20 }] },
  },
};

test('every gap is filled with its library, and the arguments follow the code', () => {
  const other = `0x${'cd'.repeat(20)}` as const;
  const code = initCode(artifact, [7n], { Words: library, Signs: other });
  const words = 'ab'.repeat(20);
  assert.equal(code, `0x60${words}61${words}62${'cd'.repeat(20)}63${'7'.padStart(64, '0')}`);
});

test('code without libraries is taken as it is', () => {
  const plain = { contractName: 'Plain', abi: [], bytecode: '0x6001', linkReferences: {} };
  assert.equal(initCode(plain, []), '0x6001');
});

test('a library whose address nobody gave is named', () => {
  assert.throws(() => initCode(artifact, [7n], { Words: library }), /Teller calls the library Signs/);
});

test('what is no artifact is refused', () => {
  assert.throws(() => initCode({ bytecode: '6001' }, []), /contractName/);
});

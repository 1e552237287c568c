// What a Safe 1.5.0 signs and runs, built here and not by a server. Hex strings begin with 0x; numbers are bigints.

import { keccak256 } from './keccak.js';

/** Safe 1.5.0's MultiSendCallOnly, at the address it has on every chain. */
const multiSendCallOnly = '0xa83c336b20401af773b6219ba5027174338d1836';
const zero = `0x${'00'.repeat(20)}`;

export const hexOf = (bytes) => `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
export const bytesOf = (hex) => Uint8Array.from(hex.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const word = (value) => BigInt(value).toString(16).padStart(64, '0');
const plain = (hex) => hex.slice(2).toLowerCase();
const join = (...parts) => `0x${parts.join('')}`;
const hash = (hex) => hexOf(keccak256(bytesOf(hex)));
const hashText = (text) => hexOf(keccak256(new TextEncoder().encode(text)));

/** By which logs of an event are found, such as `Transfer(address,address,uint256)`. */
export const eventTopic = (signature) => hashText(signature);

/** Dynamic bytes as the ABI has them: length, and the rest filled up to words. */
const tail = (hex) => {
  const digits = plain(hex);
  return word(digits.length / 2) + digits.padEnd(Math.ceil(digits.length / 64) * 64, '0');
};

/** The data of a call, such as `('transfer(address,uint256)', [to, 5n])`. A string with more than an address in it is dynamic bytes. */
export function callData(signature, values) {
  const isBytes = signature
    .slice(signature.indexOf('(') + 1, -1)
    .split(',')
    .map((type) => type === 'bytes');
  let [head, tails] = ['', ''];
  for (const [place, value] of values.entries()) {
    head += isBytes[place] ? word(32 * values.length + tails.length / 2) : word(value);
    if (isBytes[place]) tails += tail(value);
  }
  return join(hashText(signature).slice(2, 10), head, tails);
}

/** One call as it is; several as one delegatecall of MultiSendCallOnly. @param calls `{to, data, value?}`. */
export function transactionOf(calls) {
  const [first] = calls;
  if (calls.length === 1) return { to: first.to, value: first.value ?? 0n, data: first.data, operation: 0 };
  const packed = calls.map(
    ({ to, value = 0n, data }) => `00${plain(to)}${word(value)}${word(plain(data).length / 2)}${plain(data)}`,
  );
  const data = callData('multiSend(bytes)', [join(...packed)]);
  return { to: multiSendCallOnly, value: 0n, data, operation: 1 };
}

/** The hash that an owner signs (EIP-712); no gas is paid back. */
export function transactionHash({ chainId, wallet, nonce }, { to, value, data, operation }) {
  const domain = hash(
    join(plain(hashText('EIP712Domain(uint256 chainId,address verifyingContract)')), word(chainId), word(wallet)),
  );
  const type = hashText(
    'SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)',
  );
  const [zeros, dataHash] = [word(0).repeat(5), plain(hash(data))];
  const struct = hash(join(plain(type), word(to), word(value), dataHash, word(operation), zeros, word(nonce)));
  return hash(join('1901', plain(domain), plain(struct)));
}

/** A contract's signature (v = 0): the contract, where its own part begins, and that part. */
export function contractSignature(signer, signature) {
  const digits = plain(signature);
  return join(word(signer), word(65), '00', word(digits.length / 2), digits);
}

/** The signature of the owner who sends the transaction (v = 1). */
export function senderSignature(sender) {
  return join(word(sender), word(0), '01');
}

/** What anybody can send to the wallet, paying the gas. */
export function sendable(wallet, { to, value, data, operation }, signatures) {
  const type = 'execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)';
  const values = [to, value, data, operation, 0n, 0n, 0n, zero, zero, signatures];
  return { to: wallet, data: callData(type, values) };
}

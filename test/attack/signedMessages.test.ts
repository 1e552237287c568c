import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import hre from 'hardhat';
import { encodeFunctionData, hashTypedData, type LocalAccount, parseAbi } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import type { Hex } from '../../chain/subject.ts';
import { signatureOf } from '../../sim/chain/rawOperation.ts';
import { dollars, hour, type Robbery, startRobbery, type Victim } from './support/robbery.ts';

const dollarAbi = parseAbi([
  'function mint(address to, uint256 amount)',
  'function balanceOf(address account) view returns (uint256)',
  'function allowance(address owner, address spender) view returns (uint256)',
  'function permit(address owner, address spender, uint256 value, uint256 deadline, bytes signature)',
  'function transferWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, bytes signature)',
]);
const always = 2n ** 48n;
const value = dollars(40);

let robbery: Robbery;
let dollar: Hex;

before(async () => {
  robbery = await startRobbery();
  const { bytecode } = await hre.artifacts.readArtifact('SignedDollar');
  const hash = await robbery.client.sendTransaction({ data: `0x${bytecode.replace(/^0x/, '')}` });
  const { contractAddress } = await robbery.client.waitForTransactionReceipt({ hash });
  assert.ok(contractAddress);
  dollar = contractAddress;
});
after(() => robbery.stop());

test('the bot’s key signs no permit and no transfer for a dollar that takes contracts’ signatures; the own key does', async () => {
  const victim = await robbery.victim(1);
  const mint = encodeFunctionData({ abi: dollarAbi, functionName: 'mint', args: [victim.address, dollars(100)] });
  await robbery.expects(dollar, mint);
  assert.deepEqual(await permits(victim, victim.bot), { ok: false, error: 'Unsigned', values: [victim.address] });
  assert.deepEqual(await transfers(victim, victim.bot), { ok: false, error: 'ERC3009InvalidSignature', values: [] });

  const own = privateKeyToAccount(generatePrivateKey());
  for (const kind of ['announceOwner', 'admitOwner'] as const) {
    const deed = robbery.deedOf(victim.address, { kind, owner: own.address });
    assert.deepEqual(await robbery.operates(victim, deed), { ok: true });
    await robbery.chain.increaseTime(24 * hour);
  }
  assert.equal((await permits(victim, victim.bot)).ok, false);
  assert.equal((await transfers(victim, victim.bot)).ok, false);
  assert.equal(await balanceOf(victim.address), dollars(100));

  assert.deepEqual(await permits(victim, own), { ok: true });
  assert.deepEqual(await transfers(victim, own), { ok: true });
  assert.equal(await balanceOf(robbery.thief.address), value);
});

/** Signs for the wallet what a Safe answers for: its own wrapping of the message. */
async function wrapped(victim: Victim, signer: LocalAccount, hash: Hex): Promise<Hex> {
  const safeMessage = hashTypedData({
    domain: { chainId: robbery.deployment.chainId, verifyingContract: victim.address },
    types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
    primaryType: 'SafeMessage',
    message: { message: hash },
  });
  return signatureOf(signer, safeMessage);
}

const domain = () => ({
  ...{ name: 'Signed Dollar', version: '2' },
  ...{ chainId: robbery.deployment.chainId, verifyingContract: dollar },
});

async function permits(victim: Victim, signer: LocalAccount) {
  const { thief } = robbery;
  const said = { owner: victim.address, spender: thief.address, value, deadline: always };
  const hash = hashTypedData({
    domain: domain(),
    types: { Permit: permitFields },
    primaryType: 'Permit',
    message: { ...said, nonce: 0n },
  });
  const args = [said.owner, said.spender, value, always, await wrapped(victim, signer, hash)] as const;
  return robbery.sends(dollar, encodeFunctionData({ abi: dollarAbi, functionName: 'permit', args }));
}

async function transfers(victim: Victim, signer: LocalAccount) {
  // The permit's nonces are those of key 0.
  const nonce: Hex = `0x${'00'.repeat(23)}01${'00'.repeat(8)}`;
  const said = { from: victim.address, to: robbery.thief.address, value, validAfter: 0n, validBefore: always, nonce };
  const hash = hashTypedData({
    domain: domain(),
    types: { TransferWithAuthorization: transferFields },
    primaryType: 'TransferWithAuthorization',
    message: said,
  });
  const signature = await wrapped(victim, signer, hash);
  const args = [said.from, said.to, value, 0n, always, nonce, signature] as const;
  return robbery.sends(dollar, encodeFunctionData({ abi: dollarAbi, functionName: 'transferWithAuthorization', args }));
}

function balanceOf(account: Hex) {
  return robbery.client.readContract({ address: dollar, abi: dollarAbi, functionName: 'balanceOf', args: [account] });
}

const permitFields = [
  { name: 'owner', type: 'address' },
  { name: 'spender', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint256' },
] as const;

const transferFields = [
  { name: 'from', type: 'address' },
  { name: 'to', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'validAfter', type: 'uint256' },
  { name: 'validBefore', type: 'uint256' },
  { name: 'nonce', type: 'bytes32' },
] as const;

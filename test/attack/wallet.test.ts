import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { encodeFunctionData, erc20Abi, parseAbi } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { walletGuardAbi } from '../../chain/abi/walletGuard.ts';
import type { Hex } from '../../chain/subject.ts';
import { multiSendCallOnly } from '../../chain/wallet.ts';
import { batchOf, type Deed, dollars, hour, type Robbery, startRobbery, type Victim } from './support/robbery.ts';

const safeAbi = parseAbi([
  'function addOwnerWithThreshold(address owner, uint256 threshold)',
  'function swapOwner(address previous, address owner, address next)',
  'function removeOwner(address previous, address owner, uint256 threshold)',
  'function changeThreshold(uint256 threshold)',
  'function enableModule(address module)',
  'function disableModule(address previous, address module)',
  'function setGuard(address guard)',
  'function setModuleGuard(address guard)',
  'function setFallbackHandler(address handler)',
  'function approveHash(bytes32 hash)',
  'function getOwners() view returns (address[])',
]);
const first: Hex = '0x0000000000000000000000000000000000000001';
const nobody: Hex = `0x${'00'.repeat(20)}`;
const canonicalMultiSend: Hex = '0x218543288004CD07832472D464648173c77D7eB7';

let robbery: Robbery;

before(async () => {
  robbery = await startRobbery();
});
after(() => robbery.stop());

/** Refused alike as the Safe's own transaction and as a sponsored operation, and nothing moved. */
async function refused(victim: Victim, deed: Deed, error: string) {
  const before = await robbery.dollarsOf(victim.address);
  for (const tried of [await robbery.executes(victim.address, victim.bot, deed), await robbery.operates(victim, deed)])
    assert.equal(tried.ok ? 'nobody' : tried.error, error);
  assert.equal(await robbery.dollarsOf(victim.address), before);
}

const transferTo = (to: Hex, count: number): Deed => ({
  to: robbery.deployment.dollar,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, dollars(count)] }),
});
const approveTo = (to: Hex, count: number): Deed => ({
  to: robbery.deployment.dollar,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [to, dollars(count)] }),
});

test('dollars do not leave: not directly, not in a batch, not in a batch within a batch', async () => {
  const victim = await robbery.victim(100);
  const out = transferTo(robbery.thief.address, 1);
  await refused(victim, out, 'AddressNotReady');
  await refused(victim, batchOf([out]), 'AddressNotReady');
  const inner = batchOf([out]);
  await refused(victim, batchOf([{ to: inner.to, data: inner.data }]), 'CallNotAllowed');
  await refused(victim, { ...inner, operation: 0 }, 'CallNotAllowed');
  const bought = robbery.deedOf(victim.address, buying(victim, 1));
  await refused(victim, { ...bought, value: 1n }, 'ValueNotAllowed');
});

test('no approval is left standing, to nobody and for no amount', async () => {
  const victim = await robbery.victim(100);
  const { thief, deployment } = robbery;
  await refused(victim, approveTo(thief.address, 100), 'ApprovalNotUsed');
  await refused(victim, approveTo(deployment.desk, 100), 'ApprovalNotUsed');
  const tooMuch = approveTo(deployment.desk, 100);
  const [, buy] = callsIn(victim, 1);
  await refused(victim, batchOf([tooMuch, buy]), 'ApprovalDiffers');
  await refused(victim, batchOf([approveTo(thief.address, 1), ...callsIn(victim, 1)]), 'ApprovalNotUsed');
  await refused(victim, batchOf([...callsIn(victim, 1), approveTo(thief.address, 1)]), 'ApprovalNotUsed');
});

test('a wallet keeps its owner, module, guards and handler', async () => {
  const victim = await robbery.victim(100);
  const { thief, deployment } = robbery;
  const asked = [
    encodeFunctionData({ abi: safeAbi, functionName: 'addOwnerWithThreshold', args: [thief.address, 2n] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'swapOwner', args: [first, victim.bot.address, thief.address] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'removeOwner', args: [first, victim.bot.address, 1n] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'changeThreshold', args: [1n] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'enableModule', args: [thief.address] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'disableModule', args: [first, deployment.wallets.module] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'setGuard', args: [nobody] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'setModuleGuard', args: [nobody] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'setFallbackHandler', args: [thief.address] }),
    encodeFunctionData({ abi: safeAbi, functionName: 'approveHash', args: [`0x${'12'.repeat(32)}`] }),
  ];
  for (const data of asked) {
    await refused(victim, { to: victim.address, data }, 'CallNotAllowed');
    await refused(victim, batchOf([{ to: victim.address, data }]), 'CallNotAllowed');
    // MultiSend takes the zero address for the wallet itself.
    await refused(victim, batchOf([{ to: nobody, data }]), 'CallNotAllowed');
  }
  const args = [thief.address, 1n] as const;
  const joining = encodeFunctionData({ abi: safeAbi, functionName: 'addOwnerWithThreshold', args });
  await refused(victim, { to: victim.address, data: joining }, 'OwnerNotReady');
  assert.deepEqual(await ownersOf(victim), [victim.bot.address]);
});

test('no other code runs as the wallet', async () => {
  const victim = await robbery.victim(100);
  const { deployment } = robbery;
  const { data } = batchOf([transferTo(robbery.thief.address, 1)]);
  const places = [canonicalMultiSend, deployment.wallets.setup, deployment.wallets.module, deployment.dollar];
  for (const to of places) await refused(victim, { to, data, operation: 1 }, 'DelegateCallNotAllowed');
  await refused(victim, { to: multiSendCallOnly, data: '0x8d80ff0a', operation: 1 }, 'MalformedBatch');
});

test('what a thief announces waits a day, and the person who cancels it ends it', async () => {
  const victim = await robbery.victim(100);
  const { thief, deployment } = robbery;
  const { guard } = deployment.wallets;
  const done = async (data: Hex) => assert.deepEqual(await robbery.operates(victim, { to: guard, data }), { ok: true });
  await done(encodeFunctionData({ abi: walletGuardAbi, functionName: 'announceAddress', args: [thief.address] }));
  await done(encodeFunctionData({ abi: walletGuardAbi, functionName: 'announceOwner', args: [thief.address] }));
  const most = dollars(1_000_000);
  await done(encodeFunctionData({ abi: walletGuardAbi, functionName: 'announceLimit', args: [0, most] }));
  const joining: Deed = {
    to: victim.address,
    data: encodeFunctionData({
      abi: safeAbi,
      functionName: 'addOwnerWithThreshold',
      args: [thief.address, 1n],
    }),
  };
  await robbery.chain.increaseTime(24 * hour - 60);
  await refused(victim, transferTo(thief.address, 1), 'AddressNotReady');
  await refused(victim, joining, 'OwnerNotReady');
  await refused(victim, batchOf(callsIn(victim, 51)), 'OverDailyCap');

  await done(encodeFunctionData({ abi: walletGuardAbi, functionName: 'removeAddress', args: [thief.address] }));
  await done(encodeFunctionData({ abi: walletGuardAbi, functionName: 'cancelOwner', args: [thief.address] }));
  await done(encodeFunctionData({ abi: walletGuardAbi, functionName: 'cancelLimit', args: [0] }));
  await robbery.chain.increaseTime(24 * hour);
  await refused(victim, transferTo(thief.address, 1), 'AddressNotReady');
  await refused(victim, joining, 'OwnerNotReady');
  await refused(victim, batchOf(callsIn(victim, 51)), 'OverDailyCap');
});

test('a signature is for one wallet, one turn and one chain, the own key’s too', async () => {
  const [victim, other] = [await robbery.victim(100), await robbery.victim(100)];
  const own = privateKeyToAccount(generatePrivateKey());
  for (const one of [victim, other]) await join(one, own.address);
  const { friend, transactionOf } = { ...robbery, friend: robbery.keeper.address };
  const paid = transferTo(friend, 5);
  const bytes = await transactionOf(victim.address, own, paid);
  for (const [where, data] of [
    [other.address, bytes],
    [victim.address, await transactionOf(victim.address, own, paid, 8453)],
    [victim.address, await transactionOf(victim.address, robbery.thief, paid)],
  ] as const) {
    const tried = await robbery.sends(where, data);
    assert.equal(tried.ok ? 'nobody' : tried.error, 'GS026');
  }
  assert.deepEqual(await robbery.sends(victim.address, bytes), { ok: true });
  const again = await robbery.sends(victim.address, bytes);
  assert.equal(again.ok ? 'nobody' : again.error, 'GS026');
  assert.equal(await robbery.dollarsOf(victim.address), dollars(95));
});

test('an operation is for one wallet, one nonce and one chain', async () => {
  const [victim, other] = [await robbery.victim(100), await robbery.victim(100)];
  const deed = robbery.deedOf(victim.address, buying(victim, 1));
  const operation = await robbery.signs(victim, deed);
  const refusedAs = async (packed: typeof operation, error: string) => {
    const tried = await robbery.bundles([packed]);
    assert.equal(tried.ok ? 'nobody' : tried.error, error);
  };
  await refusedAs({ ...operation, sender: other.address }, 'AA24');
  await refusedAs({ ...operation, nonce: 99n << 64n }, 'AA24');
  await refusedAs(await robbery.signs(victim, deed, { chainId: 8453 }), 'AA24');
  await refusedAs(await robbery.signs({ ...victim, bot: robbery.thief }, deed), 'AA24');
  assert.deepEqual(await robbery.bundles([operation]), { ok: true });
  await refusedAs(operation, 'AA25');
  assert.equal(await robbery.dollarsOf(victim.address), dollars(99));
});

test('only the entry point and the module act for a wallet, and a wallet that is not there yet is born guarded', async () => {
  const victim = await robbery.victim(100, false);
  await refusedAtBirth(victim);
  const moduleAbi = parseAbi(['function executeUserOp(address to, uint256 value, bytes data, uint8 operation)']);
  const { to, data } = transferTo(robbery.thief.address, 1);
  const call = encodeFunctionData({ abi: moduleAbi, args: [to, 0n, data, 0] });
  for (const account of [robbery.thief, victim.bot, robbery.keeper, robbery.sponsor]) {
    const tried = await robbery.sends(victim.address, call, account);
    assert.equal(tried.ok ? 'nobody' : tried.error, 'UnsupportedEntryPoint');
  }
  assert.equal(await robbery.dollarsOf(victim.address), dollars(100));
});

/** The creating operation tries to empty the wallet at once. */
async function refusedAtBirth(victim: Victim) {
  const out = transferTo(robbery.thief.address, 1);
  const tried = await robbery.operates(victim, out);
  assert.equal(tried.ok ? 'nobody' : tried.error, 'AddressNotReady');
  assert.deepEqual(await ownersOf(victim), [victim.bot.address]);
  await refused(victim, out, 'AddressNotReady');
}

function buying(victim: Victim, units: number) {
  return { kind: 'buyCover', row: robbery.row, units, minPayout: 1n, holder: victim.address } as const;
}

/** The approval and the purchase. */
function callsIn(victim: Victim, units: number) {
  const { deployment } = robbery;
  const [approval, buy] = robbery.callsOf(victim.address, buying(victim, units));
  assert.ok(approval && buy && approval.to === deployment.dollar);
  return [approval, buy] as const;
}

/** Makes `owner` an own key of the person, as the bot does it: announced, a day later admitted. */
async function join(victim: Victim, owner: Hex) {
  const deeds = ['announceOwner', 'admitOwner'] as const;
  for (const kind of deeds) {
    assert.deepEqual(await robbery.operates(victim, robbery.deedOf(victim.address, { kind, owner })), { ok: true });
    await robbery.chain.increaseTime(24 * hour);
  }
  assert.deepEqual([...(await ownersOf(victim))].sort(), [owner, victim.bot.address].sort());
}

function ownersOf(victim: Victim) {
  return robbery.client.readContract({ address: victim.address, abi: safeAbi, functionName: 'getOwners' });
}

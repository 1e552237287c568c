import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createTestClient, http } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { createChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import { demandUnmoved, openWallets, readProxyCode, safeProxyFactory, walletAddressOf } from '../../chain/wallet.ts';
import { type LocalNode, startNode } from '../../sim/chain/startNode.ts';

const at = (byte: string): Hex => `0x${byte.repeat(20)}`;
const contracts = { guard: at('71'), setup: at('72'), module: at('73') };
const owner = privateKeyToAddress(`0x${'11'.repeat(32)}`);
/** As it was computed once. Wallets with money are at addresses like it: it never changes. */
const known: Hex = '0x146BdA5BF5e19e9701c997f1C25fBE83e33c8ce1';
/** A contract that answers every call with the bytes `0x60`, as the ABI has it. */
const otherFactory: Hex = '0x60206000526001602052606060405360606000f3';

const dir = mkdtempSync(join(tmpdir(), 'buckler-wallet-'));
let node: LocalNode;

before(async () => {
  node = await startNode({ dir, blockMilliseconds: 0 });
});

after(async () => {
  await node.stop();
  rmSync(dir, { recursive: true, force: true });
});

const setCode = (address: Hex, bytecode: Hex) =>
  createTestClient({ mode: 'hardhat', chain: hardhat, transport: http(node.rpcUrl) }).setCode({ address, bytecode });

test('the address of a wallet follows from its owner, our setup and our module, and never changes', () => {
  assert.equal(walletAddressOf(owner, contracts), known);
  assert.equal(walletAddressOf(owner, { ...contracts, guard: at('74') }), known, 'the setup knows the guard');
  assert.notEqual(walletAddressOf(owner, { ...contracts, setup: at('74') }), known);
  assert.notEqual(walletAddressOf(owner, { ...contracts, module: at('74') }), known);
});

test('wallets that were made with another deployment stop the program', () => {
  const kept = [
    { ownerAddress: owner, address: known },
    { ownerAddress: privateKeyToAddress(`0x${'12'.repeat(32)}`), address: at('99') },
  ];
  demandUnmoved(contracts, kept.slice(0, 1));
  demandUnmoved(contracts, []);
  assert.throws(
    () => demandUnmoved({ ...contracts, setup: at('74') }, kept),
    new RegExp(`of key ${owner} is ${known}`),
  );
  assert.throws(() => demandUnmoved(contracts, kept), new RegExp(`is ${at('99')}`));
});

test('wallets are opened only where everything they are made with is, and where they would be where they belong', async () => {
  const client = createChainClient(node.rpcUrl, 31337);
  await setCode(contracts.guard, '0x00');
  await setCode(contracts.module, '0x00');
  await assert.rejects(openWallets(client, contracts), new RegExp(`setup ${contracts.setup} is not on chain 31337`));
  await setCode(contracts.setup, '0x00');
  const wallets = await openWallets(client, contracts);
  assert.equal(await wallets.addressOf(owner), known);

  await setCode(safeProxyFactory, otherFactory);
  assert.equal((await readProxyCode(client)).length, 2 + 2 * 96);
  await assert.rejects(openWallets(client, contracts), new RegExp(`Wallets would move: .* is ${known}, but now`));
  await setCode(safeProxyFactory, '0x');
  await assert.rejects(openWallets(client, contracts), /no Safe 1\.5\.0/);
});

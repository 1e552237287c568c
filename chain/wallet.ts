import { toSafeSmartAccount } from 'permissionless/accounts';
import { createClient, custom, decodeFunctionResult, encodeFunctionData, parseAbi } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import { privateKeyToAccount } from 'viem/accounts';
import type { ChainClient } from './clients.ts';
import type { Hex } from './subject.ts';

/** The Safe contracts that a wallet's operations go through, at their canonical addresses (Safe 1.5.0, 4337 module 0.3.0). */
export const multiSendCallOnly: Hex = '0xA83c336B20401Af773B6219BA5027174338D1836';
export const safeProxyFactory: Hex = '0x14F2982D601c9458F93bd70B218933A6f8165e7b';

/** Keys, and wallets that must be theirs for ever: people's money is at addresses computed this way. */
const knownKey: Hex = `0x${'11'.repeat(32)}`;
const knownWallet: Hex = '0xb8cB34a3e5ffEbFEE1163201f2efd83C9c65a85a';

const proxyFactoryAbi = parseAbi(['function proxyCreationCode() view returns (bytes)']);

/** Computes wallet addresses without asking the chain. */
export type Wallets = { addressOf(ownerKey: Hex): Promise<Hex> };

/** The account that signs for `ownerKey`. @throws Error that does not repeat the key when it is not one. */
function ownerOf(ownerKey: Hex) {
  try {
    return privateKeyToAccount(ownerKey);
  } catch {
    throw new Error('A wallet key is not a secp256k1 private key.');
  }
}

/**
 * Reads once what addresses depend on.
 * @throws Error when this chain or an upgraded library would give wallets other addresses than those people already have.
 */
export async function openWallets(client: ChainClient): Promise<Wallets> {
  const data = encodeFunctionData({ abi: proxyFactoryAbi, functionName: 'proxyCreationCode' });
  const answer = (await client.call({ to: safeProxyFactory, data })).data;
  if (!answer || answer === '0x') throw new Error(`There is no Safe 1.5.0 on chain ${client.chain.id}.`);
  decodeFunctionResult({ abi: proxyFactoryAbi, functionName: 'proxyCreationCode', data: answer });
  const recorded = createClient({
    chain: client.chain,
    transport: custom({
      async request({ method, params }) {
        if (method === 'eth_call' && JSON.stringify(params).includes(data)) return answer;
        throw new Error(`A wallet address must not depend on ${method}.`);
      },
    }),
  });
  const addressOf = async (ownerKey: Hex) => {
    const account = await toSafeSmartAccount({ ...safeOf(ownerKey), client: recorded });
    return account.address;
  };
  const known = await addressOf(knownKey);
  if (known !== knownWallet)
    throw new Error(`Wallets would move: the known key's wallet is ${knownWallet}, but now computes as ${known}.`);
  return { addressOf };
}

/** The Safe of `ownerKey` at `address`, signing operations that end at `validUntil` (unix seconds of chain time). */
export function openWallet(client: ChainClient, ownerKey: Hex, address: Hex, validUntil: number) {
  return toSafeSmartAccount({ ...safeOf(ownerKey), client, address, validUntil });
}

function safeOf(ownerKey: Hex) {
  return {
    owners: [ownerOf(ownerKey)],
    version: '1.5.0',
    entryPoint: { address: entryPoint07Address, version: '0.7' },
    saltNonce: 0n,
  } as const;
}

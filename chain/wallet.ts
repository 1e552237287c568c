import { toSafeSmartAccount } from 'permissionless/accounts';
import { createClient, custom, decodeFunctionResult, encodeFunctionData, parseAbi } from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import type { ChainClient } from './clients.ts';
import { accountAt } from './keyAccount.ts';
import type { Hex } from './subject.ts';

/** The Safe contracts that a wallet's operations go through, at their canonical addresses (Safe 1.5.0, 4337 module 0.3.0). */
export const multiSendCallOnly: Hex = '0xA83c336B20401Af773B6219BA5027174338D1836';
export const safeProxyFactory: Hex = '0x14F2982D601c9458F93bd70B218933A6f8165e7b';

export const safeVersion = '1.5.0';

/** Owners, and wallets that must be theirs for ever: people's money is at addresses computed this way. */
const knownOwner: Hex = '0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A';
const knownWallet: Hex = '0xb8cB34a3e5ffEbFEE1163201f2efd83C9c65a85a';

const proxyFactoryAbi = parseAbi(['function proxyCreationCode() view returns (bytes)']);

/** Computes wallet addresses without asking the chain. */
export type Wallets = { addressOf(owner: Hex): Promise<Hex> };

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
  const addressOf = async (owner: Hex) => {
    const account = await toSafeSmartAccount({ ...safeOf(owner), client: recorded });
    return account.address;
  };
  const known = await addressOf(knownOwner);
  if (known !== knownWallet)
    throw new Error(`Wallets would move: the known owner's wallet is ${knownWallet}, but now computes as ${known}.`);
  return { addressOf };
}

/** The Safe of `owner` at `address`, for building operations; signing them takes the key. */
export function openWallet(client: ChainClient, owner: Hex, address: Hex) {
  return toSafeSmartAccount({ ...safeOf(owner), client, address });
}

function safeOf(owner: Hex) {
  return {
    owners: [accountAt(owner)],
    version: safeVersion,
    entryPoint: { address: entryPoint07Address, version: '0.7' },
    saltNonce: 0n,
  } as const;
}

import { SafeSmartAccount } from 'permissionless/accounts/safe';
import {
  concatHex,
  createClient,
  custom,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeFunctionData,
  getContractAddress,
  keccak256,
  parseAbi,
  zeroAddress,
} from 'viem';
import { entryPoint07Address } from 'viem/account-abstraction';
import type { ChainClient } from './clients.ts';
import type { Deployment } from './deployment.ts';
import { accountAt } from './keyAccount.ts';
import type { Hex } from './subject.ts';

/** The Safe contracts that a wallet's operations go through, at their canonical addresses (Safe 1.5.0). */
export const multiSendCallOnly: Hex = '0xA83c336B20401Af773B6219BA5027174338D1836';
export const safeProxyFactory: Hex = '0x14F2982D601c9458F93bd70B218933A6f8165e7b';

export const safeVersion = '1.5.0';

/**
 * keccak256 of what Safe 1.5.0's factory creates a wallet from: `proxyCreationCode()`, and behind it the address of its Safe (singleton) in
 * 32 bytes.
 */
const proxyCodeHash: Hex = '0x9dd695a8d96e2c0f6ede304e13cc2efe754fa353b7389a23340c9317113bc975';

/** An owner whose wallet is computed in both ways before anybody's is. */
const knownOwner: Hex = '0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A';

const proxyFactoryAbi = parseAbi(['function proxyCreationCode() view returns (bytes)']);
const setupAbi = parseAbi(['function enableModules(address[] modules)']);
const safeAbi = parseAbi([
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
]);

/** What wallets are made with. */
export type WalletContracts = Deployment['wallets'];

/** Computes wallet addresses without asking the chain. */
export type Wallets = { addressOf(owner: Hex): Promise<Hex> };

/**
 * Where the wallet of `owner` (an address) is, from Safe's contracts alone: CREATE2 (EIP-1014) by SafeProxyFactory 1.5.0 with salt nonce 0.
 * Neither a chain nor a library that knows Safe is asked, so this is what those are compared with.
 */
export function walletAddressOf(owner: Hex, { setup, module }: WalletContracts): Hex {
  const enabling = encodeFunctionData({ abi: setupAbi, args: [[module]] });
  const args = [[owner], 1n, setup, enabling, module, zeroAddress, 0n, zeroAddress] as const;
  const initializer = encodeFunctionData({ abi: safeAbi, args });
  const saltNonce = encodeAbiParameters([{ type: 'uint256' }], [0n]);
  const salt = keccak256(concatHex([keccak256(initializer), saltNonce]));
  return getContractAddress({ opcode: 'CREATE2', from: safeProxyFactory, salt, bytecodeHash: proxyCodeHash });
}

/**
 * Demands that each wallet is still where its owner's money was sent.
 * @throws Error naming the first that moved: the deployment is not the one that these people's wallets were made with.
 */
export function demandUnmoved(contracts: WalletContracts, kept: Iterable<{ ownerAddress: Hex; address: Hex }>): void {
  for (const { ownerAddress, address } of kept) {
    const now = walletAddressOf(ownerAddress, contracts);
    if (now.toLowerCase() !== address.toLowerCase())
      throw new Error(
        `The wallet of key ${ownerAddress} is ${address}, but would be ${now} with this deployment's setup ${contracts.setup} and module ` +
          `${contracts.module}. Nothing was started. Go back to the deployment that these wallets were made with.`,
      );
  }
}

/** The creation code of wallets on this chain, as the factory answers it. @throws Error when there is no Safe 1.5.0. */
export async function readProxyCode(client: ChainClient): Promise<Hex> {
  const data = encodeFunctionData({ abi: proxyFactoryAbi });
  const answer = (await client.call({ to: safeProxyFactory, data })).data;
  if (!answer || answer === '0x') throw new Error(`There is no Safe 1.5.0 on chain ${client.chain.id}.`);
  decodeFunctionResult({ abi: proxyFactoryAbi, data: answer });
  return answer;
}

/**
 * Reads once what addresses depend on.
 * @throws Error when this chain or an upgraded library would give wallets other addresses than those people already have, or when what
 * wallets are made with is not on this chain.
 */
export async function openWallets(client: ChainClient, contracts: WalletContracts): Promise<Wallets> {
  const answer = await readProxyCode(client);
  for (const [name, address] of Object.entries(contracts))
    if (!(await client.getCode({ address })))
      throw new Error(`The wallets' ${name} ${address} is not on chain ${client.chain.id}; no wallet can be made.`);
  const recorded = createClient({
    chain: client.chain,
    transport: custom({
      async request({ method }) {
        if (method === 'eth_call') return answer;
        throw new Error(`A wallet address must not depend on ${method}.`);
      },
    }),
  });
  const addressOf = async (owner: Hex) => {
    const account = await SafeSmartAccount.toSafeSmartAccount({ ...safeOf(owner, contracts), client: recorded });
    return account.address;
  };
  const known = walletAddressOf(knownOwner, contracts);
  const computed = await addressOf(knownOwner);
  if (computed !== known)
    throw new Error(`Wallets would move: the known owner's wallet is ${known}, but now computes as ${computed}.`);
  return { addressOf };
}

/** The Safe of `owner` at `address`, for building operations; signing them takes the key. */
export function openWallet(client: ChainClient, contracts: WalletContracts, owner: Hex, address: Hex) {
  return SafeSmartAccount.toSafeSmartAccount({ ...safeOf(owner, contracts), client, address });
}

/** Set up directly and not in a batch: on a chain without our setup contract the same address must not come to be without its guards. */
function safeOf(owner: Hex, { setup, module }: WalletContracts) {
  return {
    owners: [accountAt(owner)],
    version: safeVersion,
    entryPoint: { address: entryPoint07Address, version: '0.7' },
    saltNonce: 0n,
    safeModuleSetupAddress: setup,
    safe4337ModuleAddress: module,
    useMultiSendForSetup: false,
  } as const;
}

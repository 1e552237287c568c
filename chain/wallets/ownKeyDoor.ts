import { createWalletClient, encodeFunctionData, http, parseAbi, zeroAddress } from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import { passkeySignersAbi } from '../abi/passkeySigners.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../callFailure.ts';
import { type ChainClient, createChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import type { PasskeyKey } from './passkey.ts';

/** What an own key signed with its wallet, as a Safe takes it; nothing is paid back for gas. `operation` 1 is a delegatecall. */
export type OwnTransaction = { wallet: Hex; to: Hex; value: bigint; data: Hex; operation: 0 | 1; signatures: Hex };

/** What the page of own keys asks of the chain. */
export type OwnKeyDoor = {
  /** Makes the signers of passkeys; null on a chain that has none: there only wallets can be own keys. */
  readonly signers: Hex | null;
  readonly market: Hex;
  readonly policies: Hex;
  /** The oracles that take bonds. */
  readonly oracles: readonly Hex[];
  /** First block of Buckler on this chain. */
  readonly fromBlock: number;
  /** The votes' token; null without votes. */
  readonly votes: Hex | null;
  /** Where the signer of a passkey is, or will be. @throws Error where passkeys have none. */
  signerOf(key: PasskeyKey): Promise<Answer<Hex>>;
  /** What a call answers, `0x` where nothing is there. */
  call(to: Hex, data: Hex): Promise<Answer<Hex>>;
  /** Sends what own keys signed and pays for it; null where nobody does. */
  readonly relay: Relay | null;
};

type Relay = {
  /**
   * Makes the passkey's signer where it is missing; then, if the wallet would do it for no more gas than is paid for, sends the transaction
   * and waits for it. @returns its hash; null when the wallet would refuse it, and nothing was sent.
   */
  carry(transaction: OwnTransaction, key: PasskeyKey): Promise<Answer<Hex | null>>;
};

/** Most gas that one transaction gets, and so most that it can cost us. Whoever needs more sends what they signed themselves. */
const mostGas = 3_000_000n;

const safeAbi = parseAbi([
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
]);

/**
 * Opens what the page of own keys asks.
 * @param options.gasKey pays the gas of what people sign with their own passkeys; null where they find somebody themselves.
 */
export function openOwnKeyDoor(options: {
  rpcUrl: string;
  deployment: Deployment;
  gasKey: Hex | null;
  pollingInterval: number;
}): OwnKeyDoor {
  const { rpcUrl, deployment, gasKey, pollingInterval } = options;
  const { chainId, market, policies, oracles, fromBlock, votes, passkeySigners: signers = null } = deployment;
  const client = createChainClient(rpcUrl, chainId);
  return {
    signers,
    market,
    policies,
    oracles: [oracles.quorum, oracles.assessed],
    fromBlock,
    votes: votes?.token ?? null,
    signerOf: (key) => {
      if (signers === null) throw new Error(`Chain ${chainId} has no signers of passkeys.`);
      return answerOf(() => signerOf(client, signers, key));
    },
    call: (to, data) => answerOf(async () => (await client.call({ to, data })).data ?? '0x'),
    relay:
      gasKey === null || signers === null
        ? null
        : openRelay({ rpcUrl, client, payer: payerOf(gasKey), signers, pollingInterval }),
  };
}

function payerOf(key: Hex): PrivateKeyAccount {
  try {
    return privateKeyToAccount(key);
  } catch {
    throw new Error('The key that pays gas is no secp256k1 private key.');
  }
}

function signerOf(client: ChainClient, address: Hex, { x, y }: PasskeyKey): Promise<Hex> {
  return client.readContract({ address, abi: passkeySignersAbi, functionName: 'signerOf', args: [x, y] });
}

function openRelay({
  rpcUrl,
  client,
  payer,
  signers,
  pollingInterval,
}: {
  rpcUrl: string;
  client: ChainClient;
  payer: PrivateKeyAccount;
  signers: Hex;
  pollingInterval: number;
}): Relay {
  const sender = createWalletClient({ account: payer, chain: client.chain, transport: http(rpcUrl) });
  // One after the other, so that no two get the same number of the payer's account.
  let last: Promise<unknown> = Promise.resolve();
  const mined = async (to: Hex, data: Hex) => {
    const sent = last.then(() => sender.sendTransaction({ to, data, gas: mostGas }));
    last = sent.catch(() => undefined);
    const hash = await sent;
    const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval });
    return { hash, worked: status === 'success' };
  };
  const make = async ({ x, y }: PasskeyKey) => {
    const signer = await signerOf(client, signers, { x, y });
    if ((await client.getCode({ address: signer })) !== undefined) return;
    await mined(signers, encodeFunctionData({ abi: passkeySignersAbi, functionName: 'make', args: [x, y] }));
  };
  const wouldWork = async (to: Hex, data: Hex) => {
    const tried = await answerOf(() => client.call({ account: payer.address, to, data, gas: mostGas }));
    if (tried.ok) return tried.value.data !== undefined && BigInt(tried.value.data) === 1n;
    if ('refusal' in tried) return false;
    throw new Error(tried.fault.detail);
  };
  return {
    carry: (transaction, key) =>
      answerOf(async () => {
        await make(key);
        const data = dataOf(transaction);
        if (!(await wouldWork(transaction.wallet, data))) return null;
        const { hash, worked } = await mined(transaction.wallet, data);
        return worked ? hash : null;
      }),
  };
}

function dataOf({ to, value, data, operation, signatures }: OwnTransaction): Hex {
  const args = [to, value, data, operation, 0n, 0n, 0n, zeroAddress, zeroAddress, signatures] as const;
  return encodeFunctionData({ abi: safeAbi, functionName: 'execTransaction', args });
}

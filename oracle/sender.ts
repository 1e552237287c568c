import { createWalletClient, http } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { Answer } from '../chain/answer.ts';
import { answerOf } from '../chain/callFailure.ts';
import type { ChainClient } from '../chain/clients.ts';
import type { Hex } from '../chain/subject.ts';

export type Call = {
  to: Hex;
  data: Hex;
  /** Gas limit. Without it the chain's estimate, with a fifth to spare. */
  gas?: bigint;
};

type Sent = { transaction: Hex; success: boolean };

/** Sends transactions of one key, one after the other. */
export type Sender = {
  address: Hex;
  /** Answers when the transaction is mined. One that would revert is refused before it costs anything. */
  send(call: Call): Promise<Answer<Sent>>;
};

const longestWait = 120_000;

export function createSender(client: ChainClient, rpcUrl: string, key: Hex): Sender {
  const account = privateKeyToAccount(key);
  const wallet = createWalletClient({ account, chain: client.chain, transport: http(rpcUrl, { timeout: 10_000 }) });
  const sendNow = async ({ to, data, gas }: Call): Promise<Sent> => {
    const estimate = await client.estimateGas({ account, to, data, ...(gas === undefined ? {} : { gas }) });
    // Read anew each time: another program, or an earlier run of this one, may have used this key.
    const nonce = await client.getTransactionCount({ address: account.address, blockTag: 'pending' });
    const hash = await wallet.sendTransaction({ to, data, nonce, gas: gas ?? (estimate * 6n) / 5n });
    const receipt = await client.waitForTransactionReceipt({ hash, timeout: longestWait, pollingInterval: 100 });
    return { transaction: receipt.transactionHash, success: receipt.status === 'success' };
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    address: account.address,
    send: (call) => {
      const sent = last.then(() => answerOf(() => sendNow(call)));
      last = sent.catch(() => undefined);
      return sent;
    },
  };
}

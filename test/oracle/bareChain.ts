import hre from 'hardhat';
import { type Abi, createWalletClient, encodeDeployData, encodeFunctionData, http } from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import { createChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import { createChainMaker } from '../../sim/chain/chainMaker.ts';
import { keyOf } from './people.ts';

const chainId = 31_337;

/** Everyone in the tests who sends a transaction. */
const senders = [
  ...['owner', 'buyer', 'relay', 'second relay', 'keeper', 'second keeper', 'third keeper'],
  ...['anna', 'bob', 'cleo', 'dora', 'emil'],
];

/** A chain in this process, listening on a port, with nothing on it. @param startsAt Unix seconds. */
export async function startBareChain(startsAt: number) {
  const chains = await createChainMaker();
  const server = await chains.createServer(
    {
      network: 'default',
      override: {
        chainId,
        hardfork: 'prague',
        allowBlocksWithSameTimestamp: true,
        initialDate: new Date(startsAt * 1000),
        accounts: senders.map((name) => ({ privateKey: keyOf(name), balance: 10n ** 24n })),
      },
    },
    '127.0.0.1',
    0,
  );
  const { port } = await server.listen();
  const rpcUrl = `http://127.0.0.1:${port}`;
  const client = createChainClient(rpcUrl, chainId);
  const wallets = createWalletClient({ chain: client.chain, transport: http(rpcUrl) });
  const owner = privateKeyToAccount(keyOf('owner'));

  const send = async (account: PrivateKeyAccount, to: Hex | null, data: Hex) => {
    const hash = await wallets.sendTransaction({ account, to, data });
    const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: 20 });
    if (receipt.status !== 'success') throw new Error(`Transaction ${hash} failed.`);
    return receipt;
  };
  const rpc = async (method: string, params: unknown[]) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  };
  return {
    ...{ rpcUrl, client, chainId, owner, send },
    deploy: async (name: string, abi: Abi, args: readonly unknown[]): Promise<Hex> => {
      const { bytecode } = await hre.artifacts.readArtifact(name);
      const code: Hex = `0x${bytecode.replace(/^0x/, '')}`;
      const { contractAddress } = await send(owner, null, encodeDeployData({ abi, bytecode: code, args }));
      if (!contractAddress) throw new Error(`${name} was not deployed.`);
      return contractAddress;
    },
    call: (account: PrivateKeyAccount, to: Hex, abi: Abi, functionName: string, args: readonly unknown[]) =>
      send(account, to, encodeFunctionData({ abi, functionName, args })),
    time: async () => Number((await client.getBlock()).timestamp),
    moveTo: async (time: number) => {
      await rpc('evm_setNextBlockTimestamp', [time]);
      await rpc('evm_mine', []);
    },
    /** From now on a block comes every so many milliseconds, whatever is sent; 0: with every transaction again. */
    mineEvery: async (milliseconds: number) => {
      await rpc('evm_setAutomine', [milliseconds === 0]);
      await rpc('evm_setIntervalMining', [milliseconds]);
    },
    stop: () => server.close(),
  };
}

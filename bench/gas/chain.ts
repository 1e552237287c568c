import hre from 'hardhat';
import { type Abi, createPublicClient, createWalletClient, custom, encodeDeployData, encodeFunctionData } from 'viem';
import type { Hex } from '../../chain/subject.ts';
import { createChainMaker } from '../../sim/chain/chainMaker.ts';

const gasLimit = 16_000_000n;
/** Fixed, so that addresses and times, and with them the gas of their zero bytes, are the same in every run. */
const startOfChain = '2026-02-25T00:00:00Z';

type Call = { abi: Abi; functionName: string; args: readonly unknown[] };

export type MeasuredChain = Awaited<ReturnType<typeof openChain>>;

/** A chain in this process, where every transaction is mined at once and its gas is known. */
export async function openChain() {
  await hre.tasks.getTask('build').run({ quiet: true, noTests: true });
  const connection = await (await createChainMaker()).create({ override: { initialDate: startOfChain } });
  const transport = custom(connection.provider);
  const reader = createPublicClient({ transport });
  const wallet = createWalletClient({ transport });
  const [owner, ...people] = await wallet.getAddresses();
  if (!owner) throw new Error('The simulated network has no accounts.');

  const mine = async (from: Hex, to: Hex | null, data: Hex) => {
    const hash = await wallet.sendTransaction({ account: from, chain: null, to, data, gas: gasLimit });
    const receipt = await reader.getTransactionReceipt({ hash });
    if (receipt.status !== 'success') throw new Error(`A measured transaction reverted: ${hash}`);
    return receipt;
  };
  const deployCode = async (bytecode: string, abi: Abi, args: readonly unknown[]): Promise<Hex> => {
    const code: Hex = `0x${bytecode.replace(/^0x/, '')}`;
    const { contractAddress } = await mine(owner, null, encodeDeployData({ abi, bytecode: code, args }));
    if (!contractAddress) throw new Error('A contract was not deployed.');
    return contractAddress;
  };
  return {
    owner,
    people,
    reader,
    /** @returns gas of the whole transaction. */
    send: async (from: Hex, to: Hex, call: Call) => Number((await mine(from, to, encodeFunctionData(call))).gasUsed),
    /** The same with all that the transaction left behind. */
    receiptOf: (from: Hex, to: Hex, call: Call) => mine(from, to, encodeFunctionData(call)),
    /** @param name A contract of this project. */
    deploy: async (name: string, abi: Abi, args: readonly unknown[]): Promise<Hex> => {
      const { bytecode } = await hre.artifacts.readArtifact(name);
      return deployCode(bytecode, abi, args);
    },
    deployCode,
    /** One JSON-RPC question. */
    request: (method: string, params: unknown[]): Promise<unknown> => connection.provider.request({ method, params }),
    /** Mines a block at that time, in unix seconds. */
    timeTo: async (time: number) => {
      await connection.provider.request({ method: 'evm_setNextBlockTimestamp', params: [time] });
      await connection.provider.request({ method: 'evm_mine', params: [] });
    },
    close: () => connection.close(),
  };
}

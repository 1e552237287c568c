import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import hre from 'hardhat';
import { createWalletClient, defineChain, encodeFunctionData, http, publicActions } from 'viem';
import { privateKeyToAccount, privateKeyToAddress } from 'viem/accounts';
import { testDollarAbi } from '../../../chain/abi/testDollar.ts';
import type { Hex } from '../../../chain/subject.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { startNode } from '../../../sim/chain/startNode.ts';

const chainId = 424_242;

/** A chain with another id than the local one's, a token in the place of USDC, and the settings to deploy Buckler there. */
export async function startFarChain() {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-far-'));
  const node = await startNode({ dir, chainId, blockMilliseconds: 100 });
  const chain = defineChain({ ...anyChain, id: chainId });
  const account = privateKeyToAccount(localKey('liquidity provider'));
  const client = createWalletClient({ account, chain, transport: http(node.rpcUrl), pollingInterval: 20 }).extend(
    publicActions,
  );
  const send = async (to: Hex | null, data: Hex) => {
    const receipt = await client.waitForTransactionReceipt({ hash: await client.sendTransaction({ to, data }) });
    if (receipt.status !== 'success') throw new Error(`Transaction ${receipt.transactionHash} failed.`);
    return receipt;
  };
  const { bytecode } = await hre.artifacts.readArtifact('PlainDollar');
  const { contractAddress: dollar } = await send(null, `0x${bytecode.replace(/^0x/, '')}`);
  if (!dollar) throw new Error('The dollar was not deployed.');
  const reporter = (number: 1 | 2 | 3) => privateKeyToAddress(localKey(`reporter ${number}`));
  return {
    ...{ ...node, dir, chainId, dollar, client, send },
    /** What an operator writes into `.env`; every setting that is left out is empty, so that no file on this machine fills it in. */
    settings: {
      ...{ OWNER: '', TREASURY: '', VOTES: '', GUARDIANS: '', GUARDIANS_UNTIL: '', SEQUENCER_FEED: '' },
      ...{ SPONSOR_KEY: '', DISPUTE_SECONDS: '', DISPUTE_BOND: '' },
      ...{ MOST_OPERATION_COST: '', GAS_DEPOSIT: '', GAS_STAKE: '' },
      RPC_URL: node.rpcUrl,
      DEPLOYER_KEY: localKey('deployer'),
      DOLLAR: dollar,
      SPONSOR: privateKeyToAddress(localKey('sponsor')),
      REPORTERS: `${reporter(1)}:1, ${reporter(2)}:1, ${reporter(3)}:2`,
      RATES_ROOTS: `1:0x${'12'.repeat(32)}`,
      DEPLOYMENT_DIR: join(dir, 'deployments'),
    },
    mint: (to: Hex, dollars: number) =>
      send(
        dollar,
        encodeFunctionData({ abi: testDollarAbi, functionName: 'mint', args: [to, BigInt(dollars) * 1_000_000n] }),
      ),
    stop: async () => {
      await node.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const anyChain = {
  name: 'a far chain',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: { default: { http: [] } },
};

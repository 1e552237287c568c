import hre from 'hardhat';
import {
  type Abi,
  createPublicClient,
  createWalletClient,
  custom,
  encodeDeployData,
  getAddress,
  zeroAddress,
} from 'viem';
import { assessedOracleAbi } from '../../../chain/abi/assessedOracle.ts';
import { feedOracleAbi } from '../../../chain/abi/feedOracle.ts';
import { quorumOracleAbi } from '../../../chain/abi/quorumOracle.ts';
import { testDollarAbi } from '../../../chain/abi/testDollar.ts';
import { oracleRules, quorumOf } from '../../../chain/deploy/oracleRules.ts';
import type { Hex } from '../../../chain/subject.ts';
import { createChainMaker } from '../../../sim/chain/chainMaker.ts';
import { deployDeskAndPools } from '../../../sim/chain/deskAndPools.ts';

const disputeWindow = 6 * 3600;
const bond = 50_000_000n;

/** A chain in this process with a desk that sells nothing yet, its pools and an oracle of each kind. Contracts must have been compiled. */
export async function startFreshDesk() {
  const connection = await (await createChainMaker()).create();
  const transport = custom(connection.provider);
  const reader = createPublicClient({ transport });
  const wallet = createWalletClient({ transport });
  const [owner, ...people] = await wallet.getAddresses();
  if (!owner) throw new Error('The simulated network has no accounts.');
  const deploy = async (name: string, abi: Abi, args: readonly unknown[]): Promise<Hex> => {
    const { bytecode } = await hre.artifacts.readArtifact(name);
    const code: Hex = `0x${bytecode.replace(/^0x/, '')}`;
    const data = encodeDeployData({ abi, bytecode: code, args });
    const hash = await wallet.sendTransaction({ account: owner, chain: null, data });
    const { contractAddress } = await reader.getTransactionReceipt({ hash });
    if (!contractAddress) throw new Error(`${name} was not deployed.`);
    return getAddress(contractAddress);
  };
  const dollar = await deploy('TestDollar', testDollarAbi, []);
  const nonce = await reader.getTransactionCount({ address: owner });
  const { desk, pools } = await deployDeskAndPools(deploy, owner, nonce, dollar);
  const { spreadLimits, families, claimPeriod, answerWindow } = oracleRules;
  const reporters = people.slice(0, 3).map((signer, i) => ({ signer, family: i }));
  const panel = [owner, dollar, bond, spreadLimits, disputeWindow, reporters, quorumOf(reporters.length), families];
  const oracles = {
    quorum: await deploy('QuorumOracle', quorumOracleAbi, panel),
    feed: await deploy('FeedOracle', feedOracleAbi, [owner, zeroAddress]),
    assessed: await deploy('AssessedOracle', assessedOracleAbi, [owner, dollar, bond, claimPeriod, answerWindow]),
  };
  return { reader, wallet, owner, desk, pools, oracles, close: () => connection.close() };
}

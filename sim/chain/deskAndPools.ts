import { type Abi, getContractAddress } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import type { Hex } from '../../chain/subject.ts';

const day = 86_400;

type Deploy = (name: string, abi: Abi, args: readonly unknown[]) => Promise<Hex>;

/**
 * Three pools and then their desk, deployed one after the other by one account that does nothing else meanwhile: pools and desk
 * must know each other. `owner` owns them and receives the fees.
 * @param nonce The account's next.
 */
export async function deployDeskAndPools(deploy: Deploy, owner: Hex, nonce: number, dollar: Hex) {
  const desk = getContractAddress({ from: owner, nonce: BigInt(nonce + 3) });
  const pool = (name: string) => deploy('RiskPool', riskPoolAbi, [dollar, desk, owner, owner, 7 * day, name, name]);
  const pools = { low: await pool('Low'), medium: await pool('Medium'), high: await pool('High') };
  await deploy('CoverDesk', coverDeskAbi, [dollar, [pools.low, pools.medium, pools.high], owner]);
  return { desk, pools };
}

import { getContractAddress } from 'viem';
import type { Hex } from '../subject.ts';
import { initCode } from './initCode.ts';
import type { DeploymentPlan } from './plan.ts';

/** One contract that the launcher creates. */
type Launch = { address: Hex; initCode: Hex };

/** In the order in which they are launched: the desk asks pools that exist. */
export type LaunchPlan = { low: Launch; medium: Launch; high: Launch; desk: Launch };

/**
 * Where pools and desk will be, and what creates them there. The addresses follow from the launcher's and the order alone.
 * @param parties `owner` names the pools' treasury, which is `treasury` at first.
 * @param artifacts As the compiler wrote them.
 */
export function planLaunch(
  plan: DeploymentPlan,
  parties: { launcher: Hex; deployer: Hex; dollar: Hex; owner: Hex; treasury: Hex },
  artifacts: { pool: unknown; desk: unknown },
): LaunchPlan {
  const { launcher, deployer, dollar, owner, treasury } = parties;
  // A contract's first creation has nonce 1.
  const addressAt = (place: number) => getContractAddress({ from: launcher, nonce: BigInt(place + 1) });
  const desk = addressAt(3);
  const pool = (place: number, level: string, symbol: string): Launch => {
    const people = [dollar, desk, owner, treasury];
    const args = [...people, plan.coolDown, `Buckler ${level}`, symbol];
    return { address: addressAt(place), initCode: initCode(artifacts.pool, args) };
  };
  const [low, medium, high] = [pool(0, 'Low', 'bLOW'), pool(1, 'Medium', 'bMED'), pool(2, 'High', 'bHIGH')];
  const pools = [low.address, medium.address, high.address];
  return { low, medium, high, desk: { address: desk, initCode: initCode(artifacts.desk, [dollar, pools, deployer]) } };
}

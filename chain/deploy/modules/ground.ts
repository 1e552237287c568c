import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import type { Hex } from '../../subject.ts';
import type { DeploymentPlan } from '../plan.ts';
import { deployVotes } from './votes.ts';

/** Low, medium and high pool, and the desk behind them. */
const places = 4;

/** What stands before desk and pools: the dollar, those who vote, and the launcher that gives addresses known beforehand. */
export function groundModule(plan: DeploymentPlan, deployer: Hex) {
  return buildModule('Ground', (m) => {
    const launcher = m.contract('Launcher', [deployer, places]);
    const testDollar = plan.dollar === 'test' ? m.contract('TestDollar') : null;
    const votes = plan.votes && deployVotes(m, plan.votes, testDollar ?? plan.dollar, deployer);
    return { launcher, ...(testDollar && { testDollar }), ...votes };
  });
}

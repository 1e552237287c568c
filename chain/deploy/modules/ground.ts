import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import type { Hex } from '../../subject.ts';
import type { DeploymentPlan } from '../plan.ts';

/** Low, medium and high pool, and the desk behind them. */
const places = 4;

/** What stands before desk and pools: the dollar, and the launcher that gives them addresses known beforehand. */
export function groundModule(plan: DeploymentPlan, deployer: Hex) {
  return buildModule('Ground', (m) => {
    const launcher = m.contract('Launcher', [deployer, places]);
    return plan.dollar === 'test' ? { launcher, testDollar: m.contract('TestDollar') } : { launcher };
  });
}

import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import { flightProduct } from '../../products.ts';
import type { Hex } from '../../subject.ts';
import { flightProductSettings } from '../flightProduct.ts';
import type { LaunchPlan } from '../launchPlan.ts';
import { oracleRules } from '../oracleRules.ts';
import type { DeploymentPlan } from '../plan.ts';
import { groundModule } from './ground.ts';
import { handOver } from './votes.ts';

const oneDollar = 1_000_000n;
const dayInSeconds = 86_400;

/**
 * Pools, desk, oracle and paymaster, the flight product on sale, and the paymaster able to pay.
 * @param parties The deployer pays for it and owns the desk and the paymaster until `owner`, a timelock or a person, accepts them.
 */
export function bucklerModule(
  plan: DeploymentPlan,
  parties: { deployer: Hex; entryPoint: Hex; dollar: Hex; owner: Hex },
  launches: LaunchPlan,
) {
  const { deployer, entryPoint, dollar, owner } = parties;
  return buildModule('Buckler', (m) => {
    const { launcher, timelock } = m.useModule(groundModule(plan, deployer));
    const { low, medium, high, desk: last } = launches;
    const lowPool = m.call(launcher, 'launch', [0, low.initCode], { id: 'lowPool' });
    const mediumPool = m.call(launcher, 'launch', [1, medium.initCode], { id: 'mediumPool', after: [lowPool] });
    const highPool = m.call(launcher, 'launch', [2, high.initCode], { id: 'highPool', after: [mediumPool] });
    const launched = m.call(launcher, 'launch', [3, last.initCode], { id: 'desk', after: [highPool] });
    const desk = m.contractAt('CoverDesk', last.address, { after: [launched] });
    const oracle = m.contract('QuorumOracle', [
      owner,
      dollar,
      BigInt(plan.disputeBond) * oneDollar,
      oracleRules.spreadLimit,
      plan.disputeWindow,
      [...plan.reporters],
      oracleRules.quorum,
      oracleRules.families,
    ]);
    const paymaster = m.contract('SponsorPaymaster', [entryPoint, deployer, plan.sponsor, plan.mostOperationCost]);

    const { caps, ...settings } = flightProductSettings;
    const listed = m.call(desk, 'listProduct', [
      flightProduct,
      { ...settings, caps: [...caps], oracle, ratesRoot: plan.ratesRoot },
    ]);
    m.call(paymaster, 'deposit', [], { value: plan.gasDeposit });
    const staked = m.call(paymaster, 'addStake', [dayInSeconds], { value: plan.gasStake });
    if (timelock) handOver(m, timelock, { desk, paymaster }, [listed, staked]);
    else if (owner !== deployer) {
      m.call(desk, 'transferOwnership', [owner], { after: [listed] });
      m.call(paymaster, 'transferOwnership', [owner], { after: [staked], id: 'paymasterOwnership' });
    }
    return { desk, oracle, paymaster };
  });
}

import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import { flightProduct } from '../../products.ts';
import type { Hex } from '../../subject.ts';
import { flightProductSettings } from '../flightProduct.ts';
import type { LaunchPlan } from '../launchPlan.ts';
import type { DeploymentPlan } from '../plan.ts';
import { groundModule } from './ground.ts';

const oneDollar = 1_000_000n;
/** Most minutes that two reporters' readings of one arrival may differ: gate and runway times do by less. */
const spreadLimit = 15n;
/** Of the reporters, and of the source families among them. */
const quorum = 2;
const families = 2;
const dayInSeconds = 86_400;

/**
 * Pools, desk, oracle and paymaster, the flight product on sale, and the paymaster able to pay.
 * @param parties The deployer pays for it and owns the desk and the paymaster until `plan.owner` accepts them.
 */
export function bucklerModule(
  plan: DeploymentPlan,
  parties: { deployer: Hex; entryPoint: Hex; dollar: Hex },
  launches: LaunchPlan,
) {
  const { deployer, entryPoint, dollar } = parties;
  return buildModule('Buckler', (m) => {
    const { launcher } = m.useModule(groundModule(plan, deployer));
    const { low, medium, high, desk: last } = launches;
    const lowPool = m.call(launcher, 'launch', [0, low.initCode], { id: 'lowPool' });
    const mediumPool = m.call(launcher, 'launch', [1, medium.initCode], { id: 'mediumPool', after: [lowPool] });
    const highPool = m.call(launcher, 'launch', [2, high.initCode], { id: 'highPool', after: [mediumPool] });
    const launched = m.call(launcher, 'launch', [3, last.initCode], { id: 'desk', after: [highPool] });
    const desk = m.contractAt('CoverDesk', last.address, { after: [launched] });
    const oracle = m.contract('QuorumOracle', [
      plan.owner,
      dollar,
      BigInt(plan.disputeBond) * oneDollar,
      spreadLimit,
      plan.disputeWindow,
      [...plan.reporters],
      quorum,
      families,
    ]);
    const paymaster = m.contract('SponsorPaymaster', [entryPoint, deployer, plan.sponsor, plan.mostOperationCost]);

    const { caps, ...settings } = flightProductSettings;
    const listed = m.call(desk, 'listProduct', [
      flightProduct,
      { ...settings, caps: [...caps], oracle, ratesRoot: plan.ratesRoot },
    ]);
    m.call(paymaster, 'deposit', [], { value: plan.gasDeposit });
    const staked = m.call(paymaster, 'addStake', [dayInSeconds], { value: plan.gasStake });
    if (plan.owner !== deployer) {
      m.call(desk, 'transferOwnership', [plan.owner], { after: [listed] });
      m.call(paymaster, 'transferOwnership', [plan.owner], { after: [staked], id: 'paymasterOwnership' });
    }
    return { desk, oracle, paymaster };
  });
}

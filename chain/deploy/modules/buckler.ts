import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import { flightProduct } from '../../products.ts';
import type { Hex } from '../../subject.ts';
import { flightProductSettings } from '../flightProduct.ts';
import type { DeploymentPlan } from '../plan.ts';

const oneDollar = 1_000_000n;
/** Most minutes that two reporters' readings of one arrival may differ: gate and runway times do by less. */
const spreadLimit = 15n;
/** Source families needed in a quorum. */
const families = 2;
const dayInSeconds = 86_400;

/**
 * Desk, pool, oracle and paymaster, the flight product on sale, and the paymaster able to pay.
 * @param deployer Pays for it and owns the desk and the paymaster until `plan.owner` accepts them.
 */
export function bucklerModule(plan: DeploymentPlan, deployer: Hex, entryPoint: Hex) {
  // More than half: two quorums can never disagree.
  const quorum = Math.floor(plan.reporters.length / 2) + 1;
  return buildModule('Buckler', (m) => {
    const testDollar = plan.dollar === 'test' ? m.contract('TestDollar') : null;
    const dollar = testDollar ?? plan.dollar;
    const desk = m.contract('CoverDesk', [dollar, deployer]);
    const pool = m.contract('RiskPool', [
      dollar,
      desk,
      plan.owner,
      plan.treasury,
      plan.coolDown,
      plan.exitWindow,
      'Buckler Pool',
      'bPOOL',
    ]);
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
      { ...settings, caps: [...caps], pool, oracle, ratesRoot: plan.ratesRoot },
    ]);
    m.call(paymaster, 'deposit', [], { value: plan.gasDeposit });
    const staked = m.call(paymaster, 'addStake', [dayInSeconds], { value: plan.gasStake });
    if (plan.owner !== deployer) {
      m.call(desk, 'transferOwnership', [plan.owner], { after: [listed] });
      m.call(paymaster, 'transferOwnership', [plan.owner], { after: [staked], id: 'paymasterOwnership' });
    }
    const deployed = { desk, pool, oracle, paymaster };
    return testDollar ? { ...deployed, testDollar } : deployed;
  });
}

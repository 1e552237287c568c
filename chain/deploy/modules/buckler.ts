import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import { flightProduct } from '../../products.ts';
import type { Hex } from '../../subject.ts';
import { flightProductSettings } from '../flightProduct.ts';
import { oracleRules } from '../oracleRules.ts';
import type { DeploymentPlan } from '../plan.ts';
import { deployVotes, handOver } from './votes.ts';

const oneDollar = 1_000_000n;
const dayInSeconds = 86_400;

/**
 * Desk, pool, oracle and paymaster, the flight product on sale, and the paymaster able to pay.
 * @param deployer Pays for it and owns the desk and the paymaster until the timelock or `plan.owner` accepts them.
 */
export function bucklerModule(plan: DeploymentPlan, deployer: Hex, entryPoint: Hex) {
  return buildModule('Buckler', (m) => {
    const testDollar = plan.dollar === 'test' ? m.contract('TestDollar') : null;
    const dollar = testDollar ?? plan.dollar;
    const votes = plan.votes && deployVotes(m, plan.votes, dollar, deployer);
    const owner = votes?.timelock ?? plan.owner;
    const treasury = votes?.reserve ?? plan.treasury;
    const desk = m.contract('CoverDesk', [dollar, deployer]);
    const pool = m.contract('RiskPool', [
      dollar,
      desk,
      owner,
      treasury,
      plan.coolDown,
      plan.exitWindow,
      'Buckler Pool',
      'bPOOL',
    ]);
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
      { ...settings, caps: [...caps], pool, oracle, ratesRoot: plan.ratesRoot },
    ]);
    m.call(paymaster, 'deposit', [], { value: plan.gasDeposit });
    const staked = m.call(paymaster, 'addStake', [dayInSeconds], { value: plan.gasStake });
    if (votes) handOver(m, votes.timelock, { desk, paymaster }, [listed, staked]);
    else if (plan.owner !== deployer) {
      m.call(desk, 'transferOwnership', [plan.owner], { after: [listed] });
      m.call(paymaster, 'transferOwnership', [plan.owner], { after: [staked], id: 'paymasterOwnership' });
    }
    const deployed = { desk, pool, oracle, paymaster, ...votes };
    return testDollar ? { ...deployed, testDollar } : deployed;
  });
}

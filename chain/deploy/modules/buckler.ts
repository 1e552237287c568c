import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import { zeroAddress } from 'viem';
import type { Hex } from '../../subject.ts';
import type { LaunchPlan } from '../launchPlan.ts';
import { listedProducts } from '../listedProducts.ts';
import { marketFeeBps } from '../marketRules.ts';
import type { DeploymentPlan } from '../plan.ts';
import { deployOracles, setFeeds } from './oracles.ts';
import { type Builder, type Call, type Contract, handOver } from './votes.ts';
import { deployWallets } from './wallets.ts';

const dayInSeconds = 86_400;

/**
 * Pools, desk, oracles, market, policies, what wallets are made with, and paymaster, every product with a rate table on sale,
 * and the paymaster able to pay.
 * @param parties The deployer pays for it and owns desk, feed oracle and paymaster until `owner` accepts them: a person, or the timelock
 * when there are `votes`. `treasury` receives the market's fees.
 */
export function bucklerModule(
  plan: DeploymentPlan,
  parties: {
    deployer: Hex;
    entryPoint: Hex;
    launcher: Hex;
    dollar: Hex;
    votes: { guardians: Hex; governor: Hex; token: Hex } | null;
    owner: Hex;
    treasury: Hex;
  },
  launches: LaunchPlan,
) {
  const { deployer, entryPoint, dollar, votes, owner, treasury } = parties;
  return buildModule('Buckler', (m) => {
    const launcher = m.contractAt('Launcher', parties.launcher);
    const desk = m.contractAt('CoverDesk', launches.desk.address, { after: [launchAll(m, launcher, launches)] });
    const oracles = deployOracles(m, plan, deployer, owner, dollar);
    const market = m.contract('CoverMarket', [desk, owner, treasury, marketFeeBps]);
    const policies = m.contract('PolicyCertificate', [desk]);
    const wallets = deployWallets(m, { desk, market, policies, ...oracles, votes });
    const paymaster = m.contract('SponsorPaymaster', [
      ...[entryPoint, deployer, plan.sponsor, votes?.guardians ?? zeroAddress],
      ...[plan.mostOperationCost, plan.dailyGasBudget],
    ]);

    const listed = listedProducts(plan).map(({ row: { product, oracle, settings }, ratesRoot }) => {
      const row = { ...settings, caps: [...settings.caps], oracle: oracles[oracle], ratesRoot };
      return m.call(desk, 'listProduct', [product, row], { id: `product${product}` });
    });
    const fed = setFeeds(m, oracles.feed, plan);
    m.call(paymaster, 'deposit', [], { value: plan.gasDeposit });
    const staked = m.call(paymaster, 'addStake', [dayInSeconds], { value: plan.gasStake });
    if (votes) {
      const timelock = m.contractAt('Timelock', owner);
      const guarded = m.call(desk, 'setGuardians', [votes.guardians]);
      handOver(m, timelock, { desk, paymaster, feedOracle: oracles.feed }, [...listed, ...fed, guarded, staked]);
    } else if (owner !== deployer) {
      m.call(desk, 'transferOwnership', [owner], { after: listed });
      m.call(oracles.feed, 'transferOwnership', [owner], { after: fed, id: 'feedOracleOwnership' });
      m.call(paymaster, 'transferOwnership', [owner], { after: [staked], id: 'paymasterOwnership' });
    }
    return { desk, ...oracles, market, policies, ...wallets, paymaster };
  });
}

/** @returns the last launch, the desk's. */
function launchAll(m: Builder, launcher: Contract, { low, medium, high, desk }: LaunchPlan): Call {
  const lowPool = m.call(launcher, 'launch', [0, low.initCode], { id: 'lowPool' });
  const mediumPool = m.call(launcher, 'launch', [1, medium.initCode], { id: 'mediumPool', after: [lowPool] });
  const highPool = m.call(launcher, 'launch', [2, high.initCode], { id: 'highPool', after: [mediumPool] });
  return m.call(launcher, 'launch', [3, desk.initCode], { id: 'desk', after: [highPool] });
}

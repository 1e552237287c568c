import { encodeFunctionData, keccak256, stringToHex, zeroAddress, zeroHash } from 'viem';
import { assessedOracleAbi } from '../../../chain/abi/assessedOracle.ts';
import { bucklerGovernorAbi } from '../../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../../chain/abi/coverMarket.ts';
import { feedOracleAbi } from '../../../chain/abi/feedOracle.ts';
import { guardiansAbi } from '../../../chain/abi/guardians.ts';
import { passkeySignersAbi } from '../../../chain/abi/passkeySigners.ts';
import { quorumOracleAbi } from '../../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../../chain/abi/riskPool.ts';
import { timelockAbi } from '../../../chain/abi/timelock.ts';
import { flightProductSettings } from '../../../chain/deploy/flightProduct.ts';
import { dropRow } from '../../../chain/deploy/products/drop.ts';
import { safe4337Module } from '../../../chain/deploy/safe4337Module.ts';
import { flightProduct } from '../../../chain/products.ts';
import type { Hex } from '../../../chain/subject.ts';
import { nameColumns } from '../../../chain/watchSubject.ts';
import type { VerifiedDeployment } from './verifiedDeployment.ts';
import { passVote } from './votedDeployment.ts';

/** Something that a deployment was not designed to be, and what it is called then. */
type Planted = { name: string; named: string[]; plant: () => Promise<void> };

/** Each is planted on the chain as it was deployed. */
export function plantedDeviations(world: VerifiedDeployment): Planted[] {
  return [...inRights(world), ...inSettings(world), ...inWallets(world)];
}

function inRights({ node, deployment, votes, plan, as, asVotes }: VerifiedDeployment): Planted[] {
  const { guardians = [], guardiansUntil = 0 } = plan.votes ?? {};
  return [
    {
      name: 'the deployer owns the desk again',
      named: ['desk.owner'],
      plant: async () => {
        await asVotes(deployment.desk, coverDeskAbi, 'transferOwnership', [deployment.founder]);
        await as(deployment.founder, deployment.desk, coverDeskAbi, 'acceptOwnership', []);
      },
    },
    {
      name: 'somebody was offered a pool',
      named: ['high pool.pendingOwner'],
      plant: () => asVotes(deployment.pools.high, riskPoolAbi, 'transferOwnership', [deployment.founder]),
    },
    {
      name: 'another quorum was voted',
      named: ['governor.quorumPercent'],
      plant: () =>
        passVote(
          node,
          votes,
          votes.governor,
          encodeFunctionData({ abi: bucklerGovernorAbi, functionName: 'updateQuorumNumerator', args: [11n] }),
        ),
    },
    {
      name: 'a guardian is missing',
      named: ['guardians.set'],
      plant: () => {
        const [, ...others] = guardians;
        return asVotes(votes.guardians, guardiansAbi, 'setGuardians', [
          [zeroAddress.replace(/0$/, '9'), ...others],
          guardiansUntil,
        ]);
      },
    },
    {
      name: 'the guardians’ term is over',
      named: ['guardians.inTerm'],
      plant: () => node.setTime(guardiansUntil),
    },
  ];
}

function inSettings({ node, deployment, votes, plan, as, asVotes }: VerifiedDeployment): Planted[] {
  const feed = plan.feeds[0]?.address ?? zeroAddress;
  const product = {
    ...{ ...flightProductSettings, oracle: deployment.oracles.quorum },
    ratesRoot: `0x${'12'.repeat(32)}`,
  };
  return [
    {
      name: 'a fee moved',
      named: ['product 1.feeBps'],
      plant: () =>
        asVotes(deployment.desk, coverDeskAbi, 'listProduct', [flightProduct, { ...product, feeBps: 2_000 }]),
    },
    {
      name: 'a product is there that nobody designed',
      named: ['products.listed'],
      plant: () => asVotes(deployment.desk, coverDeskAbi, 'listProduct', [999, product]),
    },
    {
      name: 'sales were stopped',
      named: ['product 1.live'],
      plant: () => asVotes(deployment.desk, coverDeskAbi, 'setLive', [flightProduct, false]),
    },
    {
      name: 'anybody may propose to the timelock',
      named: ['timelock.proposers'],
      plant: () =>
        asVotes(votes.timelock, timelockAbi, 'grantRole', [keccak256(stringToHex('PROPOSER_ROLE')), zeroAddress]),
    },
    {
      name: 'the deployer rules the timelock',
      named: ['timelock.admins'],
      plant: () => asVotes(votes.timelock, timelockAbi, 'grantRole', [zeroHash, deployment.founder]),
    },
    {
      name: 'a role that nobody knows was granted',
      named: ['timelock.otherRoles'],
      plant: () => asVotes(votes.timelock, timelockAbi, 'grantRole', [keccak256(stringToHex('X')), deployment.founder]),
    },
    {
      name: 'the timelock waits less',
      named: ['timelock.delay'],
      plant: () => asVotes(votes.timelock, timelockAbi, 'updateDelay', [86_400]),
    },
    {
      name: 'fees go to the deployer',
      named: ['medium pool.treasury'],
      plant: () => asVotes(deployment.pools.medium, riskPoolAbi, 'setTreasury', [deployment.founder]),
    },
    {
      name: 'one reporter is another, and they need only one family',
      named: ['quorum oracle.newestSet', 'quorum oracle.families', 'quorum oracle.reporters'],
      plant: () =>
        asVotes(deployment.oracles.quorum, quorumOracleAbi, 'setReporters', [
          [{ signer: deployment.founder, family: 1 }, ...plan.reporters.slice(1)],
          2,
          1,
        ]),
    },
    {
      name: 'the deployer can pause sales',
      named: ['desk.guardians'],
      plant: () => asVotes(deployment.desk, coverDeskAbi, 'setGuardians', [deployment.founder]),
    },
    {
      name: 'guardians paused sales',
      named: ['product 1.paused'],
      plant: async () => {
        const until = (await node.time()) + 7 * 86_400;
        await as(votes.guardians, deployment.desk, coverDeskAbi, 'pauseSales', [[flightProduct], until]);
      },
    },
    {
      name: 'a hook stands before desk, product and pool',
      named: ['desk.compliance', 'low pool.compliance', 'product 1.screened'],
      plant: async () => {
        await asVotes(deployment.desk, coverDeskAbi, 'setCompliance', [deployment.founder]);
        await asVotes(deployment.desk, coverDeskAbi, 'setScreened', [flightProduct, true]);
        await asVotes(deployment.pools.low, riskPoolAbi, 'setCompliance', [deployment.founder]);
      },
    },
    {
      name: 'the market is the deployer’s, dearer, and pays the deployer',
      named: ['market.pendingOwner', 'market.treasury', 'market.feeBps'],
      plant: async () => {
        await asVotes(deployment.market, coverMarketAbi, 'transferOwnership', [deployment.founder]);
        await asVotes(deployment.market, coverMarketAbi, 'setFee', [500n]);
        await asVotes(deployment.market, coverMarketAbi, 'setTreasury', [deployment.founder]);
      },
    },
    {
      name: 'the deployer could answer what no feed reports',
      named: ['assessed oracle.owner'],
      plant: async () => {
        await asVotes(deployment.oracles.assessed, assessedOracleAbi, 'transferOwnership', [deployment.founder]);
        await as(deployment.founder, deployment.oracles.assessed, assessedOracleAbi, 'acceptOwnership', []);
      },
    },
    {
      name: 'a rule was set that nobody designed',
      named: ['feed oracle.rules'],
      plant: () => asVotes(deployment.oracles.feed, feedOracleAbi, 'setRule', [9, 1, 3_600]),
    },
    {
      name: 'a coin was given another feed',
      named: ['feed oracle.feeds'],
      plant: () => asVotes(deployment.oracles.feed, feedOracleAbi, 'setFeed', [nameColumns('ETH/USD'), feed, 90_000]),
    },
    {
      name: 'falls of coins are sold by another table',
      named: ['product 9.ratesRoot'],
      plant: async () => {
        const settings = { ...dropRow.settings, oracle: deployment.oracles.feed, ratesRoot: `0x${'34'.repeat(32)}` };
        await asVotes(deployment.desk, coverDeskAbi, 'listProduct', [9, settings]);
      },
    },
  ];
}

function inWallets({ deployment, client, rewrite }: VerifiedDeployment): Planted[] {
  const { wallets, passkeySigners: signers = zeroAddress } = deployment;
  return [
    {
      name: 'the wallets’ guard lets through more than it says',
      named: ['wallet guard.code'],
      plant: () => rewrite(wallets.guard, touched),
    },
    {
      name: 'the wallets’ guard guards another desk',
      named: ['wallet guard.desk'],
      plant: () => rewrite(wallets.guard, (code) => swapped(code, deployment.desk, deployment.founder)),
    },
    {
      name: 'wallets get another guard',
      named: ['wallet setup.guard'],
      plant: () => rewrite(wallets.setup, (code) => swapped(code, wallets.guard, deployment.founder)),
    },
    {
      name: 'wallets get another module',
      named: ['wallet setup.module'],
      plant: () => rewrite(wallets.setup, (code) => swapped(code, wallets.module, deployment.founder)),
    },
    {
      name: 'the wallets’ module asks another guard whose key is the bot’s, and runs other code',
      named: ['wallet module.base', 'wallet module.guard'],
      plant: () =>
        rewrite(wallets.module, (code) =>
          swapped(swapped(code, safe4337Module, deployment.founder), wallets.guard, deployment.founder),
        ),
    },
    {
      name: 'the wallets’ module says what it should and does something else',
      named: ['wallet module.code'],
      plant: () => rewrite(wallets.module, touched),
    },
    {
      name: 'Safe’s module is not there',
      named: ['safe.module'],
      plant: () => rewrite(safe4337Module, () => '0x'),
    },
    {
      name: 'passkeys’ signers are made of other code',
      named: ['passkey signers.signerCode'],
      plant: async () => {
        const contract = { address: signers, abi: passkeySignersAbi } as const;
        const made = await client.readContract({ ...contract, functionName: 'implementation' });
        return rewrite(signers, (code) => swapped(code, made, deployment.desk));
      },
    },
    {
      name: 'what makes passkeys’ signers is something else',
      named: ['passkey signers.code'],
      plant: () => rewrite(signers, touched),
    },
  ];
}

/** Code with another byte in a place just before the compiler's note. */
function touched(code: Hex): Hex {
  const at = code.length - 120;
  const byte = code.slice(at, at + 2) === '00' ? '01' : '00';
  return `0x${code.slice(2, at)}${byte}${code.slice(at + 2)}`;
}

/** Code with one address in the place of another, wherever it stands. */
function swapped(code: Hex, old: Hex, other: Hex): Hex {
  const plain = (address: Hex) => address.slice(2).toLowerCase();
  return `0x${code.slice(2).replaceAll(plain(old), plain(other))}`;
}

import type { Hex } from '../../subject.ts';
import { nameColumns } from '../../watchSubject.ts';
import { feedKinds, feedRules } from '../feedRules.ts';
import { listedProducts } from '../listedProducts.ts';
import { oracleRules, quorumOf } from '../oracleRules.ts';
import type { DeploymentPlan } from '../plan.ts';
import type { Builder, Call, Contract } from './votes.ts';

const oneDollar = 1_000_000n;

/**
 * Who says what happened: reporters, price feeds, and a vote. They are the owner's from the first moment, but for the feed oracle, which
 * the deployer has to tell its rules and feeds first.
 */
export function deployOracles(m: Builder, plan: DeploymentPlan, deployer: Hex, owner: Hex, dollar: Hex) {
  const bond = BigInt(plan.disputeBond) * oneDollar;
  const { spreadLimits, families, claimPeriod, answerWindow } = oracleRules;
  return {
    quorum: m.contract('QuorumOracle', [
      owner,
      dollar,
      bond,
      [...spreadLimits],
      plan.disputeWindow,
      [...plan.reporters],
      quorumOf(plan.reporters.length),
      families,
    ]),
    feed: m.contract('FeedOracle', [deployer, plan.sequencer]),
    assessed: m.contract('AssessedOracle', [owner, dollar, bond, claimPeriod, answerWindow]),
  };
}

/** What the feed oracle watches, and the feeds that its names mean. @returns what must be done before it has another owner. */
export function setFeeds(m: Builder, feedOracle: Contract, plan: DeploymentPlan): Call[] {
  const rules = listedProducts(plan).flatMap(({ row: { product } }) => {
    const rule = feedRules.get(product);
    if (rule === undefined) return [];
    const args = [product, feedKinds[rule.kind], rule.minimumTime];
    return [m.call(feedOracle, 'setRule', args, { id: `rule${product}` })];
  });
  const feeds = plan.feeds.map(({ name, address, heartbeat }, place) =>
    m.call(feedOracle, 'setFeed', [nameColumns(name), address, heartbeat], { id: `feed${place}` }),
  );
  return [...rules, ...feeds];
}

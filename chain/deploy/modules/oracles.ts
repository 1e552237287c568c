import type { Hex } from '../../subject.ts';
import { oracleRules, quorumOf } from '../oracleRules.ts';
import type { DeploymentPlan } from '../plan.ts';
import type { Builder } from './votes.ts';

const oneDollar = 1_000_000n;

/** Who says what happened: reporters, price feeds, and a vote. All are the owner's from the first moment. */
export function deployOracles(m: Builder, plan: DeploymentPlan, owner: Hex, dollar: Hex) {
  const bond = BigInt(plan.disputeBond) * oneDollar;
  const { spreadLimit, families, claimPeriod, answerWindow } = oracleRules;
  return {
    quorum: m.contract('QuorumOracle', [
      owner,
      dollar,
      bond,
      spreadLimit,
      plan.disputeWindow,
      [...plan.reporters],
      quorumOf(plan.reporters.length),
      families,
    ]),
    feed: m.contract('FeedOracle', [owner, plan.sequencer]),
    assessed: m.contract('AssessedOracle', [owner, dollar, bond, claimPeriod, answerWindow]),
  };
}

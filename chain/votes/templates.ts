import { encodeFunctionData } from 'viem';
import { assessedOracleAbi } from '../abi/assessedOracle.ts';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { quorumOracleAbi } from '../abi/quorumOracle.ts';
import { reserveAbi } from '../abi/reserve.ts';
import type { Call } from '../actions/callsOf.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import type { Motion, MotionOf, ProductSettings, ReporterSet } from './motion.ts';

/** The contracts that motions are about. */
export type MotionContracts = Pick<
  Deployment,
  'dollar' | 'desk' | 'market' | 'pools' | 'oracles' | 'votes' | 'paymaster' | 'policies'
>;

/** A motion that the bot itself can propose. */
export type Template = Exclude<Motion, { kind: 'other' | 'changeProduct' | 'changeReporters' }>;

/** `IOutcomeOracle.Status` of an answer with an index. */
const value = 1;

/** The call that does what a motion says. @throws Error for what the reserve owns on a chain without votes. */
export function callOf(contracts: MotionContracts, motion: Template): Call {
  const { desk, oracles, pools } = contracts;
  switch (motion.kind) {
    case 'newRates':
    case 'newProduct':
    case 'moveCap':
      return { to: desk, data: listData(motion.product, motion.settings) };
    case 'allocate': {
      const args = [pools[motion.pool], motion.dollars] as const;
      return {
        to: reserveOf(contracts),
        data: encodeFunctionData({ abi: reserveAbi, functionName: 'allocate', args }),
      };
    }
    case 'spend': {
      const args = [tokenOf(contracts, motion.token), motion.payee, motion.amount] as const;
      return { to: reserveOf(contracts), data: encodeFunctionData({ abi: reserveAbi, functionName: 'spend', args }) };
    }
    case 'swapReporter':
      return { to: oracles.quorum, data: reportersData(motion.set) };
    case 'answerClaim': {
      const args = [motion.product, motion.subject, value, BigInt(motion.index), motion.evidence] as const;
      return {
        to: oracles.assessed,
        data: encodeFunctionData({ abi: assessedOracleAbi, functionName: 'answer', args }),
      };
    }
    case 'rejectClaim': {
      const args = [motion.product, motion.subject, motion.evidence] as const;
      return {
        to: oracles.assessed,
        data: encodeFunctionData({ abi: assessedOracleAbi, functionName: 'reject', args }),
      };
    }
  }
}

/** A product with another rate table. */
export function withRates(settings: ProductSettings, product: number, root: Hex): MotionOf<'newRates'> {
  return { kind: 'newRates', product, settings: { ...settings, ratesRoot: root } };
}

/** A product with another limit in one place. @throws RangeError for a place that a product does not have. */
export function withCap(
  settings: ProductSettings,
  product: number,
  place: number,
  limit: { poolShareBps: number; dollars: number },
): MotionOf<'moveCap'> {
  const before = settings.caps[place];
  if (before === undefined) throw new RangeError(`A product has no cap ${place}.`);
  const [a, b, c] = settings.caps;
  const moved = { ...before, ...limit };
  const caps: ProductSettings['caps'] = [place === 0 ? moved : a, place === 1 ? moved : b, place === 2 ? moved : c];
  return { kind: 'moveCap', product, place, before, settings: { ...settings, caps } };
}

/** The set of reporters with one of them replaced, in the same family. Null when `out` has no seat. */
export function withReporter(set: ReporterSet, out: Hex, into: Hex): MotionOf<'swapReporter'> | null {
  const leaver = set.reporters.find(({ signer }) => isSame(signer, out));
  if (leaver === undefined) return null;
  const { family } = leaver;
  const reporters = set.reporters.map((seat) => (seat === leaver ? { signer: into, family } : seat));
  return { kind: 'swapReporter', out: leaver.signer, in: into, family, set: { ...set, reporters } };
}

export function isSame(one: Hex, other: Hex): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The token of what a motion spends. */
export function tokenOf({ dollar, votes }: MotionContracts, token: 'dollars' | 'votes'): Hex {
  if (token === 'dollars') return dollar;
  if (votes === undefined) throw new Error('Buckler has no votes on this chain.');
  return votes.token;
}

function reserveOf({ votes }: MotionContracts): Hex {
  if (votes === undefined) throw new Error('Buckler has no reserve on this chain.');
  return votes.reserve;
}

function listData(product: number, settings: ProductSettings): Hex {
  return encodeFunctionData({ abi: coverDeskAbi, functionName: 'listProduct', args: [product, settings] });
}

function reportersData({ reporters, quorum, families }: ReporterSet): Hex {
  return encodeFunctionData({
    abi: quorumOracleAbi,
    functionName: 'setReporters',
    args: [reporters, quorum, families],
  });
}

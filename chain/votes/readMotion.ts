import { type Abi, decodeFunctionData, toFunctionSelector } from 'viem';
import { assessedOracleAbi } from '../abi/assessedOracle.ts';
import { bucklerGovernorAbi } from '../abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { coverMarketAbi } from '../abi/coverMarket.ts';
import { feedOracleAbi } from '../abi/feedOracle.ts';
import { guardiansAbi } from '../abi/guardians.ts';
import { quorumOracleAbi } from '../abi/quorumOracle.ts';
import { reserveAbi } from '../abi/reserve.ts';
import { riskPoolAbi } from '../abi/riskPool.ts';
import { sponsorPaymasterAbi } from '../abi/sponsorPaymaster.ts';
import { timelockAbi } from '../abi/timelock.ts';
import { voteTokenAbi } from '../abi/voteToken.ts';
import type { Hex } from '../subject.ts';
import { type Motion, motionSchema, type ProductSettings, type ReporterSet } from './motion.ts';
import { isSame, type MotionContracts } from './templates.ts';

/** A call of a proposal. */
export type ProposedCall = { to: Hex; value: bigint; data: Hex };

/** What a motion is compared with: the settings and reporters in force before it. */
export type Present = {
  productOf(product: number): Promise<ProductSettings | null>;
  reporters(): Promise<ReporterSet>;
};

/** What a call means. One that no template makes, or makes otherwise, is told as the plain call that it is. */
export async function readMotion(contracts: MotionContracts, call: ProposedCall, present: Present): Promise<Motion> {
  const plain = plainMotion(contracts, call);
  if (call.value !== 0n) return plain;
  const motion = (await templateMotion(contracts, call, present)) ?? plain;
  return motionSchema.safeParse(motion).data ?? plain;
}

async function templateMotion(
  contracts: MotionContracts,
  { to, data }: ProposedCall,
  present: Present,
): Promise<unknown> {
  const { desk, oracles, votes } = contracts;
  if (isSame(to, desk) && isCallOf(coverDeskAbi, 'listProduct', data)) return productMotion(data, present);
  if (isSame(to, oracles.quorum) && isCallOf(quorumOracleAbi, 'setReporters', data))
    return reportersMotion(data, present);
  if (isSame(to, oracles.assessed)) return claimMotion(data);
  return votes !== undefined && isSame(to, votes.reserve) ? reserveMotion(contracts, data) : null;
}

async function productMotion(data: Hex, present: Present): Promise<unknown> {
  const { functionName, args } = decodeFunctionData({ abi: coverDeskAbi, data });
  if (functionName !== 'listProduct') return null;
  const [product, settings] = args;
  const before = await present.productOf(product);
  if (before === null) return { kind: 'newProduct', product, settings };
  const changed = changesOf(before, settings);
  const caps = settings.caps.flatMap((cap, place) => (sameCap(cap, before.caps[place]) ? [] : [place]));
  const [place, another] = caps;
  const columnsStay = place !== undefined && settings.caps[place]?.columns === before.caps[place]?.columns;
  if (changed.length === 0 && place !== undefined && another === undefined && columnsStay)
    return { kind: 'moveCap', product, place, before: before.caps[place], settings };
  if (caps.length === 0 && changed.length === 1 && changed[0] === 'ratesRoot')
    return { kind: 'newRates', product, settings };
  return { kind: 'changeProduct', product, changed: caps.length === 0 ? changed : [...changed, 'caps'], settings };
}

/** Names of the settings, caps left out, that differ. */
function changesOf(before: ProductSettings, after: Omit<ProductSettings, 'caps'>): string[] {
  const { caps: _, ...rest } = before;
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.entries(rest)
    .filter(([name, was]) => String(was).toLowerCase() !== String(now.get(name)).toLowerCase())
    .map(([name]) => name);
}

function sameCap(one: ProductSettings['caps'][0], other: ProductSettings['caps'][0] | undefined): boolean {
  return one.columns === other?.columns && one.poolShareBps === other.poolShareBps && one.dollars === other.dollars;
}

async function reportersMotion(data: Hex, present: Present): Promise<unknown> {
  const { functionName, args } = decodeFunctionData({ abi: quorumOracleAbi, data });
  if (functionName !== 'setReporters') return null;
  const [reporters, quorum, families] = args;
  const set = { reporters: [...reporters], quorum, families };
  const before = await present.reporters();
  const left = before.reporters.filter(({ signer }) => !reporters.some((seat) => isSame(seat.signer, signer)));
  const joined = reporters.filter(({ signer }) => !before.reporters.some((seat) => isSame(seat.signer, signer)));
  const [out, into] = [left[0], joined[0]];
  const isSwap = left.length === 1 && joined.length === 1 && quorum === before.quorum && families === before.families;
  if (isSwap && out && into && out.family === into.family && keepFamilies(before, reporters))
    return { kind: 'swapReporter', out: out.signer, in: into.signer, family: into.family, set };
  return { kind: 'changeReporters', set };
}

/** Whether everybody who stays is in the same family as before. */
function keepFamilies(before: ReporterSet, after: readonly ReporterSet['reporters'][0][]): boolean {
  return after.every(({ signer, family }) => {
    const seat = before.reporters.find((one) => isSame(one.signer, signer));
    return seat === undefined || seat.family === family;
  });
}

function claimMotion(data: Hex): unknown {
  if (isCallOf(assessedOracleAbi, 'answer', data)) {
    const { functionName, args } = decodeFunctionData({ abi: assessedOracleAbi, data });
    if (functionName !== 'answer') return null;
    const [product, subject, status, index, evidence] = args;
    return status === 1 ? { kind: 'answerClaim', product, subject, index: Number(index), evidence } : null;
  }
  if (!isCallOf(assessedOracleAbi, 'reject', data)) return null;
  const { functionName, args } = decodeFunctionData({ abi: assessedOracleAbi, data });
  if (functionName !== 'reject') return null;
  const [product, subject, evidence] = args;
  return { kind: 'rejectClaim', product, subject, evidence };
}

function reserveMotion({ pools, dollar, votes }: MotionContracts, data: Hex): unknown {
  if (!isCallOf(reserveAbi, 'allocate', data) && !isCallOf(reserveAbi, 'spend', data)) return null;
  const { functionName, args } = decodeFunctionData({ abi: reserveAbi, data });
  if (functionName === 'allocate') {
    const [pool, dollars] = args;
    const level = (['low', 'medium', 'high'] as const).find((one) => isSame(pools[one], pool));
    return level === undefined ? null : { kind: 'allocate', pool: level, dollars };
  }
  if (functionName !== 'spend') return null;
  const [token, payee, amount] = args;
  if (isSame(token, dollar)) return { kind: 'spend', token: 'dollars', payee, amount };
  return votes !== undefined && isSame(token, votes.token) ? { kind: 'spend', token: 'votes', payee, amount } : null;
}

function plainMotion(contracts: MotionContracts, { to, data, value }: ProposedCall): Motion {
  const known = namedContracts(contracts).find(({ address }) => isSame(address, to));
  const call = known?.abi.find(
    (item) => item.type === 'function' && toFunctionSelector(item) === data.slice(0, 10).toLowerCase(),
  );
  const name = call?.type === 'function' ? call.name : null;
  return { kind: 'other', to, contract: known?.name ?? null, name, value };
}

/** A call in the words of its contract: `Reserve.allocate(0x…, 5000000)`. Its bytes where no contract of Buckler's can read them. */
export function describeCall(contracts: MotionContracts, { to, data }: { to: Hex; data: Hex }): string {
  const known = namedContracts(contracts).find(({ address }) => isSame(address, to));
  const item = known?.abi.find(
    (one) => one.type === 'function' && toFunctionSelector(one) === data.slice(0, 10).toLowerCase(),
  );
  if (known === undefined || item?.type !== 'function' || !isCallOf(known.abi, item.name, data)) return `${to} ${data}`;
  const { args = [] } = decodeFunctionData({ abi: known.abi, data });
  const written = JSON.stringify(args, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return `${known.name}.${item.name}(${written.slice(1, -1)})`;
}

function namedContracts(contracts: MotionContracts): { name: string; address: Hex; abi: Abi }[] {
  const { desk, pools, oracles, market, paymaster, votes } = contracts;
  const own = [
    { name: 'CoverDesk', address: desk, abi: coverDeskAbi },
    { name: 'RiskPool (low)', address: pools.low, abi: riskPoolAbi },
    { name: 'RiskPool (medium)', address: pools.medium, abi: riskPoolAbi },
    { name: 'RiskPool (high)', address: pools.high, abi: riskPoolAbi },
    { name: 'QuorumOracle', address: oracles.quorum, abi: quorumOracleAbi },
    { name: 'FeedOracle', address: oracles.feed, abi: feedOracleAbi },
    { name: 'AssessedOracle', address: oracles.assessed, abi: assessedOracleAbi },
    { name: 'CoverMarket', address: market, abi: coverMarketAbi },
    { name: 'SponsorPaymaster', address: paymaster, abi: sponsorPaymasterAbi },
  ];
  if (votes === undefined) return own;
  return [
    ...own,
    { name: 'VoteToken', address: votes.token, abi: voteTokenAbi },
    { name: 'BucklerGovernor', address: votes.governor, abi: bucklerGovernorAbi },
    { name: 'Timelock', address: votes.timelock, abi: timelockAbi },
    { name: 'Guardians', address: votes.guardians, abi: guardiansAbi },
    { name: 'Reserve', address: votes.reserve, abi: reserveAbi },
  ];
}

/** Whether bytes call this function, and with arguments that it can read. */
function isCallOf(abi: Abi, name: string, data: Hex): boolean {
  const item = abi.find((one) => one.type === 'function' && one.name === name);
  if (item?.type !== 'function' || toFunctionSelector(item) !== data.slice(0, 10).toLowerCase()) return false;
  try {
    decodeFunctionData({ abi, data });
    return true;
  } catch {
    // Bytes that are too short or malformed revert on chain, too: they are told as the plain call.
    return false;
  }
}

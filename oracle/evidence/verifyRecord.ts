import { concat, encodeAbiParameters, keccak256 } from 'viem';
import type { Hex } from '../../chain/subject.ts';
import { batchSignerOf, batchTree, readLeaf } from '../batch.ts';
import { batchesIn, reportsIn } from '../callsIn.ts';
import { agreedReading } from '../exchange/chooseQuorum.ts';
import { type OracleAddress, signerOf, statusOnChain } from '../observation.ts';
import type { EvidenceRecord, RecordedReport, RecordedSet } from './record.ts';

/** Why something does not verify. */
export type Problem =
  /** The record holds no such set, or its digest is not the hash of what it is said to hold. */
  | 'SET_UNKNOWN'
  | 'SET_DIGEST'
  /** No call in the transaction's data says what the event says. */
  | 'CALL_NOT_FOUND'
  | 'STATUS_CANNOT_SETTLE'
  | 'SIGNER_UNKNOWN'
  | 'SIGNER_TWICE'
  | 'TOO_FEW_SIGNERS'
  | 'TOO_FEW_FAMILIES'
  | 'SPREAD_TOO_WIDE'
  | 'OBSERVED_IN_FUTURE'
  /** The median of what was signed is not what the oracle took down. */
  | 'OUTCOME_DIFFERS'
  | 'SEATS_DIFFER';

/** One reporter's signature and what it stands for. In a batch that is the agreed reading; there is no evidence of its own. */
export type Statement = {
  signer: Hex | null;
  /** Place in the set and source family; null for who has no seat. */
  seat: number | null;
  family: number | null;
  index: number;
  observedAt: number;
  evidence: Hex | null;
};

export type VerifiedReport = { report: RecordedReport; statements: Statement[]; problems: Problem[] };

/** Checks every report of a record: sets, signatures, quorum and median, all again from what was signed. Asks nobody. */
export function verifyRecord(record: EvidenceRecord): Promise<VerifiedReport[]> {
  return Promise.all(record.reports.map((report) => verifyReport(record, report)));
}

async function verifyReport(record: EvidenceRecord, report: RecordedReport): Promise<VerifiedReport> {
  const set = record.sets.find((candidate) => candidate.set === report.set);
  if (!set) return { report, statements: [], problems: ['SET_UNKNOWN'] };
  const found = report.batch
    ? await readBatch(record, set, report, report.batch)
    : await readReport(record, set, report);
  const problems: Problem[] = digestOf(record, set) === set.reporterSet ? [] : ['SET_DIGEST'];
  if (!found) return { report, statements: [], problems: [...problems, 'CALL_NOT_FOUND'] };
  const seats = report.batch ? report.batch.seats : report.seats;
  problems.push(...quorumProblems(found, set, seats));
  if (!report.batch) problems.push(...readingProblems(found, report, record.spreadLimit));
  if (report.status === 'NONE') problems.push('STATUS_CANNOT_SETTLE');
  const signedAt = report.batch?.reported.time ?? report.reported.time;
  if (found.some(({ observedAt }) => observedAt > signedAt)) problems.push('OBSERVED_IN_FUTURE');
  return { report, statements: found, problems };
}

/** Who signed the observations of the call that brought the report; null when no call says what the event says. */
async function readReport(
  record: EvidenceRecord,
  set: RecordedSet,
  report: RecordedReport,
): Promise<Statement[] | null> {
  const call = reportsIn(report.input).find(
    (candidate) =>
      candidate.set === report.set && candidate.product === record.product && candidate.subject === record.subject,
  );
  const status: 'VALUE' | 'VOID' = call?.status === statusOnChain.VALUE ? 'VALUE' : 'VOID';
  if (!call || status !== report.status) return null;
  const { product, subject } = record;
  return Promise.all(
    call.observations.map(async ({ index, observedAt, evidence, r, vs }) => {
      const said = {
        reporterSet: set.reporterSet,
        product,
        subject,
        status,
        index: Number(index),
        observedAt,
        evidence,
      };
      const signer = await signerOf(addressOf(record), { ...said, signature: toSignature(r, vs) });
      return { ...seatOf(set, signer), index: Number(index), observedAt, evidence };
    }),
  );
}

/** Who signed the root, when the leaf under it is the report. */
async function readBatch(
  record: EvidenceRecord,
  set: RecordedSet,
  report: RecordedReport,
  batch: NonNullable<RecordedReport['batch']>,
): Promise<Statement[] | null> {
  const call = batchesIn(batch.input).find(
    ({ set: number, leaves }) => number === report.set && leaves.length > 0 && batchTree(leaves).root === batch.root,
  );
  const leaf = call?.leaves.map(readLeaf).find((candidate) => candidate && isLeafOf(candidate, record, report));
  if (!call || !leaf) return null;
  return Promise.all(
    call.signatures.map(async ({ r, vs }) => {
      const signer = await batchSignerOf(addressOf(record), set.reporterSet, batch.root, toSignature(r, vs));
      return { ...seatOf(set, signer), index: report.index, observedAt: leaf.observedAt, evidence: null };
    }),
  );
}

function isLeafOf(
  leaf: NonNullable<ReturnType<typeof readLeaf>>,
  { product, subject }: EvidenceRecord,
  { status, index, observedAt }: RecordedReport,
): boolean {
  const isEvent = leaf.product === product && leaf.subject === subject;
  const saysIndex = leaf.status === 'VOID' ? index === 0 : leaf.index === index;
  return isEvent && leaf.status === status && saysIndex && leaf.observedAt === observedAt;
}

function quorumProblems(statements: readonly Statement[], set: RecordedSet, seats: number): Problem[] {
  const problems: Problem[] = [];
  const seated = statements.flatMap(({ seat, family }) => (seat === null || family === null ? [] : [{ seat, family }]));
  const places = new Set(seated.map(({ seat }) => seat));
  if (seated.length < statements.length) problems.push('SIGNER_UNKNOWN');
  if (places.size < seated.length) problems.push('SIGNER_TWICE');
  if (places.size < set.quorum) problems.push('TOO_FEW_SIGNERS');
  if (new Set(seated.map(({ family }) => family)).size < set.families) problems.push('TOO_FEW_FAMILIES');
  if ([...places].reduce((bits, place) => bits + 2 ** place, 0) !== seats) problems.push('SEATS_DIFFER');
  return problems;
}

function readingProblems(statements: readonly Statement[], report: RecordedReport, spreadLimit: number): Problem[] {
  const { status } = report;
  if (statements.length === 0 || status === 'NONE') return [];
  const agreed = agreedReading(statements.map(({ index, observedAt }) => ({ status, index, observedAt })));
  const indices = statements.map(({ index }) => index);
  const isWide = Math.max(...indices) - Math.min(...indices) > spreadLimit;
  const isSame = agreed.index === report.index && agreed.observedAt === report.observedAt;
  return [...(isWide ? (['SPREAD_TOO_WIDE'] as const) : []), ...(isSame ? [] : (['OUTCOME_DIFFERS'] as const))];
}

/** `keccak256(abi.encode(chainId, oracle, set, reporters, quorum, families))`, as `IQuorumOracle.reporterSet` has it. */
function digestOf({ chainId, oracle }: EvidenceRecord, { set, reporters, quorum, families }: RecordedSet): Hex {
  const reporter = [
    { name: 'signer', type: 'address' },
    { name: 'family', type: 'uint8' },
  ] as const;
  return keccak256(
    encodeAbiParameters(
      [
        { type: 'uint256' },
        { type: 'address' },
        { type: 'uint8' },
        { type: 'tuple[]', components: reporter },
        { type: 'uint8' },
        { type: 'uint8' },
      ],
      [BigInt(chainId), oracle, set, reporters, quorum, families],
    ),
  );
}

function seatOf({ reporters }: RecordedSet, signer: Hex | null): Pick<Statement, 'signer' | 'seat' | 'family'> {
  const seat = reporters.findIndex((reporter) => reporter.signer.toLowerCase() === signer?.toLowerCase());
  return { signer, seat: seat === -1 ? null : seat, family: reporters[seat]?.family ?? null };
}

function addressOf({ chainId, oracle }: EvidenceRecord): OracleAddress {
  return { chainId, oracle };
}

/** r and vs as the 65 bytes that recovery takes. */
function toSignature(r: Hex, vs: Hex): Hex {
  const word = BigInt(vs);
  const s: Hex = `0x${(word & (2n ** 255n - 1n)).toString(16).padStart(64, '0')}`;
  return concat([r, s, word >> 255n === 1n ? '0x1c' : '0x1b']);
}

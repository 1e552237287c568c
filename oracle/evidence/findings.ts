import { allProducts } from '../../chain/deploy/products/allProducts.ts';
import type { ProductRow } from '../../chain/deploy/products/productRow.ts';
import type { Hex } from '../../chain/subject.ts';
import { readEvidence } from './evidenceStore.ts';
import type { EvidenceRecord, RecordedReport } from './record.ts';
import type { Problem, Statement, VerifiedReport } from './verifyRecord.ts';

/** Whether the bytes behind a statement are at hand: a damaged file holds others than its name says. */
type BytesAtHand = { file: 'FOUND'; bytes: number } | { file: 'DAMAGED' } | { file: 'NOT_HERE' };

export type Findings = {
  event: { chainId: number; oracle: Hex; product: number; subject: Hex; text: string };
  reports: {
    set: number;
    reporterSet: Hex | null;
    status: RecordedReport['status'];
    index: number;
    observedAt: number;
    finalAt: number;
    transaction: Hex;
    batch: { root: Hex; transaction: Hex } | null;
    statements: (Statement & { raw: BytesAtHand | null })[];
    problems: Problem[];
  }[];
  disputes: EvidenceRecord['disputes'];
  resolutions: EvidenceRecord['resolutions'];
  /** What feeds were proven to say, and what members claimed and voted. The contract checked it: nothing here is signed. */
  facts: EvidenceRecord['facts'];
  /** Who answers for the product as it is designed; null for one that this program does not know. */
  judge: ProductRow['oracle'] | null;
  /** Everything that there is verifies: no problem with any report, and no damaged bytes. */
  isSound: boolean;
};

/** What was checked, with the raw answers that lie in `folders` held against the hashes that were signed. */
export function findingsOf(
  record: EvidenceRecord,
  verified: readonly VerifiedReport[],
  folders: readonly string[],
): Findings {
  const { chainId, oracle, product, subject, disputes, resolutions, facts } = record;
  const text = Buffer.from(subject.slice(2), 'hex').toString('latin1').trimEnd();
  const reports = verified.map(({ report, statements, problems }) => ({
    set: report.set,
    reporterSet: record.sets.find(({ set }) => set === report.set)?.reporterSet ?? null,
    status: report.status,
    index: report.index,
    observedAt: report.observedAt,
    finalAt: report.finalAt,
    transaction: report.reported.transaction,
    batch: report.batch && { root: report.batch.root, transaction: report.batch.reported.transaction },
    statements: statements.map((statement) => ({
      ...statement,
      raw: statement.evidence && bytesAtHand(folders, statement.evidence),
    })),
    problems,
  }));
  const isDamaged = reports.some(({ statements }) => statements.some(({ raw }) => raw?.file === 'DAMAGED'));
  const isSound = !isDamaged && reports.every(({ problems }) => problems.length === 0);
  const judge = allProducts.find((row) => row.product === product)?.oracle ?? null;
  const event = { chainId, oracle, product, subject, text };
  return { event, reports, disputes, resolutions, facts, judge, isSound };
}

function bytesAtHand(folders: readonly string[], hash: Hex): BytesAtHand {
  const found = folders.map((folder) => readEvidence(folder, hash)).filter((raw) => raw !== null);
  const whole = found.find((raw) => raw !== 'DAMAGED');
  if (whole) return { file: 'FOUND', bytes: whole.length };
  return { file: found.length > 0 ? 'DAMAGED' : 'NOT_HERE' };
}

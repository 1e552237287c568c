import type { Findings } from './findings.ts';

type Report = Findings['reports'][number];

/** The findings as lines for a terminal. */
export function drawFindings({ event, reports, disputes, resolutions, isSound }: Findings): string[] {
  return [
    `Product ${event.product}, ${JSON.stringify(event.text)}, oracle ${event.oracle} on chain ${event.chainId}`,
    ...(reports.length === 0 ? ['No report: nobody brought a quorum. Tokens are refunded from settle-by on.'] : []),
    ...reports.flatMap(drawReport),
    ...disputes.map(({ set, challenger, raised }) => `Disputed (set ${set}) by ${challenger}, ${when(raised.time)}`),
    ...resolutions.map(
      ({ set, status, index, resolved, overturned }) =>
        `Resolved (set ${set}): ${said(status, index)}, ${when(resolved.time)}${overturned ? ', overturned' : ', upheld'}`,
    ),
    isSound ? 'Everything that was signed verifies.' : 'NOT SOUND: something above does not verify.',
  ];
}

function drawReport(report: Report): string[] {
  const { set, reporterSet, status, index, observedAt, finalAt, transaction, batch, statements, problems } = report;
  return [
    `Reported by set ${set} (${reporterSet ?? 'unknown'}): ${said(status, index)}, observed ${when(observedAt)}, final ${when(finalAt)}`,
    batch
      ? `  opened by ${transaction} from batch ${batch.root}, brought by ${batch.transaction}`
      : `  brought by ${transaction}`,
    ...statements.map((statement) => `  ${drawStatement(statement, batch !== null)}`),
    problems.length === 0 ? '  signatures, quorum and median verify' : `  DOES NOT VERIFY: ${problems.join(', ')}`,
  ];
}

function drawStatement(
  { signer, seat, family, index, observedAt, evidence, raw }: Report['statements'][number],
  isBatch: boolean,
) {
  const who = `${signer ?? 'a broken signature'} (${seat === null ? 'no seat' : `seat ${seat}, family ${family}`})`;
  if (isBatch) return `${who} signed the batch`;
  const size = raw?.file === 'FOUND' ? `${raw.bytes} bytes, which have that hash` : null;
  const bytes = size ?? (raw?.file === 'DAMAGED' ? 'DAMAGED FILE' : 'bytes not here');
  return `${who} said ${index}, ${when(observedAt)}, from ${evidence} (${bytes})`;
}

function said(status: string, index: number): string {
  return status === 'VALUE' ? `VALUE ${index}` : status;
}

function when(time: number): string {
  return new Date(time * 1000).toISOString().replace('.000', '');
}

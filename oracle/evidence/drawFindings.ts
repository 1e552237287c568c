import type { Findings } from './findings.ts';

type Report = Findings['reports'][number];
type Fact = Findings['facts'][number];

/** What it means that nobody said anything yet. */
const silence = {
  quorum: 'No report: nobody brought a quorum. Tokens are refunded from settle-by on.',
  feed: 'Nothing is proven: nobody brought rounds of the price feed. Tokens are refunded from settle-by on.',
  assessed: 'Nobody claimed that it happened. When claims are over, anyone can say that it did not.',
};
/** Facts that are moments, in unix seconds. */
const moments = new Set(['since', 'until', 'observedAt', 'finalAt', 'happenedAt', 'claimsUntil']);

/** The findings as lines for a terminal. */
export function drawFindings(findings: Findings): string[] {
  const { event, reports, disputes, resolutions, facts, judge, isSound } = findings;
  const isSilent = reports.length === 0 && facts.length === 0;
  return [
    `Product ${event.product}, ${JSON.stringify(event.text)}, reporters’ oracle ${event.oracle} on chain ${event.chainId}`,
    ...(isSilent ? [silence[judge ?? 'quorum']] : []),
    ...reports.flatMap(drawReport),
    ...disputes.map(({ set, challenger, raised }) => `Disputed (set ${set}) by ${challenger}, ${when(raised.time)}`),
    ...resolutions.map(
      ({ set, status, index, resolved, overturned }) =>
        `Resolved (set ${set}): ${said(status, index)}, ${when(resolved.time)}${overturned ? ', overturned' : ', upheld'}`,
    ),
    ...facts.map(drawFact),
    conclusion(findings, isSound),
  ];
}

function conclusion({ reports }: Findings, isSound: boolean): string {
  if (!isSound) return 'NOT SOUND: something above does not verify.';
  return reports.length > 0 ? 'Everything that was signed verifies.' : 'No reporter signed anything for this event.';
}

function drawFact({ event, said, place }: Fact): string {
  const words = said.map(({ name, value }) => `${name} ${moments.has(name) ? when(Number(value)) : value}`);
  return `${event}, ${when(place.time)}, by ${place.transaction}: ${words.join(', ')}`;
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

/** `npm run evidence`: who said what happened, when, from which bytes, with every signature checked again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { failureText } from '../../chain/callFailure.ts';
import { createChainClient } from '../../chain/clients.ts';
import { BadSettingsError, chainSettings, readDeployment, readSettings } from '../readSettings.ts';
import { drawFindings } from './drawFindings.ts';
import { eventOfSeries, fetchRecord } from './fetchRecord.ts';
import { findingsOf } from './findings.ts';
import { parseEvent, type WantedEvent } from './parseEvent.ts';
import { type EvidenceRecord, recordSchema } from './record.ts';
import { verifyRecord } from './verifyRecord.ts';

const usage = `npm run evidence -- EVENT [--bytes DIR…] [--save FILE] [--json]
npm run evidence -- --record FILE [--bytes DIR…] [--json]

  EVENT     "CO 62 2026-12-12 IAH EWR", "2:USW00094728 2026-06-01 30 RAIN", product:subject (0x and 64 digits), or a series' number
  --bytes   folders of raw answers (REPORTER_DIR/evidence)
  --save    keeps what the chain says in a file, which can be checked later without a node
  --record  checks such a file
  --json    prints the findings as JSON

The chain is the one of RPC_URL and DEPLOYMENT_FILE. Ends with 1 when anything does not verify.`;

/** What the person can put right; its message says how. */
class CannotTellError extends Error {}

try {
  process.exitCode = await tell(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotTellError || error instanceof BadSettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function tell(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const record = values.record ? readRecord(values.record) : await askChain(wanted(positionals.join(' ')));
  if (values.save) writeFileSync(values.save, `${JSON.stringify(record, null, 2)}\n`);
  const findings = findingsOf(record, await verifyRecord(record), values.bytes);
  console.log(values.json ? JSON.stringify(findings) : drawFindings(findings).join('\n'));
  return findings.isSound ? 0 : 1;
}

function readArguments(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        record: { type: 'string' },
        save: { type: 'string' },
        bytes: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CannotTellError(`${error instanceof Error ? error.message : ''}\n\n${usage}`);
  }
}

function wanted(text: string): WantedEvent {
  const event = parseEvent(text);
  if (!event) throw new CannotTellError(`This names no event: ${JSON.stringify(text)}.\n\n${usage}`);
  return event;
}

function readRecord(file: string): EvidenceRecord {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? 'it has another shape' : 'it cannot be read, or is no JSON';
    throw new CannotTellError(`${file} is no record of an event (${why}); make one with --save.`);
  }
}

async function askChain(event: WantedEvent): Promise<EvidenceRecord> {
  const settings = readSettings(z.object(chainSettings), process.env);
  const deployment = readDeployment(settings.DEPLOYMENT_FILE);
  const client = createChainClient(settings.RPC_URL, deployment.chainId);
  const named =
    event.kind === 'event' ? { ok: true as const, value: event } : await eventOfSeries(client, deployment, event.id);
  if (!named.ok) throw new CannotTellError(`The chain does not answer: ${failureText(named)}.`);
  if (!named.value) throw new CannotTellError('No such series was ever sold.');
  const { product, subject } = named.value;
  const record = await fetchRecord(client, deployment, { product, subject });
  if (!record.ok) throw new CannotTellError(`The chain does not answer: ${failureText(record)}.`);
  return record.value;
}

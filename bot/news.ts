import { z } from 'zod';
import type { Hex } from '../chain/subject.ts';

/** What channels are told once, as data; the words are in the locale files. Nobody is named in it. Dollars have 6 decimals. */

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value));
const event = { product: z.number(), subject: hex };
const pool = z.enum(['low', 'medium', 'high']);
const link = { transaction: hex };

export const newsSchema = z.discriminatedUnion('kind', [
  /** A vote ended, or what it decided happened. `eta`: when it can happen. */
  z.object({
    kind: z.literal('proposalTurned'),
    number: z.number(),
    title: z.string(),
    phase: z.enum(['passed', 'defeated', 'queued', 'executed', 'cancelled']),
    eta: z.number().nullable(),
    transaction: hex.nullable(),
  }),
  z.object({ kind: z.literal('claimOpened'), ...event, ...link, bond: z.bigint(), evidence: z.string() }),
  z.object({
    kind: z.literal('claimAnswered'),
    ...event,
    ...link,
    verdict: z.enum(['rejected', 'answered', 'void']),
    index: z.number(),
    evidence: z.string(),
  }),
  /** A series pays: so much in all, for so many covers. */
  z.object({ kind: z.literal('paidOut'), ...event, ...link, units: z.number(), amount: z.bigint() }),
  /** Somebody objects to what reporters said. */
  z.object({ kind: z.literal('reportDisputed'), ...event, ...link }),
  /** Guardians stopped sales until then, or let them go on where that is past. */
  z.object({ kind: z.literal('salesPaused'), product: z.number(), until: z.number(), ends: z.boolean(), ...link }),
  /** Most of a pool's money is at stake in open covers, or no longer; in whole per cent. */
  z.object({ kind: z.enum(['poolFull', 'poolEased']), pool, use: z.number() }),
  /** What ended covers took out of a pool in a day, in dollars and in whole per cent of what it held, and what it holds now. */
  z.object({ kind: z.literal('poolLost'), pool, lost: z.bigint(), percent: z.number(), assets: z.bigint() }),
  /** So many dollars wait to leave, more than are free. */
  z.object({ kind: z.literal('exitsWait'), pool, waiting: z.bigint() }),
]);

export type News = z.infer<typeof newsSchema>;

import { z } from 'zod';
import type { Hex } from '../chain/subject.ts';

/** What channels are told once, as data; the words are in the locale files. Nobody is named in it. Dollars have 6 decimals. */

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value));
const event = { product: z.number(), subject: hex };
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
]);

export type News = z.infer<typeof newsSchema>;

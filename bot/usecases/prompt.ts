import { z } from 'zod';
import { templateNames } from '../taps/votesTaps.ts';
import { giftPrompts } from './gift/giftPrompt.ts';
import { inMindPrompt } from './inMind.ts';
import { safetyPrompt } from './safety/safetyPrompt.ts';
import { settingsPrompt } from './settings/settingsPrompt.ts';

const route = z.object({
  carrier: z.string(),
  number: z.number(),
  origin: z.string(),
  destination: z.string(),
});

/** What goes on once the country is known. */
const afterCountry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('buy'), intentId: z.string(), units: z.number() }),
  z.object({ kind: z.literal('deposit'), level: z.enum(['low', 'medium', 'high']), dollars: z.bigint() }),
  z.object({ kind: z.literal('give'), seriesId: z.bigint(), units: z.number(), friendId: z.number() }),
  /** A gift behind a link, by the hash of its code. */
  z.object({ kind: z.literal('take'), hash: z.string() }),
  z.object({ kind: z.literal('list'), seriesId: z.bigint(), units: z.number(), pricePerUnit: z.bigint() }),
  z.object({ kind: z.literal('buyListing'), listing: z.bigint(), units: z.number() }),
]);

export type AfterCountry = z.infer<typeof afterCountry>;

/** What a person was last asked to type. */
export const promptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('units'), intentId: z.string() }),
  z.object({ kind: z.literal('day'), route }),
  safetyPrompt,
  settingsPrompt,
  ...giftPrompts,
  inMindPrompt,
  /** When a watch of this thing begins. */
  z.object({ kind: z.literal('time'), product: z.number(), name: z.string(), detail: z.string() }),
  /** Dollars that go into or come out of a pool. */
  z.object({ kind: z.enum(['poolDeposit', 'poolExit']), level: z.enum(['low', 'medium', 'high']) }),
  /** Covers to buy of a listing, or to sell of a series; and the price of one. */
  z.object({ kind: z.literal('marketBuy'), listing: z.bigint() }),
  z.object({ kind: z.literal('marketUnits'), seriesId: z.bigint() }),
  z.object({ kind: z.literal('marketPrice'), seriesId: z.bigint(), units: z.number() }),
  /** Who is to vote with this person's votes. */
  z.object({ kind: z.literal('delegate') }),
  /** The next answer of a proposal that is being written. */
  z.object({ kind: z.literal('draft'), template: z.enum(templateNames), values: z.array(z.string()) }),
  z.object({ kind: z.literal('country'), next: afterCountry }),
  /** Which of several events a report is about. */
  z.object({ kind: z.literal('claim'), product: z.number(), happenedAt: z.number(), evidence: z.string() }),
]);

export type Prompt = z.infer<typeof promptSchema>;

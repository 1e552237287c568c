import { z } from 'zod';

/** What is given: covers that the person has, those of an offer that is to be bought for a friend, or what is chosen next. */
const present = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('covers'), seriesId: z.bigint(), units: z.number() }),
  z.object({ kind: z.literal('offer'), intentId: z.string() }),
  z.object({ kind: z.literal('any') }),
]);

export type Present = z.infer<typeof present>;

/** What a person was asked about a gift: how many, or to whom. */
export const giftPrompts = [
  z.object({ kind: z.literal('giftUnits'), seriesId: z.bigint() }),
  z.object({ kind: z.literal('giftWho'), present }),
] as const;

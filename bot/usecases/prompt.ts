import { z } from 'zod';

const route = z.object({
  carrier: z.string(),
  number: z.number(),
  origin: z.string(),
  destination: z.string(),
});

/** What a person was last asked to type. */
export const promptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('units'), intentId: z.string() }),
  z.object({ kind: z.literal('day'), route }),
]);

export type Prompt = z.infer<typeof promptSchema>;

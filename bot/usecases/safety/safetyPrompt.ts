import { z } from 'zod';
import type { Hex } from '../../../chain/subject.ts';
import { limitNames } from '../../../chain/wallets/limits.ts';

const address = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value));

/** What a person was asked about the safety of their wallet. */
const safetyQuestion = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('address') }),
  z.object({ ask: z.literal('amount'), to: address }),
  z.object({ ask: z.literal('limit'), limit: z.enum(limitNames) }),
  z.object({ ask: z.literal('phrase') }),
  z.object({ ask: z.literal('code') }),
]);

export type SafetyQuestion = z.infer<typeof safetyQuestion>;

export const safetyPrompt = z.object({ kind: z.literal('safety'), asks: safetyQuestion });

/** The question as a prompt. */
export function promptFor(asks: SafetyQuestion): z.infer<typeof safetyPrompt> {
  return { kind: 'safety', asks };
}

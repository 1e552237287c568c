import { z } from 'zod';
import type { SignedObservation } from '../observation.ts';
import { type RelayCode, relayCodes } from '../relay/relayCodes.ts';

const answerSchema = z.object({ code: z.enum(relayCodes) });
const timeout = 10_000;

/** Hands an observation to the relay. Posting the same one again is harmless, so every failure can be retried. */
export async function postObservation(
  relayUrl: string,
  observation: SignedObservation,
): Promise<RelayCode | 'RELAY_UNREACHABLE'> {
  try {
    const response = await fetch(`${relayUrl}/observations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(observation),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    return answerSchema.parse(await response.json()).code;
  } catch {
    return 'RELAY_UNREACHABLE';
  }
}

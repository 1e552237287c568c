import type { Hex } from '../chain/subject.ts';

/** Long enough for a transaction, short enough for a person. */
const patienceMs = 20_000;

/**
 * A faucet that takes `POST {"address": "0x…"}`, for votes with `"of": "votes"`, and answers 2xx when test dollars or votes are on their
 * way. Rejects when they are not.
 */
export function httpFaucet(url: string, of: 'dollars' | 'votes' = 'dollars'): (address: Hex) => Promise<void> {
  return async (address) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(of === 'votes' ? { address, of } : { address }),
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The faucet answered ${response.status}.`);
  };
}

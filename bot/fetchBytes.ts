import { MOST_PACKED } from '../pricing/rateTableFile.ts';

const longestMs = 20_000;

/**
 * Fetches a file that somebody sent, of the size that is read at most. Null where it cannot be had or is larger. Neither its address,
 * which can hold a token, nor anything that names it is told to anybody.
 */
export async function fetchBytes(url: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(longestMs) });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return null;
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body) {
      size += part.length;
      if (size > MOST_PACKED) return null;
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch {
    // Whatever went wrong on the way, the person is told that the file did not arrive and to send it again.
    return null;
  }
}

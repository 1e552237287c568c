import type { UnknownReason } from './reading.ts';

export type JsonAnswer =
  | { ok: true; raw: Uint8Array; json: unknown }
  | { ok: false; reason: UnknownReason; retryAt: number | null };

export type RequestLimits = {
  /** Milliseconds until the whole answer must be here. */
  timeout: number;
  maxBytes: number;
};

export const defaultLimits: RequestLimits = { timeout: 10_000, maxBytes: 1_000_000 };

const longestRetryAfter = 24 * 3600;

/**
 * One GET that never throws. URL and headers carry credentials: neither may reach a log, so failures are codes.
 * @param now Unix seconds; the start of a `Retry-After`.
 */
export async function readJson(
  url: URL,
  headers: Record<string, string>,
  limits: RequestLimits,
  now: number,
): Promise<JsonAnswer> {
  try {
    // A redirect would hand the credentials to another host.
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(limits.timeout),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { ok: false, reason: reasonOf(response.status), retryAt: retryTime(response, now) };
    }
    // No content: the vendor knows of nothing by that name.
    if (response.status === 204) return { ok: false, reason: 'NOT_FOUND', retryAt: null };
    const raw = await readBody(response, limits.maxBytes);
    if (!raw) return { ok: false, reason: 'MALFORMED', retryAt: null };
    return parse(raw);
  } catch {
    return { ok: false, reason: 'UNREACHABLE', retryAt: null };
  }
}

/** What an HTTP status, or the one that a vendor repeats inside its JSON, means for the question asked. */
export function reasonOf(status: number): UnknownReason {
  if (status === 401 || status === 403) return 'NOT_AUTHORISED';
  if (status === 404 || status === 410) return 'NOT_FOUND';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  return status >= 500 ? 'SERVER_ERROR' : 'BAD_REQUEST';
}

function retryTime(response: Response, now: number): number | null {
  const text = response.headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(text) ? now + Math.min(Number(text), longestRetryAfter) : null;
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(raw: Uint8Array): JsonAnswer {
  try {
    return { ok: true, raw, json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)) };
  } catch {
    return { ok: false, reason: 'MALFORMED', retryAt: null };
  }
}

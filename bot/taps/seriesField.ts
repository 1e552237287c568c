/** A series as a field of a tap: 43 characters, so that nothing beside it grows too long. */
export function writeSeries(seriesId: bigint): string {
  return Buffer.from(seriesId.toString(16).padStart(64, '0'), 'hex').toString('base64url');
}

/** @returns null for what is no series. */
export function readSeries(text: string): bigint | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return null;
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}

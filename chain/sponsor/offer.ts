import { encodePacked } from 'viem';
import type { Hex } from '../subject.ts';

/** When the sponsor pays, in unix seconds of chain time, both ends included. The paymaster takes only what lies in one UTC day. */
export type OfferWindow = { validAfter: number; validUntil: number };

const daySeconds = 86_400;
/** How long an offer stands: enough to send it again after a restart, too short to hoard. */
const offerSeconds = 300;
/** Less than this is not worth offering. */
const leastSeconds = 45;

/** The offer that can be made at `now`; null in the last seconds of a day, when the next day's is about to begin. */
export function offerAt(now: number): OfferWindow | null {
  const validAfter = now - (now % daySeconds);
  const validUntil = Math.min(now + offerSeconds, validAfter + daySeconds - 1);
  return validUntil - now < leastSeconds ? null : { validAfter, validUntil };
}

/** Paymaster data of the right size for a gas estimate; worth nothing. */
export function unsignedOffer(now: number): Hex {
  const validAfter = now - (now % daySeconds);
  const validUntil = validAfter + daySeconds - 1;
  return packOffer({ validAfter, validUntil }, `0x${'fe'.repeat(32)}${'7a'.repeat(32)}1c`);
}

/** `paymasterData` as SponsorPaymaster reads it. */
export function packOffer({ validAfter, validUntil }: OfferWindow, signature: Hex): Hex {
  return encodePacked(['uint48', 'uint48', 'bytes'], [validAfter, validUntil, signature]);
}

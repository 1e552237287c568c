import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Hex } from '../subject.ts';

/** A passkey's public key on P-256: the coordinates of its point, 32 bytes each. */
export type PasskeyKey = { x: Hex; y: Hex };

/** What a browser says a passkey signed (WebAuthn Level 2, 5.2.2): bytes in hex, the signature in DER. */
export type PasskeyAssertion = { authenticatorData: Hex; clientDataJSON: string; signature: Hex };

const jwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.base64url().length(43),
  y: z.base64url().length(43),
});
const clientData = z.object({ type: z.string(), challenge: z.string(), origin: z.string() });

const present = 0x01;
const verified = 0x04;

/** The key in what `getPublicKey()` of a browser answers (SPKI); null for bytes that are none, and for keys of other kinds. */
export function readPasskey(spki: Hex): PasskeyKey | null {
  const key = keyOf(spki)?.export({ format: 'jwk' });
  const parsed = jwk.safeParse(key);
  if (!parsed.success) return null;
  const hexOf = (text: string): Hex => `0x${Buffer.from(text, 'base64url').toString('hex')}`;
  return { x: hexOf(parsed.data.x), y: hexOf(parsed.data.y) };
}

/**
 * Whether the passkey signed this challenge, on the page of this origin, by a device that made sure who was there (WebAuthn Level 2, 7.2).
 * @param asked.challenge 32 bytes. @param asked.origin such as `https://keys.example`.
 */
export function isSignedByPasskey(
  spki: Hex,
  { authenticatorData, clientDataJSON, signature }: PasskeyAssertion,
  asked: { challenge: Hex; origin: string },
): boolean {
  const key = keyOf(spki);
  const client = readClientData(clientDataJSON);
  if (key === null || client === null) return false;
  const authenticator = bytesOf(authenticatorData);
  const isAsked =
    client.type === 'webauthn.get' &&
    client.challenge === bytesOf(asked.challenge).toString('base64url') &&
    client.origin === asked.origin;
  const site = sha256(new URL(asked.origin).hostname);
  const flags = authenticator[32] ?? 0;
  const isHere = authenticator.subarray(0, 32).equals(site) && (flags & present) !== 0 && (flags & verified) !== 0;
  if (!isAsked || !isHere) return false;
  return verify('sha256', Buffer.concat([authenticator, sha256(clientDataJSON)]), key, bytesOf(signature));
}

function keyOf(spki: Hex) {
  try {
    return createPublicKey({ key: bytesOf(spki), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

function readClientData(text: string) {
  try {
    return clientData.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function bytesOf(hex: Hex): Buffer {
  return Buffer.from(hex.slice(2), 'hex');
}

function sha256(data: string): Buffer {
  return createHash('sha256').update(data).digest();
}

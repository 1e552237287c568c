import { z } from 'zod';
import { walletActionSchema } from '../chain/actions/walletAction.ts';
import { preparedOperationSchema } from '../chain/preparedOperation.ts';
import type { Hex } from '../chain/subject.ts';

/**
 * What the bot may ask of the signer, as JSON (chain/jsonText.ts) over HTTP on a Unix socket, and what it is told. Nothing secret
 * travels in either direction.
 */

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x([0-9a-f]{2})*$/i.test(value));
const address = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value));
const userId = z.int().positive();

export const walletRequestSchema = z.object({
  userId,
  /** Who that is, beyond the number: a platform and the account there. A number that comes to mean somebody else gets no wallet. */
  person: z.string().min(1).max(200),
});
export type WalletRequest = z.infer<typeof walletRequestSchema>;

export const signatureRequestSchema = z.object({
  intentId: z.string().min(1).max(100),
  userId,
  wallet: address,
  action: walletActionSchema,
  operation: preparedOperationSchema,
});
export type SignatureRequest = z.infer<typeof signatureRequestSchema>;

const refusalSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('NOT_SPONSORED'), reason: z.string() }),
  z.object({ code: z.literal('NOT_SIGNED'), reason: z.string() }),
  z.object({
    code: z.literal('DAY_LIMIT'),
    of: z.enum(['spending', 'gifts', 'withdrawals', 'signatures']),
    most: z.bigint(),
  }),
]);
const faultSchema = z.object({
  code: z.enum(['CHAIN_UNREACHABLE', 'SIGNER_UNREACHABLE', 'SIGNER_BROKEN']),
  retry: z.boolean(),
  detail: z.string(),
});

/** Why the signer does not do what it was asked; the codes are those of chain/refusal.ts. */
export type SignerRefusal = z.infer<typeof refusalSchema>;
export type SignerFault = z.infer<typeof faultSchema>;
export type SignerAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: SignerRefusal }
  | { ok: false; fault: SignerFault };

const madeWalletSchema = z.object({ owner: address, address });
const signedOperationSchema = z.object({
  hash: hex,
  sender: address,
  nonce: z.bigint(),
  bytes: z.string(),
  validUntil: z.int(),
});
const rotatedSchema = z.object({ resealed: z.int(), version: z.int() });

export type MadeWallet = z.infer<typeof madeWalletSchema>;
export type Rotated = z.infer<typeof rotatedSchema>;

function answered<T extends z.ZodType>(value: T) {
  return z.union([
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), refusal: refusalSchema }),
    z.object({ ok: z.literal(false), fault: faultSchema }),
  ]);
}

export const walletAnswerSchema = answered(madeWalletSchema);
export const signatureAnswerSchema = answered(signedOperationSchema);
export const rotationAnswerSchema = answered(rotatedSchema);

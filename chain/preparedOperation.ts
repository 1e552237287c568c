import { isAddress } from 'viem';
import { z } from 'zod';
import type { Hex } from './subject.ts';

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x([0-9a-f]{2})*$/i.test(value));
const address = z.custom<Hex>((value) => typeof value === 'string' && isAddress(value, { strict: false }));
/** The entry point packs gas and prices into halves of a word. */
const half = z
  .bigint()
  .nonnegative()
  .max(2n ** 128n - 1n);

/** A user operation with its gas decided, and without anybody's signature. Gas in units, prices in wei. */
export const preparedOperationSchema = z.object({
  sender: address,
  nonce: z
    .bigint()
    .nonnegative()
    .max(2n ** 256n - 1n),
  /** Both undefined once the account exists. */
  factory: address.optional(),
  factoryData: hex.optional(),
  callData: hex,
  callGasLimit: half,
  verificationGasLimit: half,
  preVerificationGas: half,
  maxFeePerGas: half,
  maxPriorityFeePerGas: half,
  paymaster: address,
  paymasterVerificationGasLimit: half,
  paymasterPostOpGasLimit: half,
});

export type PreparedOperation = z.infer<typeof preparedOperationSchema>;

/** Most wei that the entry point can charge for an operation: what it reserves before it begins. */
export function mostCostOf(operation: PreparedOperation): bigint {
  const { callGasLimit, verificationGasLimit, preVerificationGas } = operation;
  const { paymasterVerificationGasLimit, paymasterPostOpGasLimit, maxFeePerGas } = operation;
  const own = callGasLimit + verificationGasLimit + preVerificationGas;
  return (own + paymasterVerificationGasLimit + paymasterPostOpGasLimit) * maxFeePerGas;
}

import { hashTypedData, parseSignature, recoverTypedDataAddress, signatureToCompactSignature } from 'viem';
import { z } from 'zod';
import type { Hex } from '../chain/subject.ts';

export const bytes32 = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value));

/** Half of secp256k1's order: above it a signature has a twin, which the oracle refuses. */
const highestS = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** Exactly the form the oracle takes: r, low s, v as 27 or 28. */
export const signatureSchema = z.custom<Hex>(
  (value) =>
    typeof value === 'string' &&
    /^0x[0-9a-f]{128}(1b|1c)$/.test(value) &&
    BigInt(`0x${value.slice(66, 130)}`) <= highestS,
);

/** A reporter's key, wherever it is kept: answers a digest with 65 bytes r, low s, v (27 or 28). */
export type Signer = { address: Hex; sign(digest: { hash: Hex }): Promise<Hex> };

/** What a reporter says happened, and to whom it says it (`reporterSet` binds quorum, contract and chain). Times in unix seconds. */
const observationSchema = z.object({
  reporterSet: bytes32,
  product: z.number().int().min(0).max(0xffff),
  subject: bytes32,
  status: z.enum(['VALUE', 'VOID']),
  /** In the product's unit: minutes late for flights. 0 when VOID. */
  index: z.number().int().safe(),
  observedAt: z
    .number()
    .int()
    .min(0)
    .max(2 ** 40 - 1),
  /** keccak256 of the raw answer the reading was taken from. */
  evidence: bytes32,
});

export const signedObservationSchema = observationSchema.extend({ signature: signatureSchema });

export type Observation = z.infer<typeof observationSchema>;
export type SignedObservation = z.infer<typeof signedObservationSchema>;

/** Which oracle an observation is for. */
export type OracleAddress = { chainId: number; oracle: Hex };

/** `IOutcomeOracle.Status`. */
export const statusOnChain = { VALUE: 1, VOID: 2 } as const;

export async function signObservation(
  signer: Signer,
  to: OracleAddress,
  observation: Observation,
): Promise<SignedObservation> {
  return { ...observation, signature: await signer.sign({ hash: hashTypedData(typedData(to, observation)) }) };
}

/** Who signed; null when the signature is none. */
export async function signerOf(to: OracleAddress, observation: SignedObservation): Promise<Hex | null> {
  try {
    return await recoverTypedDataAddress({ ...typedData(to, observation), signature: observation.signature });
  } catch {
    return null;
  }
}

/** `IQuorumOracle.Observation`: the signature as r and vs, its s with the parity of v in the highest bit (ERC-2098). */
export function observationOnChain({ index, observedAt, evidence, signature }: SignedObservation) {
  const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
  return { index: BigInt(index), observedAt, evidence, r, vs };
}

/** One name per event on one oracle, whichever reporters answer for it. */
export function eventKey({ product, subject }: { product: number; subject: Hex }): string {
  return `${product}:${subject}`;
}

/** One name per report that is waited for: an event may be sold in the time of several sets, and each answers for its own. */
export function questionKey(question: { set: number; product: number; subject: Hex }): string {
  return `${question.set}:${eventKey(question)}`;
}

/** EIP-712's domain of all that reporters sign. */
export function domainOf({ chainId, oracle }: OracleAddress) {
  return { name: 'Buckler Quorum Oracle', version: '1', chainId, verifyingContract: oracle } as const;
}

function typedData(to: OracleAddress, observation: Observation) {
  const { reporterSet, product, subject, status, index, observedAt, evidence } = observation;
  return {
    domain: domainOf(to),
    types: {
      Observation: [
        { name: 'reporterSet', type: 'bytes32' },
        { name: 'product', type: 'uint16' },
        { name: 'subject', type: 'bytes32' },
        { name: 'status', type: 'uint8' },
        { name: 'index', type: 'int64' },
        { name: 'observedAt', type: 'uint40' },
        { name: 'evidence', type: 'bytes32' },
      ],
    },
    primaryType: 'Observation',
    message: {
      reporterSet,
      product,
      subject,
      status: statusOnChain[status],
      index: BigInt(index),
      observedAt,
      evidence,
    },
  } as const;
}

import { z } from 'zod';
import { spreadLimitOf } from '../../chain/spreadLimits.ts';
import { type BatchLeaf, fitsLeaf } from '../batch.ts';
import { bytes32, eventKey, questionKey, type SignedObservation, signatureSchema } from '../observation.ts';
import type { OpenEvent } from '../openEvents.ts';
import { agreedReading, isQuorum, type KnownObservation, type QuorumRules } from './chooseQuorum.ts';
import { type ExchangeCode, exchangeCodes } from './exchangeCodes.ts';

/** Leaves of one batch: what fits comfortably into a transaction. */
export const mostLeaves = 100;

const address = z.custom<`0x${string}`>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value));

/** A batch that a submitter wants signed. Each leaf names those whose observations it rests on. */
export const batchProposalSchema = z.object({
  reporterSet: bytes32,
  leaves: z
    .array(
      z.object({
        product: z.number().int().min(0).max(0xffff),
        subject: bytes32,
        status: z.enum(['VALUE', 'VOID']),
        index: z.number().refine(fitsLeaf),
        observedAt: z
          .number()
          .int()
          .min(0)
          .max(2 ** 40 - 1),
        signers: z.array(address).min(1).max(31),
      }),
    )
    .min(1)
    .max(mostLeaves),
});

export type BatchProposal = z.infer<typeof batchProposalSchema>;

export const batchAnswerSchema = z.object({ code: z.enum(exchangeCodes), signature: signatureSchema.optional() });

/** What a reporter knows when it is asked to sign a batch. */
export type BatchKnowledge = {
  rules: QuorumRules | undefined;
  events: ReadonlyMap<string, OpenEvent>;
  /** Newest block's time, unix seconds. */
  now: number;
  observationsOf(event: OpenEvent): readonly KnownObservation[];
  /** This reporter's own statement about an event, to whatever set. */
  own(event: { product: number; subject: `0x${string}` }): SignedObservation | null;
  /** Whether this reporter signed a batch that says something else. */
  contradictsBatch(leaf: BatchLeaf): boolean;
};

/**
 * Whether to sign. Only what a quorum of signed observations says, what this reporter saw itself, and what contradicts nothing that
 * it ever signed: a contradiction would cost its seat and its stake. Pure.
 */
export function judgeBatch({ reporterSet, leaves }: BatchProposal, known: BatchKnowledge): ExchangeCode {
  const { rules } = known;
  if (!rules || rules.reporterSet !== reporterSet) return 'OTHER_REPORTER_SET';
  if (new Set(leaves.map(eventKey)).size !== leaves.length) return 'MALFORMED';
  for (const leaf of leaves) {
    const code = judgeLeaf(leaf, rules, known);
    if (code) return code;
  }
  return 'SIGNED';
}

function judgeLeaf(
  leaf: BatchProposal['leaves'][number],
  rules: QuorumRules,
  known: BatchKnowledge,
): ExchangeCode | null {
  const event = known.events.get(questionKey({ set: rules.set, ...leaf }));
  if (!event) return 'EVENT_NOT_OPEN';
  const signers = new Set(leaf.signers.map((signer) => signer.toLowerCase()));
  const quorum = known.observationsOf(event).filter(({ signer }) => signers.has(signer.toLowerCase()));
  if (quorum.length !== signers.size) return 'OBSERVATION_UNKNOWN';
  const agreed = agreedReading(quorum);
  const isSaid = agreed.status === leaf.status && agreed.index === leaf.index && agreed.observedAt === leaf.observedAt;
  const observedBetween = { earliest: event.window.cutoff, latest: known.now };
  if (!isSaid || !isQuorum(quorum, rules, observedBetween)) return 'NOT_AGREED';
  const own = known.own(leaf);
  if (!own) return 'NOT_OBSERVED';
  const limit = spreadLimitOf(rules.spreadLimits, leaf.product);
  const isApart = own.status === 'VALUE' && Math.abs(own.index - leaf.index) > limit;
  return own.status !== leaf.status || isApart || known.contradictsBatch(leaf) ? 'CONTRADICTORY' : null;
}

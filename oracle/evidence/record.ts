import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { bytes32 } from '../observation.ts';

const address = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value));
const bytes = z.custom<Hex>((value) => typeof value === 'string' && /^0x([0-9a-f]{2})*$/.test(value));
const count = z.number().int().min(0);
const status = z.enum(['NONE', 'VALUE', 'VOID']);
/** Where something stands on the chain; time in unix seconds. */
const place = z.object({ block: count, time: count, transaction: bytes32 });

/** A reporter set as it was seated. */
const setSchema = z.object({
  set: count.max(255),
  reporterSet: bytes32,
  reporters: z.array(z.object({ signer: address, family: count.max(255) })).max(31),
  quorum: count.max(255),
  families: count.max(255),
  seated: place,
});

/** What the oracle took down. `input`: the call data of the transaction that brought the signatures. */
const reportSchema = z.object({
  set: count.max(255),
  status,
  index: z.number().int().safe(),
  observedAt: count,
  finalAt: count,
  seats: count,
  reported: place,
  input: bytes,
  /** Of a leaf: the batch that it was opened from, whose transaction brought the signatures. */
  batch: z.object({ root: bytes32, seats: count, reported: place, input: bytes }).nullable(),
});

const disputeSchema = z.object({ set: count.max(255), challenger: address, raised: place });
const resolutionSchema = z.object({
  set: count.max(255),
  status,
  index: z.number().int().safe(),
  observedAt: count,
  overturned: z.boolean(),
  resolved: place,
});

/** What was proven of a price feed, claimed, or voted: the oracle's own words. */
const factSchema = z.object({
  event: z.string().max(40),
  said: z.array(z.object({ name: z.string().max(40), value: z.string().max(4000) })),
  place,
});

/** Everything that the chain holds about one event: enough to check every signature without it. */
export const recordSchema = z.object({
  chainId: z.number().int().positive(),
  oracle: address,
  product: count.max(0xffff),
  subject: bytes32,
  spreadLimit: count,
  sets: z.array(setSchema),
  reports: z.array(reportSchema),
  disputes: z.array(disputeSchema),
  resolutions: z.array(resolutionSchema),
  facts: z.array(factSchema).default([]),
});

export type EvidenceRecord = z.infer<typeof recordSchema>;
export type RecordedSet = EvidenceRecord['sets'][number];
export type RecordedFact = EvidenceRecord['facts'][number];
export type RecordedReport = EvidenceRecord['reports'][number];

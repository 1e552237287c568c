import { z } from 'zod';
import type { ChainDoor } from '../../../chain/door.ts';
import { type Motion, motionSchema } from '../../../chain/votes/motion.ts';
import type { Database } from '../../../db/database.ts';
import { effectsOf, keepEffects, type Proposal, type Tally, tallyOf } from '../../../db/votes.ts';
import type { Tables } from '../../tables/tables.ts';
import { type Phase, phaseOf } from './proposalPhase.ts';
import { type TableEffect, tableEffect } from './tableEffect.ts';

/**
 * A proposal with all that a card says about it. `motions` and `quorum` are null while the chain cannot be asked for them. `tables`: what
 * becomes of rate tables, one for each motion.
 */
export type KnownProposal = {
  proposal: Proposal;
  motions: readonly Motion[] | null;
  tables: readonly (TableEffect | null)[];
  tally: Tally;
  quorum: bigint | null;
  phase: Phase;
};

const motions = z.array(motionSchema);

/**
 * Reads a proposal with its tally. What its calls mean is worked out once and kept, since the settings that it changes look different
 * once it is executed; its quorum, which is fixed by the snapshot, likewise.
 */
export async function knowProposal(
  { db, door, tables }: { db: Database; door: Pick<ChainDoor, 'votes' | 'now'>; tables?: Tables },
  proposal: Proposal,
): Promise<KnownProposal> {
  const { proposalId, snapshot } = proposal;
  const kept = effectsOf(db, proposalId);
  const meaning = kept === undefined ? await door.votes?.motionsOf(proposal.calls) : undefined;
  const known = kept === undefined ? (meaning?.ok ? meaning.value : null) : motions.parse(kept.effects);
  const isFixed = door.now() > snapshot;
  const isKept = kept !== undefined && kept.quorum > 0n;
  const asked = isKept ? undefined : await door.votes?.quorumAt(snapshot);
  const quorum = isKept ? kept.quorum : asked?.ok ? asked.value : null;
  if (known !== null && !isKept)
    keepEffects(db, proposalId, { effects: known, quorum: isFixed && quorum !== null ? quorum : 0n });
  const tally = tallyOf(db, proposalId);
  return {
    ...{ proposal, motions: known, tally, quorum, phase: phaseOf(proposal, tally, quorum, door.now()) },
    tables: (known ?? []).map((motion) =>
      tables === undefined ? null : tableEffect({ db, tables }, proposal, motion),
    ),
  };
}

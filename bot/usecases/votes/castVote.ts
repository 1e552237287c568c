import type { Answer } from '../../../chain/answer.ts';
import { confirmIntent, createIntent, setIntentMessage } from '../../../db/intents.ts';
import { ballotOf, type Proposal, proposalById, voteUnderWay } from '../../../db/votes.ts';
import { walletOf } from '../../../db/wallets.ts';
import type { Person } from '../../action.ts';
import { tellAboutOrder } from '../../loops/tellAboutOrder.ts';
import { priceHolds } from '../decideOffer.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { decideBeforePower, decideByPower, type Support, type VoteDecision } from './decideVote.ts';
import { phaseOf } from './proposalPhase.ts';

/**
 * A tap on For, Against or Abstain: a real vote from the person's wallet, once per person. The outbox tells what becomes of it; the
 * decision is what can be said at once. A person without a wallet gets one and learns that it has no votes.
 * @param answerId a message of theirs alone that news of the vote may edit; without one, news is a message of its own.
 */
export async function castVote(
  talk: Talk,
  person: Person,
  { proposalId, support }: { proposalId: bigint; support: Support },
  answerId: string | null = null,
): Promise<VoteDecision> {
  const { db, door } = talk;
  const proposal = proposalById(db, proposalId);
  const { address } = await walletOfPerson(talk, person.userId);
  const early = decideNow(talk, person, proposalId);
  if (early !== null || proposal === undefined) return early ?? { kind: 'unknown' };
  const power: Answer<bigint> =
    door.votes === null ? { ok: true, value: 0n } : await door.votes.powerAt(address, proposal.snapshot);
  const decision = decideNow(talk, person, proposalId) ?? decideByPower(proposal.snapshot, power);
  if (decision.kind === 'cast') placeVote(talk, person, { proposal, support, answerId });
  return decision;
}

/** What the database alone decides, as of this moment: asked again after every wait, so that two taps at once are one vote. */
function decideNow({ db, door }: Talk, { userId }: Person, proposalId: bigint): VoteDecision | null {
  const proposal = proposalById(db, proposalId);
  const wallet = walletOf(db, userId);
  const nothing = { against: 0n, for: 0n, abstain: 0n, voters: 0 };
  return decideBeforePower({
    proposal,
    phase: proposal === undefined ? null : phaseOf(proposal, nothing, null, door.now()),
    ballot: wallet === undefined ? undefined : ballotOf(db, proposalId, wallet.address),
    underWay: voteUnderWay(db, userId, proposalId),
  });
}

/** An order that needs no further yes: the tap was one. Its news never edits the card, since that belongs to everybody. */
function placeVote(
  { db, door, log, onOrder }: Talk,
  person: Person,
  { proposal, support, answerId }: { proposal: Proposal; support: Support; answerId: string | null },
): void {
  const { userId, identityId } = person;
  const quotedAt = door.now();
  const { proposalId, deadline } = proposal;
  db.transaction((tx) => {
    const action = { kind: 'castVote', proposalId, support } as const;
    const offer = { action, cutoff: deadline + 1, quotedAt, expiresAt: quotedAt + priceHolds };
    const { id } = createIntent(tx, { userId, identityId, ...offer });
    if (answerId !== null) setIntentMessage(tx, id, answerId);
    const result = confirmIntent(tx, { intentId: id, userId, units: null, now: quotedAt });
    if (result.kind === 'confirmed') tellAboutOrder(tx, result.intent, { kind: 'orderPlaced' });
  });
  log.info({ user: userId, proposal: String(proposalId), support }, 'a vote was ordered');
  onOrder();
}

import type { ChainEvent, EventPlace, VoteEvent } from '../../chain/events.ts';
import type { Database } from '../../db/database.ts';
import { closeByChain, intentOfOperation } from '../../db/orders.ts';
import * as votes from '../../db/votes.ts';
import * as tell from './tellVotes.ts';

type Placed = EventPlace & VoteEvent;

/** Whether an event is about votes or claims. */
export function isVoteEvent(event: ChainEvent): event is Placed {
  switch (event.kind) {
    case 'proposalMade':
    case 'proposalExtended':
    case 'proposalStepped':
    case 'voteCast':
    case 'votesDelegated':
    case 'claimOpened':
    case 'claimAnswered':
    case 'claimClosed':
      return true;
    default:
      return false;
  }
}

/** Keeps what the chain said about votes and claims, with the notices that follow from it. */
export function recordVote(db: Database, event: Placed): void {
  switch (event.kind) {
    case 'proposalMade':
      votes.addProposal(db, event);
      break;
    case 'proposalExtended':
      votes.addExtension(db, event);
      break;
    case 'proposalStepped':
      votes.addStep(db, event);
      tell.stepped(db, event);
      break;
    case 'voteCast':
      recordBallot(db, event);
      break;
    case 'votesDelegated':
      votes.addDelegation(db, event);
      break;
    case 'claimOpened':
      votes.addClaim(db, event);
      tell.claimed(db, event);
      break;
    case 'claimAnswered':
      votes.addClaimAnswer(db, event);
      tell.answered(db, event);
      break;
    case 'claimClosed':
      tell.decided(db, event);
      break;
  }
}

/** The event itself ends the order that carried it, as a purchase's does. */
function recordBallot(db: Database, event: Extract<Placed, { kind: 'voteCast' }>): void {
  const intent = event.operation === null ? undefined : intentOfOperation(db, event.operation);
  votes.addBallot(db, event);
  if (intent !== undefined) closeByChain(db, intent.id, { state: 'done', refusal: null, block: event.block });
  tell.voted(db, event, intent);
}

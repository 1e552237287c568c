import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';
import { ballotOf, newestProposals, proposalById, voteUnderWay } from '../../../db/votes.ts';
import type { Person } from '../../action.ts';
import { type Screen, screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import { homeButton } from '../../screens/parts.ts';
import * as screens from '../../screens/votes.ts';
import { choiceOf, proposalCard } from '../../screens/votesCard.ts';
import { type Said, say } from '../../words.ts';
import { offerAction } from '../confirmAction.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { type KnownProposal, knowProposal } from './knowProposal.ts';

const perPage = 8;

/** Proposals, the newest first. */
export async function listProposals(talk: Talk, page: number): Promise<Screen> {
  const rows = newestProposals(talk.db, perPage + 1, page * perPage);
  const known = await Promise.all(rows.slice(0, perPage).map((proposal) => knowProposal(talk, proposal)));
  return screens.listScreen(known, page, rows.length > perPage);
}

/** One proposal with its tally and this person's own vote. */
export async function showProposal(talk: Talk, person: Person, proposalId: bigint): Promise<Screen> {
  const proposal = proposalById(talk.db, proposalId);
  if (proposal === undefined) return screen(say('vote-unknown'), [screens.votesButton]);
  const known = await knowProposal(talk, proposal);
  const { now, transactionUrl } = talk.door;
  const card = proposalCard(known, { now: now(), transactionUrl });
  const { address } = await walletOfPerson(talk, person.userId);
  const hasVoted = ballotOf(talk.db, proposalId, address) !== undefined;
  return screens.ownCard(card, known, await myVote(talk, person, known), hasVoted);
}

/** The person's vote, or what it would count for. */
async function myVote(talk: Talk, person: Person, { proposal, phase }: KnownProposal): Promise<Said | null> {
  const { address } = await walletOfPerson(talk, person.userId);
  const ballot = ballotOf(talk.db, proposal.proposalId, address);
  if (ballot !== undefined)
    return say('vote-mine', { choice: choiceOf(ballot.support), votes: { votes: ballot.votes } });
  const underWay = voteUnderWay(talk.db, person.userId, proposal.proposalId);
  if (underWay !== null) return say('vote-under-way', { choice: choiceOf(underWay) });
  if (phase !== 'open' && phase !== 'pending') return null;
  const power = await talk.door.votes?.powerAt(address, proposal.snapshot);
  return power?.ok
    ? say('vote-power', { votes: { votes: power.value }, snapshot: { moment: proposal.snapshot } })
    : null;
}

/** Asks the chain itself whether it has this person's vote. */
export async function verifyVote(talk: Talk, person: Person, proposalId: bigint): Promise<Screen> {
  const { db, door } = talk;
  const { address } = await walletOfPerson(talk, person.userId);
  const voted = await door.votes?.hasVoted(proposalId, address);
  if (!voted?.ok) return screen(say('vote-unreachable'), [screens.votesButton]);
  const ballot = ballotOf(db, proposalId, address);
  if (!voted.value) return screens.verifiedScreen({ kind: 'no' }, proposalId, null, []);
  if (ballot === undefined) return screens.verifiedScreen({ kind: 'behind' }, proposalId, null, []);
  const { support, votes, transaction } = ballot;
  const proposal = proposalById(db, proposalId);
  const tables = proposal === undefined ? [] : (await knowProposal(talk, proposal)).tables;
  return screens.verifiedScreen({ kind: 'yes', support, votes }, proposalId, door.transactionUrl(transaction), tables);
}

/** What the person counts for, and how to count for more. */
export async function showPower(talk: Talk, person: Person): Promise<Screen> {
  if (talk.door.votes === null) return screens.noVotesHereScreen();
  const { address } = await walletOfPerson(talk, person.userId);
  const [holding, rules] = await Promise.all([talk.door.votes.holdingOf(address), talk.door.votes.rules()]);
  if (!holding.ok || !rules.ok) return screen(say('vote-unreachable'), [screens.votesButton]);
  const testVotes = talk.testVotes !== undefined && talk.testVotes !== null;
  return screens.powerScreen(checksummed(address), holding.value, rules.value, { testVotes, self: true });
}

/** Sends test votes where the world has them. */
export async function getTestVotes(talk: Talk, person: Person): Promise<Screen> {
  const { testVotes } = talk;
  if (testVotes === undefined || testVotes === null) return screen(say('test-votes-none'), [screens.votesButton]);
  const { address } = await walletOfPerson(talk, person.userId);
  try {
    await testVotes(address);
  } catch (error) {
    talk.log.warn({ err: error, user: person.userId }, 'test votes could not be sent');
    return screen(say('test-votes-failed'), [screens.votesButton]);
  }
  return screen(say('test-votes-came'), [screens.votesButton, homeButton]);
}

/** Offers to let somebody vote with this person's votes. @param to an address as it was typed. */
export async function offerDelegation(talk: Talk, person: Person, to: Hex): Promise<Screen> {
  await walletOfPerson(talk, person.userId);
  const action = { kind: 'delegate', to } as const;
  return offerAction(talk, person, { action, question: say('delegate-question', { to }) });
}

/** The person votes with their own votes again. */
export async function delegateSelf(talk: Talk, person: Person): Promise<Screen> {
  if (talk.door.votes === null) return homeScreen(say('votes-none-here'));
  const { address } = await walletOfPerson(talk, person.userId);
  return offerDelegation(talk, person, address);
}

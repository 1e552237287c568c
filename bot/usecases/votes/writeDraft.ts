import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import { flightProduct } from '../../../chain/products.ts';
import { setPrompt } from '../../../db/prompts.ts';
import { openClaims } from '../../../db/votes.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import * as screens from '../../screens/votesDraft.ts';
import { howToSendScreen } from '../../screens/votesSent.ts';
import type { TemplateName } from '../../taps/votesTaps.ts';
import { offerAction } from '../confirmAction.ts';
import type { Prompt } from '../prompt.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { bodyOfDraft, motionOfDraft } from './draftMotion.ts';
import { answerIn, type Draft, nextQuestion, type Question, readAnswer } from './draftQuestions.ts';
import { writeDescription } from './proposalWords.ts';
import { draftedEffect } from './tableEffect.ts';

const mostClaims = 6;
/** The tap that stands for a table which the bot itself has. */
const ownTable = 'table';

/** What can be proposed, or why this person cannot propose anything. */
export async function startProposal(talk: Talk, person: Person): Promise<Screen> {
  const { votes } = talk.door;
  if (votes === null) return screens.noProposalsScreen();
  const { address } = await walletOfPerson(talk, person.userId);
  const [holding, rules] = await Promise.all([votes.holdingOf(address), votes.rules()]);
  if (!holding.ok || !rules.ok) return screens.unreachableScreen();
  if (holding.value.power < rules.value.threshold)
    return screens.tooFewVotesScreen(holding.value.power, rules.value.threshold);
  return screens.templatesScreen();
}

/** Begins a draft. An answer to a claim begins with the claim. */
export function startDraft(talk: Talk, person: Person, template: TemplateName): Promise<Screen> {
  if (template === 'answer') return Promise.resolve(screens.claimsScreen(openClaims(talk.db, mostClaims)));
  return askNext(talk, person, { template, values: [] });
}

/** How a rate table is shown; a draft that waits for one goes on waiting. */
export function howToSend(talk: Talk, person: Person, prompt: Prompt | null): Screen {
  if (prompt?.kind === 'draft') remember(talk, person, prompt);
  return howToSendScreen();
}

/** A draft that answers the claim on an event. */
export function startAnswer(talk: Talk, person: Person, product: number, subject: string): Promise<Screen> {
  return askNext(talk, person, { template: 'answer', values: [String(product), subject.toLowerCase()] });
}

/** An answer to what the draft asked last, typed or tapped. */
export async function answerDraft(talk: Talk, person: Person, draft: Draft, text: string): Promise<Screen> {
  const question = nextQuestion(draft);
  if (question === null) return preview(talk, person, draft);
  if (question === 'root' && text === ownTable) return answerOwnTable(talk, person, draft);
  const value = readAnswer(question, text);
  if (value !== null) return askNext(talk, person, { ...draft, values: [...draft.values, value] });
  remember(talk, person, draft);
  return screens.questionScreen(question, await choicesFor(talk, draft, question), true);
}

/** The newest table that this bot knows and that is not in force, with its hash. */
function answerOwnTable(talk: Talk, person: Person, draft: Draft): Promise<Screen> {
  const product = Number(answerIn(draft, 'product'));
  const [table] = talk.tables?.others(product) ?? [];
  if (table !== undefined)
    return askNext(talk, person, { ...draft, values: [String(product), table.root, table.sha256] });
  return askNext(talk, person, { ...draft, values: [...draft.values, talk.rates.root] });
}

/** The next question of a draft, or what will be proposed. */
export async function askNext(talk: Talk, person: Person, draft: Draft): Promise<Screen> {
  const question = nextQuestion(draft);
  if (question === null) return preview(talk, person, draft);
  remember(talk, person, draft);
  return screens.questionScreen(question, await choicesFor(talk, draft, question), false);
}

function remember({ db, door }: Talk, { identityId }: Person, { template, values }: Draft): void {
  setPrompt(db, identityId, { kind: 'draft', template, values: [...values] } satisfies Prompt, door.now());
}

/** Answers that can be tapped, where there are few. */
async function choicesFor({ door, tables }: Talk, draft: Draft, question: Question): Promise<string[]> {
  switch (question) {
    case 'product': {
      const listed = await Promise.all(
        allProducts.map(async ({ product }) => {
          const settings = await door.votes?.productOf(product);
          return { product, isListed: settings?.ok === true && settings.value !== null };
        }),
      );
      const wanted = draft.template !== 'product';
      return listed.filter(({ isListed }) => isListed === wanted).map(({ product }) => String(product));
    }
    case 'root':
      if (tables !== undefined) return tables.others(Number(answerIn(draft, 'product'))).length > 0 ? [ownTable] : [];
      return answerIn(draft, 'product') === String(flightProduct) ? [ownTable] : [];
    case 'place':
      return ['1', '2', '3'];
    case 'pool':
      return ['low', 'medium', 'high'];
    case 'token':
      return ['dollars', 'votes'];
    case 'verdict':
      return ['no', 'reject'];
    case 'reporterOut': {
      const set = await door.votes?.reporters();
      return set?.ok ? set.value.reporters.map(({ signer }) => signer) : [];
    }
    default:
      return [];
  }
}

/** Everything that will be proposed, in plain words and as the exact calls, to be confirmed. */
async function preview(talk: Talk, person: Person, draft: Draft): Promise<Screen> {
  const { votes } = talk.door;
  if (votes === null) return screens.noProposalsScreen();
  const { address } = await walletOfPerson(talk, person.userId);
  const [made, holding, rules] = await Promise.all([
    motionOfDraft(votes, draft),
    votes.holdingOf(address),
    votes.rules(),
  ]);
  if (!made.ok) return screens.draftProblemScreen(made.problem);
  if (!holding.ok || !rules.ok) return screens.unreachableScreen();
  if (holding.value.power < rules.value.threshold)
    return screens.tooFewVotesScreen(holding.value.power, rules.value.threshold);
  const call = votes.callOf(made.motion);
  const described = { title: answerIn(draft, 'title'), body: bodyOfDraft(draft) };
  const description = writeDescription(described, address);
  const action = { kind: 'propose', calls: [call], description } as const;
  const question = screens.previewText(described, rules.value);
  const offer = offerAction(talk, person, { action: { ...action, calls: [...action.calls] }, question });
  const { db, tables } = talk;
  const table = tables === undefined ? null : draftedEffect({ db, tables }, made.motion, description);
  return screens.previewScreen(offer, made.motion, votes.describe(call), table);
}

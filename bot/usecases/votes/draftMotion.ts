import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { ProductSettings } from '../../../chain/votes/motion.ts';
import { type Template, withCap, withRates, withReporter } from '../../../chain/votes/templates.ts';
import type { VotesDoor } from '../../../chain/votes/votesDoor.ts';
import { answerIn, type Draft } from './draftQuestions.ts';

/** Why a draft cannot become a proposal. */
export type DraftProblem = 'unlisted' | 'listed' | 'noReporter' | 'isReporter' | 'unreachable' | 'sameAsNow';

export type DraftResult = { ok: true; motion: Template } | { ok: false; problem: DraftProblem };

/** Votes have 18 decimals; drafts keep amounts with 6. */
const perMillionth = 10n ** 12n;

/** The motion that a finished draft describes, built on what is in force now. */
export async function motionOfDraft(votes: VotesDoor, draft: Draft): Promise<DraftResult> {
  switch (draft.template) {
    case 'rates':
    case 'cap':
      return changedProduct(votes, draft);
    case 'product':
      return newProduct(votes, draft);
    case 'reporter':
      return swappedReporter(votes, draft);
    case 'allocate':
      return made({ kind: 'allocate', pool: poolOf(draft), dollars: BigInt(answerIn(draft, 'dollars')) });
    case 'spend': {
      const token = answerIn(draft, 'token') === 'votes' ? 'votes' : 'dollars';
      const amount = BigInt(answerIn(draft, 'amount')) * (token === 'votes' ? perMillionth : 1n);
      return made({ kind: 'spend', token, payee: hexIn(draft, 'payee'), amount });
    }
    case 'answer':
      return made(answerMotion(draft));
  }
}

/** What a draft adds to the title of its proposal. */
export function bodyOfDraft(draft: Draft): string {
  if (draft.template === 'rates') return `${answerIn(draft, 'summary')}\n\nTable (sha256): ${answerIn(draft, 'file')}`;
  return draft.template === 'product' ? `Table (sha256): ${answerIn(draft, 'file')}` : '';
}

async function changedProduct(votes: VotesDoor, draft: Draft): Promise<DraftResult> {
  const product = Number(answerIn(draft, 'product'));
  const settings = await votes.productOf(product);
  if (!settings.ok) return refused('unreachable');
  if (settings.value === null) return refused('unlisted');
  if (draft.template === 'rates') {
    const root = hexIn(draft, 'root');
    return root === settings.value.ratesRoot.toLowerCase()
      ? refused('sameAsNow')
      : made(withRates(settings.value, product, root));
  }
  const place = Number(answerIn(draft, 'place')) - 1;
  const limit = { poolShareBps: Number(answerIn(draft, 'capShare')), dollars: Number(answerIn(draft, 'capDollars')) };
  const now = settings.value.caps[place];
  if (now?.dollars === limit.dollars && now.poolShareBps === limit.poolShareBps) return refused('sameAsNow');
  return made(withCap(settings.value, product, place, limit));
}

async function newProduct(votes: VotesDoor, draft: Draft): Promise<DraftResult> {
  const product = Number(answerIn(draft, 'product'));
  const row = allProducts.find((one) => one.product === product);
  const present = await votes.productOf(product);
  if (!present.ok) return refused('unreachable');
  if (present.value !== null || row === undefined) return refused('listed');
  const [first, second, third] = row.settings.caps;
  const caps: ProductSettings['caps'] = [first, second, third];
  const settings = { ...row.settings, caps, oracle: votes.oracleOf(row.oracle), ratesRoot: hexIn(draft, 'root') };
  return made({ kind: 'newProduct', product, settings });
}

async function swappedReporter(votes: VotesDoor, draft: Draft): Promise<DraftResult> {
  const set = await votes.reporters();
  if (!set.ok) return refused('unreachable');
  const into = hexIn(draft, 'reporterIn');
  if (set.value.reporters.some(({ signer }) => signer.toLowerCase() === into.toLowerCase()))
    return refused('isReporter');
  const motion = withReporter(set.value, hexIn(draft, 'reporterOut'), into);
  return motion === null ? refused('noReporter') : made(motion);
}

function answerMotion(draft: Draft): Template {
  const event = { product: Number(answerIn(draft, 'product')), subject: hexIn(draft, 'subject') };
  const [verdict, evidence] = [answerIn(draft, 'verdict'), answerIn(draft, 'evidence')];
  if (verdict === 'reject') return { kind: 'rejectClaim', ...event, evidence };
  return { kind: 'answerClaim', ...event, index: verdict === 'no' ? 0 : Number(verdict), evidence };
}

function poolOf(draft: Draft): 'low' | 'medium' | 'high' {
  const level = answerIn(draft, 'pool');
  return level === 'low' || level === 'high' ? level : 'medium';
}

function hexIn(draft: Draft, question: Parameters<typeof answerIn>[1]): Hex {
  return `0x${answerIn(draft, question).slice(2)}`;
}

function made(motion: Template): DraftResult {
  return { ok: true, motion };
}

function refused(problem: DraftProblem): DraftResult {
  return { ok: false, problem };
}

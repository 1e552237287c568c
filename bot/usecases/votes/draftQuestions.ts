import { readAddress } from '../../../chain/addressText.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import type { TemplateName } from '../../taps/votesTaps.ts';
import { readDecimal } from '../../typed/readDecimal.ts';

/** What a draft asks, one thing at a time, in this order. Answers are kept as texts in one form each. */
export const questionsOf = {
  rates: ['product', 'root', 'file', 'summary', 'title'],
  product: ['product', 'root', 'file', 'title'],
  cap: ['product', 'place', 'capDollars', 'capShare', 'title'],
  allocate: ['pool', 'dollars', 'title'],
  reporter: ['reporterOut', 'reporterIn', 'title'],
  spend: ['token', 'amount', 'payee', 'title'],
  answer: ['product', 'subject', 'verdict', 'evidence', 'title'],
} as const satisfies Record<TemplateName, readonly string[]>;

export type Question = (typeof questionsOf)[TemplateName][number];

/** A proposal being written: the answers so far. */
export type Draft = { template: TemplateName; values: readonly string[] };

/** What is asked next, or null when everything is answered. */
export function nextQuestion({ template, values }: Draft): Question | null {
  return questionsOf[template][values.length] ?? null;
}

/** An answer given before. @throws when that question was not asked yet: a program's mistake. */
export function answerIn({ template, values }: Draft, question: Question): string {
  const names: readonly Question[] = questionsOf[template];
  const value = values[names.indexOf(question)];
  if (value === undefined) throw new Error(`A draft of ${template} has no ${question} yet.`);
  return value;
}

const mostWholeDollars = 2 ** 24 - 1;
const mostSummary = 300;
const mostLink = 300;
const leastTitle = 3;
const mostTitle = 100;

/** An answer in the one form in which it is kept, or null when it is none. */
export function readAnswer(question: Question, text: string): string | null {
  const typed = text.trim();
  switch (question) {
    case 'product':
      return allProducts.some(({ product }) => String(product) === typed) ? typed : null;
    case 'root':
    case 'subject':
      return /^0x[0-9a-fA-F]{64}$/.test(typed) ? typed.toLowerCase() : null;
    case 'file':
      return /^[0-9a-fA-F]{64}$/.test(typed) ? typed.toLowerCase() : null;
    case 'place':
      return /^[123]$/.test(typed) ? typed : null;
    case 'pool':
      return ['low', 'medium', 'high'].find((level) => level === typed.toLowerCase()) ?? null;
    case 'token':
      return ['dollars', 'votes'].find((token) => token === typed.toLowerCase()) ?? null;
    case 'capDollars':
      return wholeDollars(typed);
    case 'capShare':
      return basisPoints(typed);
    case 'dollars':
    case 'amount':
      return positive(readDecimal(typed, 6));
    case 'reporterOut':
    case 'reporterIn':
    case 'payee':
      return readAddress(typed);
    case 'verdict':
      return ['no', 'reject'].find((word) => word === typed.toLowerCase()) ?? basisPoints(typed);
    case 'evidence':
      return isLink(typed) ? typed : null;
    case 'summary':
      return typed !== '' && typed.length <= mostSummary ? typed : null;
    case 'title':
      return isTitle(typed) ? typed : null;
  }
}

/** A link that a person can open. */
export function isLink(text: string): boolean {
  return text.length <= mostLink && /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

function isTitle(text: string): boolean {
  const characters = [...text].length;
  return !text.includes('\n') && characters >= leastTitle && characters <= mostTitle;
}

function wholeDollars(text: string): string | null {
  const amount = readDecimal(text, 0);
  return amount !== null && amount > 0n && amount <= mostWholeDollars ? String(amount) : null;
}

/** `4`, `0.5 %` → basis points, above nothing and up to everything. */
function basisPoints(text: string): string | null {
  const amount = readDecimal(text.replace(/\s*%$/, ''), 2);
  return amount !== null && amount > 0n && amount <= 10_000n ? String(amount) : null;
}

function positive(amount: bigint | null): string | null {
  return amount === null || amount <= 0n ? null : String(amount);
}

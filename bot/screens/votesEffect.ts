import type { Motion, ProductSettings } from '../../chain/votes/motion.ts';
import { type Said, say, type Value } from '../words.ts';
import { poolValue } from './actionText.ts';
import { subjectText } from './subjectText.ts';

const dollar = 1_000_000n;

/** What a motion does, in plain words. */
export function effectText(motion: Motion): Said {
  switch (motion.kind) {
    case 'newRates':
      return say('effect-rates', { product: productValue(motion.product), root: shortHash(motion.settings.ratesRoot) });
    case 'newProduct':
      return say('effect-product', {
        product: productValue(motion.product),
        root: shortHash(motion.settings.ratesRoot),
        ...termValues(motion.settings),
      });
    case 'moveCap': {
      const now = motion.settings.caps[motion.place] ?? motion.before;
      return say('effect-cap', {
        product: productValue(motion.product),
        place: motion.place + 1,
        before: { price: BigInt(motion.before.dollars) * dollar },
        after: { price: BigInt(now.dollars) * dollar },
        beforeShare: percent(motion.before.poolShareBps),
        afterShare: percent(now.poolShareBps),
      });
    }
    case 'changeProduct':
      return say('effect-change', { product: productValue(motion.product), settings: settingsValue(motion.changed) });
    case 'allocate':
      return say('effect-allocate', { dollars: { dollars: motion.dollars }, pool: poolValue(motion.pool) });
    case 'swapReporter':
      return say('effect-reporter', { out: motion.out, into: motion.in, family: motion.family });
    case 'changeReporters':
      return say('effect-reporters', { count: motion.set.reporters.length, quorum: motion.set.quorum });
    case 'spend':
      return motion.token === 'dollars'
        ? say('effect-spend', { dollars: { dollars: motion.amount }, payee: motion.payee })
        : say('effect-spend-votes', { votes: { votes: motion.amount }, payee: motion.payee });
    case 'answerClaim':
      return answerText(motion);
    case 'rejectClaim':
      return say('effect-reject', {
        event: { text: subjectText(motion.product, motion.subject) },
        evidence: motion.evidence,
      });
    case 'other':
      return otherText(motion);
  }
}

/** Settings by what they mean, one after the other. */
function settingsValue([first = '', ...rest]: readonly string[]): Value {
  const name = { text: say('setting-name', { setting: first }) };
  return rest.length === 0 ? name : { text: say('setting-names', { name, rest: settingsValue(rest) }) };
}

/** A product by its name. */
export function productValue(product: number): Value {
  return { text: say('product-name', { number: product }) };
}

/** Basis points as `4` or `0.5` per cent, written as the reader's language does. */
export function percent(bps: number): number {
  return bps / 100;
}

function answerText({ product, subject, index, evidence }: Extract<Motion, { kind: 'answerClaim' }>): Said {
  const event: Value = { text: subjectText(product, subject) };
  return index === 0
    ? say('effect-answer-no', { event, evidence })
    : say('effect-answer', { event, percent: percent(index), evidence });
}

function otherText({ to, contract, name, value }: Extract<Motion, { kind: 'other' }>): Said {
  const where = contract ?? to;
  const call = say('effect-other', { name: name ?? '?', contract: where });
  return value === 0n ? call : say('effect-other-paid', { name: name ?? '?', contract: where, wei: value.toString() });
}

function termValues({ lead, horizon, feeBps, marginBps }: ProductSettings) {
  const days = (seconds: number) => Math.round(seconds / 86_400);
  return { lead: days(lead), horizon: days(horizon), fee: percent(feeBps), margin: percent(marginBps - 10_000) };
}

/** The beginning and the end of a hash: enough to compare with what a program printed. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 10)}…${hash.slice(-8)}`;
}

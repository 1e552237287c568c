import { flightProduct } from '../../chain/products.ts';
import { decodeFlight, type Hex, MalformedSubjectError } from '../../chain/subject.ts';
import { decodeWatch } from '../../chain/watchSubject.ts';
import { perilOf } from '../perils.ts';
import { watchedName } from '../places.ts';
import { type Said, say, type Value } from '../words.ts';
import { levelText } from './indexText.ts';
import { flightValue } from './parts.ts';

/** What a cover is of: the terms of its series. */
export type CoverTerms = { product: number; subject: Hex; trigger: number; exit: number };

/**
 * What is watched, where and when, for every product: `CO62 Houston IAH → Newark EWR, Sat 12 December`, `too little rain in Seattle,
 * June 2027`, `ETH price fall, 7 days from Fri 3 December`. Never throws: odd columns are shown as they are.
 */
export function subjectText(product: number, subject: Hex): Said {
  try {
    return product === flightProduct ? flightText(subject) : watchText(product, subject);
  } catch (error) {
    if (!(error instanceof MalformedSubjectError)) throw error;
    return say('about-raw', {
      name: Buffer.from(subject.slice(2), 'hex')
        .toString('latin1')
        .replace(/[^ -~]/g, '?'),
    });
  }
}

/** The subject, and from which level on it pays: what tells two covers of one subject apart. */
export function coverText({ product, subject, trigger, exit }: CoverTerms): Said {
  const what = subjectText(product, subject);
  if (perilOf(product) === undefined) return what;
  return say('about-level', { what: { text: what }, level: { text: levelText(product, trigger, exit) } });
}

/** `coverText` as the one value `cover` of a text. */
export function coverValues(terms: CoverTerms): { cover: Value } {
  return { cover: { text: coverText(terms) } };
}

function flightText(subject: Hex): Said {
  const flight = decodeFlight(subject);
  return say('about-flight', { flight: flightValue(flight), day: { day: flight.date, form: 'long' } });
}

function watchText(product: number, subject: Hex): Said {
  const { name, date, days, detail } = decodeWatch(subject);
  const peril = perilOf(product);
  const when: Value = { text: whenText(product, date, days) };
  if (peril === undefined) return say('about-other', { name: watchedName(name), when });
  const values = { place: watchedName(name), second: watchedName(detail), when };
  return say(peril.about, values);
}

/** When a watch runs: a month or its days for weather, a number of days from the first for coins. */
function whenText(product: number, date: string, days: number): Said {
  if (perilOf(product)?.group === 'weather') return say('when-span', { span: { span: { first: date, days } } });
  return say('when-days', { days, first: { day: date, form: 'long' } });
}

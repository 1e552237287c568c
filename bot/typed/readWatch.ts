import { dayAfterTomorrow, monthNames, readDay } from './readDay.ts';

/** What a cover is against, as people say it; `rain` may be too little or too much, `weather` and `coins` are whole groups. */
export type PerilWord =
  | ('dry' | 'wet' | 'rain' | 'heat' | 'frost' | 'wind' | 'weather')
  | ('drop' | 'depeg' | 'divergence' | 'withdrawal' | 'coins');

/** A level as typed. `unit` is null for a bare number; inches, Fahrenheit and the like are turned into what indices are told in. */
export type TypedLevel = { value: number; side: 'below' | 'above' | null; unit: LevelUnit | null };
type LevelUnit = 'mm' | 'degrees' | 'speed' | 'percent' | 'dollars';

/** What a typed text says about cover on weather or coins. Everything in it may be missing. */
export type WatchWish = {
  peril: PerilWord | null;
  /** The words that nothing else was read in, in upper case: a place or a coin. */
  place: string;
  /** 1 to 12. */
  month: number | null;
  /** `YYYY-MM-DD`. */
  day: string | null;
  days: number | null;
  level: TypedLevel | null;
};

const perilWords: readonly [PerilWord, RegExp][] = [
  ['divergence', /\b(?:DIVERG(?:ENCE|ES?|ING)|IMPERMANENT(?: LOSS(?:ES)?)?|IL|LIQUIDITY(?: PROVIDERS?)?|LP)\b/],
  ['withdrawal', /\b(?:TVL(?: WITHDRAWALS?)?|WITHDRAWALS?|BANK ?RUN|OUTFLOWS?)\b/],
  ['depeg', /\b(?:DE-?PEG(?:S|GED|GING)?|OFF ITS PEG|PEG)\b/],
  ['dry', /\b(?:(?:TOO )?LITTLE RAIN|NO RAIN|DROUGHTS?|DRY(?:NESS)?)\b/],
  ['wet', /\b(?:(?:TOO )?MUCH RAIN|HEAVY RAIN|FLOOD(?:S|ING)?|DOWNPOUR|WET)\b/],
  ['rain', /\b(?:RAIN(?:FALL|Y|S)?|PRECIPITATION)\b/],
  ['heat', /\b(?:HEAT ?WAVE|HEAT|HOT(?:TEST)?)\b/],
  ['frost', /\b(?:FROSTS?|FREEZ(?:E|ING)|COLD(?:EST)?)\b/],
  ['wind', /\b(?:WIND(?:Y|S)?|GUSTS?|STORMS?|HURRICANES?)\b/],
  ['drop', /\b(?:DROPS?|FALLS?|CRASH(?:ES)?|DUMPS?|DOWN)\b/],
  ['weather', /\bWEATHER\b/],
  ['coins', /\b(?:COINS?|CRYPTO)\b/],
];

const monthForms = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`);
const monthWord = `(?:${monthForms.join('|')}|SEPT)`;
/** After a month, a number with one of these behind it is a length or a level and no day: `January 7 days`, `June 30 mm`. */
const otherUnit =
  '[ -]?(?:DAYS?|WEEKS?|MONTHS?|%|PERCENT|MM|CM|IN(?:CH(?:ES)?)?|°|DEGREES|M/S|KM/H|KMH|MPH|KNOTS|DOLLARS|USD|[CDF])(?!\\w)';
const datePattern = new RegExp(
  `\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:ST|ND|RD|TH)? ?${monthWord}(?: \\d{4})?|${monthWord} \\d{1,2}(?:ST|ND|RD|TH)?(?: \\d{4})?(?!${otherUnit})|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|TODAY|TOMORROW|OVERMORROW)(?![\\w%])`,
);
const monthPattern = new RegExp(`\\b(${monthWord})(?: \\d{4})?(?!\\w)`);
const spanPattern = /\b(\d{1,3})[ -]?(DAYS?|WEEKS?|MONTHS?|D)\b/;
const levelPattern =
  /(BELOW|UNDER|LESS THAN|<|ABOVE|OVER|MORE THAN|>|AT LEAST|BY|-)? ?(\$)?(-?\d{1,6}(?:[.,]\d{1,4})?) ?(%|PERCENT|MM|CM|IN(?:CH(?:ES)?)?\b|° ?C\b|C\b|° ?F\b|F\b|°|DEGREES|M\/S|KM\/H|KMH|MPH|KNOTS|DOLLARS|USD\b)?(?: ?(OR LESS|OR MORE)\b)?/;

/** Marks on letters of others are tricks; without its own, Hindi cannot be read. */
const invisible = /\p{Cf}|(?!\p{Script=Devanagari})\p{Mn}/gu;
const blank = /[\s\p{Cc}]+/gu;
const filler =
  /\b(?:ON|THE|OF|FROM|FOR|PLEASE|AT|IF|IT|IS|GETS?|GOES|COVERS?|INSURANCE|INSURE|AGAINST|TOO|AN?|MY|I|WANT|NEED|NEXT|PRICE|WILL|STARTING|BEGINNING|VS|AND)\b/g;

/** Most words of a place's name. */
const mostPlaceWords = 4;

/**
 * Reads `rain Seattle June`, `ETH below 50%`, `bitcoin -50`, `BTC/ETH divergence` and the like. Never throws, whatever the text.
 * @param today the person's own day, `YYYY-MM-DD`.
 */
export function readWatch(text: string, today: string): WatchWish {
  const rest = { text: ` ${clean(text)} ` };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest.text);
    if (found) rest.text = `${rest.text.slice(0, found.index)} ${rest.text.slice(found.index + found[0].length)}`;
    return found;
  };
  const dated = take(datePattern)?.[0];
  const read = dated === undefined ? null : readDay(dated.trim(), today);
  const month = take(monthPattern)?.[1];
  const days = daysIn(take(spanPattern));
  const spoken = perilWords.find(([, pattern]) => pattern.test(rest.text));
  if (spoken !== undefined) rest.text = rest.text.replaceAll(new RegExp(spoken[1], 'g'), ' ');
  const level = levelIn(take(levelPattern));
  return {
    peril: spoken?.[0] ?? null,
    place: placeIn(rest.text),
    month: month === undefined ? null : monthNames.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1,
    day: read?.kind === 'day' ? read.day : null,
    days,
    level,
  };
}

/** Whether a text says, in English, what cover is against. */
export function namesPeril(text: string): boolean {
  const plain = clean(text);
  return perilWords.some(([, pattern]) => pattern.test(plain));
}

/** A level in the unit that a product's index counts, or null where the number is of something else. */
export function levelFor(level: TypedLevel, measure: LevelUnit, belowPeg = false): number | null {
  const { value, unit, side } = level;
  // `USDC below 0.97` is 3 % under its dollar.
  const asShare = belowPeg && side === 'below' && value > 0 && value < 1 && unit !== 'percent';
  if (asShare) return Math.round((1 - value) * 10_000);
  if (unit !== null && unit !== measure) return null;
  return measure === 'percent' ? Math.round(Math.abs(value) * 100) : Math.round(value * 10);
}

function daysIn(found: RegExpExecArray | null): number | null {
  if (found === null) return null;
  const unit = found[2] ?? 'D';
  const days = Number(found[1]) * (unit.startsWith('WEEK') ? 7 : unit.startsWith('MONTH') ? 30 : 1);
  return days > 0 ? days : null;
}

function levelIn(found: RegExpExecArray | null): TypedLevel | null {
  if (found?.[3] === undefined) return null;
  const [, word = '', dollar, digits = '', unitText = '', behind = ''] = found;
  const number = Number(digits.replace(',', '.'));
  const { unit, value } = inUnit(number, dollar === undefined ? unitText.replace(' ', '') : 'USD');
  const said = word + behind;
  const side = /BELOW|UNDER|LESS|</.test(said) ? 'below' : /ABOVE|OVER|MORE|>|LEAST/.test(said) ? 'above' : null;
  return { value: word === '-' ? -value : value, side, unit };
}

/** @param text the unit as typed, without blanks. */
function inUnit(value: number, text: string): { unit: LevelUnit | null; value: number } {
  if (text === '') return { unit: null, value };
  if (text === '%' || text === 'PERCENT') return { unit: 'percent', value };
  if (text === 'MM') return { unit: 'mm', value };
  if (text === 'CM') return { unit: 'mm', value: value * 10 };
  if (text.startsWith('IN')) return { unit: 'mm', value: value * 25.4 };
  if (text.endsWith('F')) return { unit: 'degrees', value: ((value - 32) * 5) / 9 };
  if (text === 'M/S') return { unit: 'speed', value };
  if (text.startsWith('KM')) return { unit: 'speed', value: value / 3.6 };
  if (text === 'MPH') return { unit: 'speed', value: value * 0.44704 };
  if (text === 'KNOTS') return { unit: 'speed', value: (value * 1852) / 3600 };
  return { unit: text === 'DOLLARS' || text === 'USD' ? 'dollars' : 'degrees', value };
}

function placeIn(text: string): string {
  return text
    .replace(filler, ' ')
    .replace(/\b(?:BELOW|UNDER|ABOVE|OVER|BY|IN|TO)\b|[<>%$=+]/g, ' ')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostPlaceWords)
    .join(' ');
}

function clean(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(invisible, '')
    .toUpperCase()
    .replace(dayAfterTomorrow, 'OVERMORROW')
    .replace(/[–—−]/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[,;!?()"'’]+(?!\d)/g, ' ')
    .replace(blank, ' ')
    .trim();
}

import type { CoverTap, Tap } from '../../../bot/action.ts';
import type { GiftTap } from '../../../bot/taps/giftTaps.ts';
import type { MarketTap } from '../../../bot/taps/marketTaps.ts';
import type { PoolTap } from '../../../bot/taps/poolTaps.ts';
import type { SafetyTap } from '../../../bot/taps/safetyTaps.ts';
import type { SettingsTap } from '../../../bot/taps/settingsTaps.ts';
import type { VotesTap } from '../../../bot/taps/votesTaps.ts';
import type { WatchTap } from '../../../bot/taps/watchTaps.ts';
import type { Hex } from '../../../chain/subject.ts';

/** One button of every kind that there is: the compiler asks for the next kind that somebody adds. */

type OfKind<One extends { kind: string }, Kind> = One extends unknown
  ? Kind extends One['kind']
    ? One
    : never
  : never;
type Each<One extends { kind: string }> = { [Kind in One['kind']]: OfKind<One, Kind> & { kind: Kind } };

const route = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' };
const intentId = 'A-z_0123456789abcdefgh';
const seriesId = 0xfeedn;
const address: Hex = `0x${'5e'.repeat(20)}`;
const subject: Hex = `0x${'4c'.repeat(32)}`;
const watch = { name: 'ETH/USD', detail: '', date: '2027-03-01', days: 7 };

const cover: Each<CoverTap> = {
  home: { kind: 'home' },
  help: { kind: 'help' },
  wallet: { kind: 'wallet' },
  covers: { kind: 'covers', page: 0 },
  cover: { kind: 'cover', seriesId },
  certificate: { kind: 'certificate', seriesId },
  statement: { kind: 'statement' },
  pickOrigin: { kind: 'pickOrigin', page: 0 },
  pickDestination: { kind: 'pickDestination', origin: 'IAH', page: 0 },
  pickFlight: { kind: 'pickFlight', origin: 'IAH', destination: 'EWR', page: 0 },
  pickDay: { kind: 'pickDay', route, page: 0 },
  quote: { kind: 'quote', route, day: '2027-02-12' },
  chooseUnits: { kind: 'chooseUnits', intentId, units: 3 },
  askUnits: { kind: 'askUnits', intentId },
  backToQuote: { kind: 'backToQuote', intentId },
  buy: { kind: 'buy', intentId, units: 3 },
  terms: { kind: 'terms' },
  confirm: { kind: 'confirm', intentId },
  close: { kind: 'close', intentId },
  undo: { kind: 'undo', intentId },
  testDollars: { kind: 'testDollars' },
};

const watches: Each<WatchTap> = {
  perils: { kind: 'perils', group: 'coins' },
  places: { kind: 'places', product: 9, page: 0 },
  times: { kind: 'times', product: 9, watched: { name: 'ETH/USD', detail: '' }, month: 0, page: 0 },
  levels: { kind: 'levels', product: 9, watch },
  quote: { kind: 'quote', product: 9, watch, trigger: 2000, exit: 2000 },
};

const pool: Each<PoolTap> = {
  levels: { kind: 'levels' },
  risks: { kind: 'risks' },
  mine: { kind: 'mine' },
  level: { kind: 'level', level: 'low' },
  deposit: { kind: 'deposit', level: 'low', dollars: 5 },
  askDeposit: { kind: 'askDeposit', level: 'low' },
  exit: { kind: 'exit', level: 'low' },
  exitPart: { kind: 'exitPart', level: 'low', percent: 50 },
  askExit: { kind: 'askExit', level: 'low' },
  leave: { kind: 'leave', level: 'low' },
  statement: { kind: 'statement', level: 'low' },
};

const market: Each<MarketTap> = {
  browse: { kind: 'browse', group: 'all', page: 0 },
  show: { kind: 'show', listing: 7n },
  buy: { kind: 'buy', listing: 7n, units: 1 },
  askBuy: { kind: 'askBuy', listing: 7n },
  mine: { kind: 'mine', page: 0 },
  own: { kind: 'own', listing: 7n },
  takeBack: { kind: 'takeBack', listing: 7n },
  collect: { kind: 'collect', listing: 7n },
  sell: { kind: 'sell', page: 0 },
  sellUnits: { kind: 'sellUnits', seriesId, units: 1 },
  sellCover: { kind: 'sellCover', seriesId },
  askSell: { kind: 'askSell', seriesId },
};

const votes: Each<VotesTap> = {
  list: { kind: 'list', page: 0 },
  show: { kind: 'show', proposalId: 5n },
  cast: { kind: 'cast', proposalId: 5n, support: 1 },
  verify: { kind: 'verify', proposalId: 5n },
  power: { kind: 'power' },
  delegate: { kind: 'delegate' },
  delegateSelf: { kind: 'delegateSelf' },
  testVotes: { kind: 'testVotes' },
  propose: { kind: 'propose' },
  table: { kind: 'table' },
  draft: { kind: 'draft', template: 'spend' },
  pick: { kind: 'pick', value: 'dollars' },
  judge: { kind: 'judge', product: 13, subject },
  claim: { kind: 'claim', product: 13, subject },
};

const safety: Each<SafetyTap> = {
  withdraw: { kind: 'withdraw' },
  newAddress: { kind: 'newAddress' },
  payTo: { kind: 'payTo', to: address },
  pay: { kind: 'pay', to: address, dollars: 5_000_000n },
  removeAddress: { kind: 'removeAddress', to: address },
  limits: { kind: 'limits' },
  setLimit: { kind: 'setLimit', limit: 'spend' },
  cancelLimit: { kind: 'cancelLimit', limit: 'spend' },
  own: { kind: 'own' },
  sheet: { kind: 'sheet' },
  cancelOwner: { kind: 'cancelOwner', owner: address },
  phrase: { kind: 'phrase' },
  noPhrase: { kind: 'noPhrase' },
  link: { kind: 'link' },
  makeCode: { kind: 'makeCode' },
  enterCode: { kind: 'enterCode' },
  useCode: { kind: 'useCode', code: '0123456789ABCDEF' },
  admit: { kind: 'admit', linkId: 999 },
  turnAway: { kind: 'turnAway', linkId: 999 },
  leave: { kind: 'leave' },
  sendAway: { kind: 'sendAway', identityId: 999 },
  stay: { kind: 'stay', identityId: 999 },
};

const settings: Each<SettingsTap> = {
  show: { kind: 'show' },
  zones: { kind: 'zones', page: 0 },
  zone: { kind: 'zone', zone: 'Europe/Berlin' },
  askZone: { kind: 'askZone' },
  languages: { kind: 'languages' },
  language: { kind: 'language', locale: 'en' },
  quiet: { kind: 'quiet' },
  quietHours: { kind: 'quietHours', from: 1320, to: 420 },
  noQuiet: { kind: 'noQuiet' },
  askQuiet: { kind: 'askQuiet' },
  mute: { kind: 'mute', news: 'votes' },
  unmute: { kind: 'unmute', news: 'votes' },
};

const gift: Each<GiftTap> = {
  give: { kind: 'give', seriesId },
  askUnits: { kind: 'askUnits', seriesId },
  giveUnits: { kind: 'giveUnits', seriesId, units: 1 },
  link: { kind: 'link', seriesId, units: 1 },
  buyFor: { kind: 'buyFor', intentId },
  take: { kind: 'take', code: intentId },
  endLink: { kind: 'endLink', giftId: 999 },
};

type Topic = Extract<Tap, { tap: unknown }>['kind'];
const topics: Record<Topic, Tap[]> = {
  watch: Object.values(watches).map((tap) => ({ kind: 'watch', tap })),
  pool: Object.values(pool).map((tap) => ({ kind: 'pool', tap })),
  market: Object.values(market).map((tap) => ({ kind: 'market', tap })),
  votes: Object.values(votes).map((tap) => ({ kind: 'votes', tap })),
  safety: Object.values(safety).map((tap) => ({ kind: 'safety', tap })),
  settings: Object.values(settings).map((tap) => ({ kind: 'settings', tap })),
  gift: Object.values(gift).map((tap) => ({ kind: 'gift', tap })),
};

/** Each is about something that is not there, or asks: none does anything by itself. */
export const oneOfEachTap: readonly Tap[] = [...Object.values(cover), ...Object.values(topics).flat()];

/** `buy`, or the topic and what it does there: `pool:deposit`. */
export function nameOfTap(tap: Tap): string {
  return 'tap' in tap ? `${tap.kind}:${tap.tap.kind}` : tap.kind;
}

/** Which covers are looked at; the groups are those of the home screen and whatever is in none of them. */
export type MarketGroup = 'all' | 'flights' | 'weather' | 'coins' | 'others';

/** Buttons about the market. */
export type MarketTap =
  | { kind: 'browse'; group: MarketGroup; page: number }
  | { kind: 'show'; listing: bigint }
  | { kind: 'buy'; listing: bigint; units: number }
  | { kind: 'askBuy'; listing: bigint }
  /** Listings of one's own. */
  | { kind: 'mine'; page: number }
  | { kind: 'own'; listing: bigint }
  | { kind: 'takeBack'; listing: bigint }
  | { kind: 'collect'; listing: bigint }
  /** Covers that could be sold. */
  | { kind: 'sell'; page: number }
  | { kind: 'sellUnits'; seriesId: bigint; units: number }
  | { kind: 'sellCover'; seriesId: bigint }
  | { kind: 'askSell'; seriesId: bigint };

const letters: { [Kind in MarketTap['kind']]: string } = {
  browse: 'b',
  show: 's',
  buy: 'y',
  askBuy: 'q',
  mine: 'm',
  own: 'o',
  takeBack: 't',
  collect: 'c',
  sell: 'l',
  sellUnits: 'u',
  sellCover: 'v',
  askSell: 'a',
};

const groups = { all: 'a', flights: 'f', weather: 'w', coins: 'c', others: 'o' } as const satisfies Record<
  MarketGroup,
  string
>;

/** A letter and the fields after it. A series is 43 characters, so that nothing is longer than a tap may be. */
export function writeMarketTap(tap: MarketTap): (string | number)[] {
  const letter = letters[tap.kind];
  switch (tap.kind) {
    case 'browse':
      return [letter, groups[tap.group], tap.page];
    case 'mine':
    case 'sell':
      return [letter, tap.page];
    case 'buy':
      return [letter, String(tap.listing), tap.units];
    case 'sellUnits':
      return [letter, writeSeries(tap.seriesId), tap.units];
    case 'sellCover':
    case 'askSell':
      return [letter, writeSeries(tap.seriesId)];
    default:
      return [letter, String(tap.listing)];
  }
}

/** @returns null for what is no tap about the market. */
export function readMarketTap([letter = '', ...fields]: readonly string[]): MarketTap | null {
  const [a = '', b = ''] = fields;
  switch (letter) {
    case letters.browse: {
      const group = groupOf(a);
      return group !== null && isPage(b) ? { kind: 'browse', group, page: Number(b) } : null;
    }
    case letters.mine:
      return isPage(a) ? { kind: 'mine', page: Number(a) } : null;
    case letters.sell:
      return isPage(a) ? { kind: 'sell', page: Number(a) } : null;
    case letters.sellUnits:
    case letters.sellCover:
    case letters.askSell:
      return seriesTap(letter, readSeries(a), b);
    default:
      return /^[1-9]\d{0,17}$/.test(a) ? listingTap(letter, BigInt(a), b) : null;
  }
}

function seriesTap(letter: string, seriesId: bigint | null, units: string): MarketTap | null {
  if (seriesId === null) return null;
  if (letter === letters.sellCover) return { kind: 'sellCover', seriesId };
  if (letter === letters.askSell) return { kind: 'askSell', seriesId };
  return isUnits(units) ? { kind: 'sellUnits', seriesId, units: Number(units) } : null;
}

function listingTap(letter: string, listing: bigint, units: string): MarketTap | null {
  switch (letter) {
    case letters.show:
      return { kind: 'show', listing };
    case letters.askBuy:
      return { kind: 'askBuy', listing };
    case letters.own:
      return { kind: 'own', listing };
    case letters.takeBack:
      return { kind: 'takeBack', listing };
    case letters.collect:
      return { kind: 'collect', listing };
    case letters.buy:
      return isUnits(units) ? { kind: 'buy', listing, units: Number(units) } : null;
    default:
      return null;
  }
}

function writeSeries(seriesId: bigint): string {
  return Buffer.from(seriesId.toString(16).padStart(64, '0'), 'hex').toString('base64url');
}

function readSeries(text: string): bigint | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return null;
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}

function groupOf(text: string): MarketGroup | null {
  const found = Object.entries(groups).find(([, letter]) => letter === text)?.[0];
  return marketGroups.find((group) => group === found) ?? null;
}

/** In the order in which they are shown. */
export const marketGroups: readonly MarketGroup[] = ['all', 'flights', 'weather', 'coins', 'others'];

function isPage(text: string): boolean {
  return /^(0|[1-9]\d{0,2})$/.test(text);
}

function isUnits(text: string): boolean {
  return /^[1-9]\d{0,5}$/.test(text);
}

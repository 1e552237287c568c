import { notSoldScreen, pricesAwaitedScreen, quoteScreen, withNewPrices } from '../../../../bot/screens/offer.ts';
import { verifiedScreen } from '../../../../bot/screens/votes.ts';
import { proposalCard, tableParagraphs } from '../../../../bot/screens/votesCard.ts';
import { previewScreen } from '../../../../bot/screens/votesDraft.ts';
import * as sending from '../../../../bot/screens/votesSent.ts';
import type { RowChange, TableChange } from '../../../../bot/tables/tableChange.ts';
import type { TableRefusal } from '../../../../bot/usecases/votes/decideTable.ts';
import type { KnownProposal } from '../../../../bot/usecases/votes/knowProposal.ts';
import type { TableEffect } from '../../../../bot/usecases/votes/tableEffect.ts';
import { say } from '../../../../bot/words.ts';
import { flightProductSettings } from '../../../../chain/deploy/flightProduct.ts';
import { dropProduct, dryProduct, flightProduct } from '../../../../chain/products.ts';
import type { Motion } from '../../../../chain/votes/motion.ts';
import type { FlightRate } from '../../../../pricing/rateTableFile.ts';
import type { WatchRate } from '../../../../pricing/watches/watchRate.ts';
import { type Sample, sample } from '../support/sample.ts';
import { dollar, flight, link, now, transaction, wallet } from '../support/things.ts';
import { offerOf } from './offers.ts';

const vote = 10n ** 18n;
const flightIn = (number: number, month: number): FlightRate => ({
  ...{ carrier: 'CO', number, origin: 'IAH', destination: 'EWR', month, ratePpm: 50_000 },
});
const ofFlight = (number: number, month: number, before: bigint | null, after: bigint | null): RowChange => ({
  ...{ name: { kind: 'flight', rate: flightIn(number, month) }, before, after },
});
const ofWatch = (product: number, rate: WatchRate, before: bigint, after: bigint): RowChange => ({
  ...{ name: { kind: 'watch', product, rate }, before, after },
});
const rain: WatchRate = {
  ...{ peril: 'dry', name: 'USW00024233', monthDay: '0601', days: 30, detail: 'RAIN', trigger: 300, exit: 0 },
  ratePpm: 50_000,
};
const coin: WatchRate = {
  ...{ peril: 'drop', name: 'ETH/USD', monthDay: '', days: 7, detail: '', trigger: 2_000, exit: 3_000 },
  ratePpm: 50_000,
};

const flights: TableChange = {
  ...{ added: 12, removed: 3, dearer: 410, cheaper: 95, same: 17_875 },
  falls: [
    ofFlight(1, 1, 15n * dollar, null),
    ofFlight(62, 2, 12n * dollar, 9n * dollar),
    ofFlight(2, 12, 8_500_000n, 8n * dollar),
  ],
  rises: [ofFlight(3, 7, null, 19n * dollar), ofFlight(4, 3, 9n * dollar, 12n * dollar)],
};
const weather: TableChange = {
  ...{ added: 0, removed: 0, dearer: 1, cheaper: 0, same: 40 },
  falls: [ofWatch(dryProduct, rain, 12n * dollar, 9n * dollar)],
  rises: [],
};
const coins: TableChange = {
  ...{ added: 0, removed: 1, dearer: 0, cheaper: 1, same: 7 },
  falls: [],
  rises: [ofWatch(dropProduct, coin, 9n * dollar, 10n * dollar)],
};
const changed = (change: TableChange, isWhole = true): TableEffect => ({ kind: 'change', change, isWhole });
const effects: Record<string, TableEffect> = {
  'a table that nobody has shown': { kind: 'unseen' },
  'another file with its root': { kind: 'otherFile' },
  'a table of another cover': { kind: 'otherProduct' },
  'the first table': { kind: 'rows', rows: 1, isFirst: true },
  'the first table, many rows': { kind: 'rows', rows: 18_395, isFirst: true },
  'nothing to compare with': { kind: 'rows', rows: 18_395, isFirst: false },
  flights: changed(flights),
  weather: changed(weather),
  coins: changed(coins),
  'other settings change, too': changed(flights, false),
};

const [a, b, c] = flightProductSettings.caps;
const settings = { ...flightProductSettings, caps: [a, b, c], oracle: wallet, ratesRoot: transaction } as const;
const motion: Motion = { kind: 'newRates', product: flightProduct, settings: { ...settings, caps: [a, b, c] } };
const proposal = {
  ...{ block: 7, blockHash: transaction, time: now, transaction, proposalId: 5n, proposer: wallet, calls: [] },
  description: 'Rates of November\n\nWinter is dearer.',
  ...{ snapshot: now - 60, deadline: now + 187_200, number: 14, step: null, eta: null },
};
const tally = { for: 710_000n * vote, against: 240_000n * vote, abstain: 50_000n * vote, voters: 38 };
const known: KnownProposal = {
  ...{ proposal, motions: [motion], tables: [changed(flights)], tally, quorum: 1_220_000n * vote, phase: 'open' },
};
const view = { now, transactionUrl: link };
const offer = offerOf(flight);
const quoted = { paragraphs: [say('draft-again')], buttons: [] };

const refusals: TableRefusal[] = [
  ...(['unasked', 'tooLarge', 'tooMany', 'otherFile', 'otherProduct', 'otherRoot', 'notFetched'] as const),
  ...(['damaged', 'otherTerms', 'changed', 'busy', 'full', 'noPower', 'unreachable'] as const),
];
const sent = { kind: 'flights', product: flightProduct, root: transaction, sha256: 'ab', size: 18_395 } as const;
const planted = { rates: [], sources: [], tree: { nodes: new Uint8Array(), nodeOf: new Uint32Array() } };

export const samples: Sample[] = [
  sample(sending.howToSendScreen, 'how'),
  sample(sending.tableTakenScreen, 'of an open proposal', { ...sent, planted }, 5n),
  sample(sending.tableTakenScreen, 'of a draft, one row', { ...sent, planted, size: 1 }, null),
  ...refusals.map((why) => sample(sending.tableRefusedScreen, why, why)),
  sample(sending.before, 'a draft goes on', sending.tableRefusedScreen('damaged'), quoted),
  ...Object.entries(effects).map(
    ([title, effect]): Sample => ({
      ...{ of: null, title: `table: ${title}` },
      shown: { paragraphs: tableParagraphs({ tables: [effect] }), buttons: [] },
    }),
  ),
  sample(proposalCard, 'a card with its table', known, view),
  sample(
    proposalCard,
    'two tables leave no room for rows',
    { ...known, motions: [motion, motion], tables: [changed(flights), changed(flights)] },
    view,
  ),
  sample(previewScreen, 'with its table', quoted, motion, 'CoverDesk.listProduct(1, …)', changed(weather)),
  sample(verifiedScreen, 'with its table', { kind: 'yes', support: 1, votes: 120n * vote }, 5n, null, [changed(coins)]),
  sample(pricesAwaitedScreen, 'late flights', flightProduct),
  sample(notSoldScreen, 'not listed any more', offer.action.row, { code: 'RATE_NOT_LISTED' }),
  sample(withNewPrices, 'a flight', quoteScreen(offer, null), offer.action.row),
];

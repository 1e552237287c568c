import type { CoverStage } from '../../../../bot/coverStage.ts';
import { certificateScreen } from '../../../../bot/screens/certificate.ts';
import { coverScreen, coversScreen } from '../../../../bot/screens/covers.ts';
import { indexText, levelText, paysText, standText } from '../../../../bot/screens/indexText.ts';
import { outcomeText, saidByText } from '../../../../bot/screens/outcomeText.ts';
import { coverText, subjectText } from '../../../../bot/screens/subjectText.ts';
import { CANCELLED_OR_DIVERTED_INDEX } from '../../../../chain/flightIndex.ts';
import { type Sample, sample, text } from '../support/sample.ts';
import {
  coin,
  dollar,
  everyCover,
  flight,
  held,
  later,
  latest,
  link,
  now,
  rain,
  settled,
  transaction,
} from '../support/things.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"></svg>';
const window = { opens: now, cutoff: now + 60, start: later, end: later + 86_400, settleBy: latest };
const money = (amount: bigint, units: number) => ({ amount, units, at: latest, transaction });
const waiting = { stage: { kind: 'unread' } } as const;

const stages: CoverStage[] = [
  { kind: 'unread' },
  { kind: 'onSale', until: later },
  { kind: 'before', start: later },
  { kind: 'watching', end: later },
  { kind: 'awaited', latest },
  { kind: 'reported', reporters: 1, until: later },
  { kind: 'reported', reporters: 3, until: later },
  { kind: 'disputed', reporters: 3, latest: null },
  { kind: 'disputed', reporters: 3, latest },
  { kind: 'final' },
];

const ended = [
  held(flight, 3, { settlement: settled('PAYING', 12n * dollar), paid: money(36n * dollar, 3) }),
  held(flight, 3, { settlement: settled('PAYING', 12n * dollar) }),
  held(flight, 1, { settlement: settled('EXPIRED', 0n) }),
  held(rain, 1, { settlement: settled('VOID', dollar), paid: money(dollar, 1) }),
  held(rain, 2, { settlement: settled('VOID', dollar) }),
];
const twelve = Array.from({ length: 12 }, () => ({ cover: held(coin, 1), ...waiting }));

export const samples: Sample[] = [
  sample(coversScreen, 'none', [], [], 0),
  sample(
    coversScreen,
    'one of each',
    [{ ...flight, units: 3 }],
    ended.map((cover) => ({ cover, ...waiting })),
    0,
  ),
  sample(coversScreen, 'the second of two pages', [], twelve, 1),
  ...stages.map((stage) => sample(coverScreen, stage.kind, { cover: held(flight, 3), stage }, link(transaction))),
  sample(coverScreen, 'a single one', { cover: held(coin, 1), stage: { kind: 'onSale', until: later } }, null),
  sample(coverScreen, 'paid', { cover: held(flight, 3, ended[0]), ...waiting }, null),
  text('cover-not-held'),
  ...[flight, rain, coin].map((series) =>
    sample(certificateScreen, `product ${series.product}`, held(series, 2), svg, window),
  ),
  ...everyCover.map((series) => sample(subjectText, `product ${series.product}`, series.product, series.subject)),
  sample(subjectText, 'columns that nothing reads', 1, `0x${'4c'.repeat(32)}`),
  ...everyCover.map((series) => sample(coverText, `product ${series.product}`, series)),
  ...everyCover.map(({ product, trigger, exit }) => sample(levelText, `product ${product}`, product, trigger, exit)),
  ...everyCover.map(({ product, trigger, exit }) => sample(paysText, `product ${product}`, product, trigger, exit)),
  ...everyCover.map((series) => sample(outcomeText, `product ${series.product} paid`, series, series.exit)),
  ...everyCover.map((series) =>
    sample(standText, `product ${series.product} did not`, series.product, series.trigger, series.exit, series.trigger),
  ),
  ...[-8, 0, 45, 167, CANCELLED_OR_DIVERTED_INDEX].map((index) =>
    sample(outcomeText, `flight ${index}`, flight, index),
  ),
  ...[1, 8].flatMap((product) =>
    [1, 2].map((index) => sample(indexText, `product ${product}: ${index}`, product, index)),
  ),
  sample(indexText, 'one cent', 7, 1),
  ...[0, 1, 3].map((reporters) => sample(saidByText, `${reporters} reporters`, 1, reporters)),
  ...[9, 13, 999].map((product) => sample(saidByText, `product ${product}`, product, 0)),
];

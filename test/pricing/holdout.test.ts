import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { backtestFlights, type FlightBacktest } from '../../pricing/backtest/backtestFlights.ts';
import { dayNumber, parseSpan } from '../../pricing/days.ts';
import { FlightLog, type LoggedRoute } from '../../pricing/flightLog.ts';
import { flightSaleTerms } from '../../pricing/flightTerms.ts';
import { readLongRecord } from '../../pricing/longRecord.ts';
import { readFlights } from '../../pricing/readFlights.ts';
import { flight, shippedFlights } from './flightFiles.ts';

let houston: LoggedRoute[];

before(async () => {
  const log = new FlightLog();
  const reading = await readFlights(shippedFlights, {
    flight: (record) => log.add(record),
    badRow: (line, { detail }) => assert.fail(`${line}: ${detail}`),
    bytes: () => {},
  });
  assert.ok(reading.ok && reading.flights === 227_496);
  houston = log.routes();
});

function run(
  train: string,
  test: string,
  change: { daysAhead?: number; poolUsd?: number; logged?: LoggedRoute[] } = {},
): FlightBacktest {
  const [first, second] = [parseSpan(train), parseSpan(test)];
  assert.ok(first.ok && second.ok);
  const { logged = houston, daysAhead = 15, poolUsd = 500_000 } = change;
  const tested = backtestFlights(logged, readLongRecord(), {
    train: first.span,
    test: second.span,
    terms: flightSaleTerms,
    daysAhead,
    poolUsd,
  });
  assert.ok(tested.ok);
  return tested.result;
}

test('on the half year that it has not seen, the rate as priced beats one rate for all, rates by carrier and rates by route', (t) => {
  for (const [train, unseen] of [
    ['2011-01..2011-06', '2011-07..2011-12'],
    ['2011-07..2011-12', '2011-01..2011-06'],
  ] as const) {
    const { calibration, sale, informed } = run(train, unseen);
    const { global, carrier, route, shrunk } = calibration.logLoss;
    t.diagnostic(
      `${train} → ${unseen}: ${JSON.stringify({ ...calibration.logLoss, slope: calibration.slope, lossRatio: sale.lossRatio })}`,
    );
    assert.ok(shrunk < Math.min(global, carrier, route));
    assert.ok(calibration.slopeError > 0.05 && calibration.slopeError < 0.25);
    assert.ok(calibration.slope > 0.65 && calibration.slope < 1.35);
    assert.ok(sale.lossRatio > sale.lossRatioCi95[0] && sale.lossRatio < sale.lossRatioCi95[1]);
    const ratios = informed.map(({ lossRatio }) => lossRatio);
    assert.deepEqual(
      ratios,
      ratios.toSorted((a, b) => b - a),
      'the later the sale, the better for who knows the forecast',
    );
  }
});

test('the plain yardsticks of the first half year are what was measured elsewhere', () => {
  const { global, carrier, route, shrunk } = run('2011-01..2011-06', '2011-07..2011-12').calibration.logLoss;
  assert.deepEqual(
    [global, carrier, route].map((loss) => loss.toFixed(5)),
    ['0.10935', '0.10958', '0.10869'],
  );
  assert.ok(shrunk < 0.107);
});

test('a small pool and tight caps refuse, say why, and never set aside more than there is', () => {
  const { sale, refused } = run('2011-01..2011-06', '2011-07..2011-12', { poolUsd: 20_000 });
  assert.ok(refused.originDay > 0 && refused.pool > 0);
  assert.ok(sale.peakLockedShare <= 1);
  assert.equal(sale.policies + Object.values(refused).reduce((sum, units) => sum + units, 0), 114_623);
});

test('after the cutoff nothing is sold, and nothing is lost', () => {
  const { sale, refused } = run('2011-01..2011-06', '2011-07..2011-12', { daysAhead: 14 });
  assert.deepEqual([sale.policies, sale.premiumUsd, sale.lossRatio, refused.cutoff], [0, 0, 0, 114_623]);
});

test('the same run gives the same figures', () => {
  assert.deepEqual(run('2011-01', '2011-02'), run('2011-01', '2011-02'));
});

test('flights, routes, carriers and airports that training never saw are priced by what is above them', () => {
  const log = new FlightLog();
  for (let day = 1; day <= 28; day++) {
    log.add(flight({ day, index: day === 3 ? 500 : 0 }));
    log.add(flight({ month: 4, day }));
    log.add(flight({ month: 4, day, number: 63 }));
    log.add(flight({ month: 4, day, destination: 'LAX' }));
    log.add(flight({ month: 4, day, carrier: 'ZZ', origin: 'SEA', destination: 'PDX' }));
  }
  const { tested } = run('2011-03', '2011-04', { logged: log.routes() });
  assert.deepEqual(tested.known, { flight: 28, route: 28, carrier: 28, nothing: 28 });
});

test('a training span in which no flight was late still prices', () => {
  const log = new FlightLog();
  for (let day = 1; day <= 28; day++) for (const month of [3, 4]) log.add(flight({ month, day, origin: 'QQQ' }));
  const { sale, calibration } = run('2011-03', '2011-04', { logged: log.routes() });
  assert.ok(Number.isFinite(calibration.logLoss.shrunk) && sale.lossRatio === 0);
});

test('a span without flights is said, with what there is', () => {
  const options = { terms: flightSaleTerms, daysAhead: 15, poolUsd: 1 };
  const [empty, full] = [
    { from: 0, to: 10 },
    { from: dayNumber(2011, 1, 1), to: dayNumber(2011, 2, 1) },
  ];
  for (const [train, test, span] of [
    [empty, full, 'train'],
    [full, empty, 'test'],
  ] as const) {
    const tested = backtestFlights(houston, readLongRecord(), { train, test, ...options });
    assert.ok(!tested.ok && tested.span === span && tested.has?.from === dayNumber(2011, 1, 1));
  }
});

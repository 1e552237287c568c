import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { allProducts } from '../../chain/deploy/products/allProducts.ts';
import { assessedSettleWithin } from '../../chain/deploy/products/assessedSettleWithin.ts';
import { votingRules } from '../../chain/deploy/votingRules.ts';
import * as products from '../../chain/products.ts';
import { columnBits, flightColumns } from '../../chain/subject.ts';
import { watchColumns } from '../../chain/watchSubject.ts';
import { startFreshDesk } from './support/freshDesk.ts';
import { solidityRows } from './support/solidityRows.ts';

const hour = 3600;
const day = 24 * hour;
const allColumns = 0xffffffff;
const longestSubject = 366 * day;
const { noLengthColumn, ...numbers } = products;
const disputeWindow = 6 * hour;
const vote = votingRules.votingDelay + votingRules.votingPeriod + votingRules.lateExtension + votingRules.timelockDelay;

test('every number has exactly one row, in the order of the numbers', () => {
  assert.deepEqual(
    allProducts.map(({ product }) => product),
    Object.values(numbers).sort((a, b) => a - b),
  );
});

test('the desk takes every row and keeps each of its numbers', async () => {
  const { reader, wallet, owner, desk, oracles, close } = await startFreshDesk();
  try {
    for (const { product, oracle, settings } of allProducts) {
      const row = { ...settings, oracle: oracles[oracle], ratesRoot: `0x${'12'.repeat(32)}` as const };
      const hash = await wallet.writeContract({
        ...{ address: desk, abi: coverDeskAbi, functionName: 'listProduct', account: owner, chain: null },
        args: [product, { ...row, caps: [...row.caps] }],
      });
      assert.equal((await reader.getTransactionReceipt({ hash })).status, 'success');
      const reading = { address: desk, abi: coverDeskAbi } as const;
      assert.deepEqual(await reader.readContract({ ...reading, functionName: 'currentVersion', args: [product] }), [
        1,
        true,
      ]);
      assert.deepEqual(await reader.readContract({ ...reading, functionName: 'productOf', args: [product, 1] }), row);
    }
  } finally {
    await close();
  }
});

for (const { product, oracle, settings } of allProducts)
  test(`product ${product} pins its columns, waits for its oracle and sells nothing that is known already`, () => {
    const { dateColumn, lengthColumn, rateColumns, caps, lead, horizon, watch, settleWithin } = settings;
    const isFlight = product === products.flightProduct;
    assert.equal(dateColumn, isFlight ? flightColumns.date.at : watchColumns.date.at);
    assert.equal(lengthColumn, isFlight ? noLengthColumn : watchColumns.days.at);

    const date = columnBits({ at: dateColumn, width: 8 });
    assert.equal((rateColumns | date) >>> 0, allColumns, 'row and date pin every column');
    if (!isFlight) {
      const length = columnBits(watchColumns.days);
      assert.equal((rateColumns & length) >>> 0, length, 'a length is priced');
    }
    assert.equal(caps[0].columns, allColumns, 'the very same subject has a cap');
    assert.equal(new Set(caps.map(({ columns }) => columns)).size, caps.length, 'no cause is counted twice');
    assert.ok(caps.every((cap) => cap.poolShareBps >= caps[0].poolShareBps && cap.dollars >= caps[0].dollars));

    assert.ok(lead >= (oracle === 'quorum' && isWeather(product) ? 14 : 7) * day);
    assert.ok(horizon >= lead + 14 * day, 'there are two weeks at least in which to buy');
    assert.ok(isFlight || watch + longestSubject <= 400 * day);
    assert.ok(watch === 0 || oracle === 'quorum', 'where the oracle knows the last second, nothing is added');

    if (oracle === 'quorum') assert.ok(settleWithin >= disputeWindow + vote + 12 * hour, 'a dispute can be decided');
    if (oracle === 'assessed') assert.equal(settleWithin, assessedSettleWithin);
    if (oracle === 'feed') assert.ok(settleWithin >= 4 * day, 'two days to prove, two to come back');
  });

test("the contracts' tests run on these very rows", () => {
  const file = new URL('../contracts/support/ProductRows.sol', import.meta.url);
  assert.equal(
    readFileSync(file, 'utf8'),
    solidityRows(allProducts),
    'Run `node test/chain/support/writeSolidityRows.ts`.',
  );
});

function isWeather(product: number): boolean {
  return product >= products.dryProduct && product <= products.windProduct;
}

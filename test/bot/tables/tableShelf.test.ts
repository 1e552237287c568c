import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { dryProduct, flightProduct } from '../../../chain/products.ts';
import { encodeFlight } from '../../../chain/subject.ts';
import { addProposal } from '../../../db/votes.ts';
import { co62, flightsAt, rainAt, shelfFor } from './tableRig.ts';

const december = encodeFlight({ ...co62, date: '2026-12-12' });
const [old, fresh, rain] = [flightsAt(50_000), flightsAt(80_000), rainAt(60_000)];

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 10_000; !holds(); await sleep(10))
    if (performance.now() > end) assert.fail('it never came');
}

test('what the chain holds is sold by, whichever files lie there, and a vote changes it at once', async (t) => {
  const { shelf, votes } = await shelfFor(t, (folder) => {
    writeFileSync(join(folder, 'a-new.json.gz'), fresh.bytes);
    writeFileSync(join(folder, 'b-old.json.gz'), old.bytes);
    writeFileSync(join(folder, 'rain.json.gz'), rain.bytes);
  });
  votes(flightProduct, old.root);
  assert.equal(shelf.flights.root, old.root);
  assert.equal(shelf.flights.rowFor(december)?.ratePpm, 50_000);
  assert.deepEqual(shelf.watches.products(), [], 'what the chain does not list is not sold');
  votes(dryProduct, rain.root);
  assert.deepEqual(shelf.watches.products(), [dryProduct]);
  votes(flightProduct, fresh.root, 2);
  assert.equal(shelf.flights.rowFor(december)?.ratePpm, 80_000);
  assert.deepEqual(
    shelf.others(flightProduct).map(({ root }) => root),
    [old.root],
  );
});

test('before anything of the chain was followed, the first file of each product is sold by', async (t) => {
  const { shelf } = await shelfFor(t, (folder) => {
    writeFileSync(join(folder, 'a.json.gz'), old.bytes);
    writeFileSync(join(folder, 'b.json.gz'), fresh.bytes);
    writeFileSync(join(folder, 'c.json.gz'), rain.bytes);
  });
  assert.equal(shelf.flights.root, old.root);
  assert.deepEqual(shelf.watches.products(), [dryProduct]);
});

test('a product whose voted table is not here is not sold, says so in the log with root and file, and is sold once it is', async (t) => {
  const { db, shelf, folder, state, votes, logged } = await shelfFor(t, (at) => {
    writeFileSync(join(at, 'old.json.gz'), old.bytes);
    writeFileSync(join(at, 'rain.json.gz'), rain.bytes);
  });
  votes(flightProduct, old.root);
  votes(dryProduct, rain.root);
  const hash = 'ab'.repeat(32);
  addProposal(db, {
    ...{ kind: 'proposalMade', block: 1, blockHash: '0x', logIndex: 9, time: 1, transaction: '0x', proposalId: 7n },
    ...{ proposer: '0x', description: `Rates\n\nTable (sha256): ${hash}`, snapshot: 1, deadline: 2 },
    calls: [{ to: '0x', value: 0n, data: `0x00${fresh.root.slice(2)}` }],
  });
  votes(flightProduct, fresh.root, 2);
  assert.ok(shelf.isAwaited(flightProduct));
  assert.ok(!shelf.isAwaited(dryProduct));
  assert.deepEqual(shelf.watches.products(), [dryProduct], 'nothing else breaks');
  assert.equal(shelf.flights.rowFor(december), undefined);
  assert.deepEqual(shelf.flights.carriers(), ['CO'], 'what people mean is still understood');
  const [line] = logged('was voted that is not here');
  assert.deepEqual([line?.root, line?.sha256, line?.level], [fresh.root, [hash], 40]);

  writeFileSync(join(folder, 'new.json.gz'), fresh.bytes);
  assert.deepEqual(shelf.withRoot(fresh.root), []);
  state.ms += 60_000;
  shelf.withRoot(fresh.root);
  await until(() => !shelf.isAwaited(flightProduct));
  assert.equal(shelf.flights.rowFor(december)?.ratePpm, 80_000);
  assert.equal(state.changes, 1, 'cards are written again');
});

test('damaged, huge, foreign and other files are named in the log and left alone', async (t) => {
  const file = JSON.parse(gunzipSync(old.bytes).toString('utf8'));
  const { shelf, logged } = await shelfFor(t, (folder) => {
    writeFileSync(join(folder, 'good.json.gz'), old.bytes);
    writeFileSync(join(folder, 'cut.json.gz'), old.bytes.subarray(0, 40));
    writeFileSync(join(folder, 'changed.json.gz'), gzipSync(JSON.stringify({ ...file, root: fresh.root })));
    writeFileSync(join(folder, 'foreign.json.gz'), gzipSync('{"hello":1}'));
    writeFileSync(join(folder, 'large.json.gz'), Buffer.alloc(9 * 1024 * 1024));
    writeFileSync(join(folder, 'bomb.json.gz'), gzipSync(Buffer.alloc(80 * 1024 * 1024)));
    writeFileSync(join(folder, 'product.json.gz'), gzipSync(JSON.stringify({ ...file, product: 99 })));
    writeFileSync(join(folder, 'note.txt'), 'no table');
  });
  const named = logged('is no rate table').map(({ file: path, code }) => [String(path).split('/').at(-1), code]);
  assert.deepEqual(named.toSorted(), [
    ['bomb.json.gz', 'TOO_LARGE'],
    ['changed.json.gz', 'ROOT_DIFFERS'],
    ['cut.json.gz', 'UNREADABLE'],
    ['foreign.json.gz', 'NOT_A_TABLE'],
    ['large.json.gz', 'TOO_LARGE'],
    ['product.json.gz', 'NOT_A_TABLE'],
  ]);
  assert.equal(shelf.flights.root, old.root);
});

test('a table in force is kept when another file takes its place, and after a restart', async (t) => {
  const { shelf, folder, keptIn, votes, open } = await shelfFor(t, (at) =>
    writeFileSync(join(at, 'flights.json.gz'), old.bytes),
  );
  votes(flightProduct, old.root);
  writeFileSync(join(folder, 'flights.json.gz'), fresh.bytes);
  await shelf.stop();
  const again = await open();
  t.after(again.stop);
  assert.equal(again.flights.root, old.root);
  assert.equal(readdirSync(keptIn).length, 1);
});

test('what people send is kept once, under its hash, and known after a restart; a place that is gone stops nothing', async (t) => {
  const { shelf, folder, keptIn, open } = await shelfFor(t, (at) => writeFileSync(join(at, 'a.json.gz'), old.bytes));
  const mark = shelf.mark();
  const table = await shelf.read('sent', fresh.bytes);
  const { sha256, root } = table;
  shelf.keep(table, fresh.bytes);
  shelf.keep(table, fresh.bytes);
  assert.deepEqual(readdirSync(keptIn), [`${sha256}.json.gz`]);
  assert.notEqual(shelf.mark(), mark);
  await assert.rejects(() => shelf.read('sent', Buffer.from('no')), { code: 'UNREADABLE' });
  const again = await open();
  t.after(again.stop);
  assert.equal(again.withRoot(root).length, 1);
  assert.equal(again.mark(), shelf.mark(), 'cards are not written again for a restart');
  rmSync(folder, { recursive: true });
  await assert.rejects(open, { code: 'ENOENT' }, 'but a bot does not start without the folder that it is told');
});

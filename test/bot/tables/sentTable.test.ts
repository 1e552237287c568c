import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pino } from 'pino';
import type { Action, Person } from '../../../bot/action.ts';
import { handleAction } from '../../../bot/handleAction.ts';
import type { Screen } from '../../../bot/screen.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import { dryProduct, flightProduct } from '../../../chain/products.ts';
import { votedContracts } from '../../chain/support/votedContracts.ts';
import { addSentTables } from '../../db/support/addSentTables.ts';
import type { BareEvent } from '../loops/support/scriptedChain.ts';
import { keysOf, votingWorld } from '../loops/support/votingWorld.ts';
import { oneVote } from '../support/scriptedVotes.ts';
import { flightsAt, rainAt, shelfFor } from './tableRig.ts';

const [old, fresh, rain] = [flightsAt(50_000), flightsAt(80_000), rainAt(60_000)];

async function sender(t: TestContext) {
  const world = await votingWorld(t);
  const { db, chain } = world;
  const shelf = await shelfFor(t, (folder) => writeFileSync(join(folder, 'old.json.gz'), old.bytes), db);
  const row = allProducts.find(({ product }) => product === flightProduct);
  assert.ok(row);
  const [a, b, c] = row.settings.caps;
  const settings = { ...row.settings, caps: [a, b, c] as const, oracle: votedContracts.oracles.quorum };
  chain.votes.products.set(flightProduct, { ...settings, caps: [a, b, c], ratesRoot: old.root });
  chain.votes.everybody = 200_000n * oneVote;
  shelf.votes(flightProduct, old.root);
  const log = pino({ level: 'silent' });
  const { flights: rates, watches } = shelf.shelf;
  const talk: Talk = {
    ...{ db, door: chain.door, rates, watches, tables: shelf.shelf, signer: chain.signer, faucet: null, log },
    onOrder: () => undefined,
  };
  const { admin } = world;
  const person: Person = { userId: admin.user.id, identityId: admin.identity.id, created: false };
  const does = (action: Action) => handleAction(talk, person, action, '7');
  const fetched = { count: 0 };
  const sends = (bytes: Uint8Array | null, size = bytes?.length ?? 1) =>
    does({
      kind: 'sendFile',
      file: {
        bytes: size,
        fetch: async () => {
          fetched.count += 1;
          return bytes;
        },
      },
    });
  const drafts = async (...texts: readonly string[]) => {
    await does({ kind: 'votes', tap: { kind: 'draft', template: 'rates' } });
    for (const text of texts) await does({ kind: 'say', text });
  };
  const kept = () => readdirSync(shelf.keptIn).length;
  return { world, person, does, sends, drafts, fetched, kept, ...shelf };
}

const keys = (screens: Screen[]) => screens.flatMap((screen) => keysOf(screen));

/** Why a file was refused, and what was said besides. */
function refusal(screens: Screen[]): string {
  const said = screens.flatMap(({ paragraphs }) => paragraphs.flat());
  return String(said.find(({ key }) => key === 'table-refused')?.values.why ?? keys(screens).join());
}

const calling = (root: string) => [{ to: '0x00' as const, value: 0n, data: `0xabcd${root.slice(2)}` as const }];

test('a draft takes what the file says, and goes on; the preview tells what changes', async (t) => {
  const { does, sends, drafts, kept } = await sender(t);
  await drafts();
  assert.deepEqual(keys(await sends(fresh.bytes)), ['table-taken', 'draft-ask']);
  assert.equal(kept(), 2, 'beside the one in force');
  await does({ kind: 'say', text: 'Winter' });
  const preview = keys(await does({ kind: 'say', text: 'Rates of November' }));
  assert.ok(preview.includes('table-change') && preview.includes('rate-pays'), preview.join());
});

test('a draft takes no file of another cover, with another root, or that is none, and stays as it was', async (t) => {
  const { does, sends, drafts, kept } = await sender(t);
  await drafts('1');
  assert.equal(refusal(await sends(rain.bytes)), 'otherProduct');
  assert.equal(refusal(await sends(Buffer.from('no'))), 'damaged');
  assert.equal(refusal(await sends(null)), 'notFetched');
  const grouped = rain.root.match(/.{1,8}/g)?.join(' ') ?? '';
  assert.deepEqual(keys(await does({ kind: 'say', text: grouped })), ['draft-ask'], 'the draft waits as before');
  assert.equal(refusal(await sends(fresh.bytes)), 'otherRoot');
  assert.equal(kept(), 1);
  await does({ kind: 'cancel' });
  assert.equal(refusal(await sends(fresh.bytes)), 'unasked');
});

test('without a draft and without an open proposal nothing is even fetched', async (t) => {
  const { sends, fetched } = await sender(t);
  assert.equal(refusal(await sends(fresh.bytes)), 'unasked');
  assert.equal(refusal(await sends(fresh.bytes, 9 * 1024 * 1024)), 'tooLarge');
  assert.equal(fetched.count, 0);
});

test('anybody can show the file that an open proposal names, and no other', async (t) => {
  const { world, sends, shelf, kept } = await sender(t);
  world.chain.votes.everybody = 0n;
  const { sha256 } = await shelf.read('test', fresh.bytes);
  const proposed = (id: bigint, hash: string): BareEvent => {
    const event = world.proposed(id);
    assert.ok(event.kind === 'proposalMade');
    return { ...event, calls: calling(fresh.root), description: `Rates\n\nTable (sha256): ${hash}` };
  };
  await world.happens(proposed(5n, '0'.repeat(64)));
  assert.equal(refusal(await sends(fresh.bytes)), 'otherFile');
  assert.equal(refusal(await sends(rain.bytes)), 'unasked');
  await world.happens(proposed(6n, sha256));
  const [shown] = await sends(fresh.bytes);
  assert.deepEqual(keysOf(shown), ['table-taken']);
  assert.ok(shown?.buttons.flat().some((button) => 'tap' in button && button.tap.kind === 'votes'));
  assert.equal(kept(), 2);
});

test('the file of a table in force that is not here can be shown when its vote is long over', async (t) => {
  const { sends, shelf, votes } = await sender(t);
  votes(flightProduct, fresh.root, 2);
  assert.ok(shelf.isAwaited(flightProduct));
  assert.deepEqual(keys(await sends(fresh.bytes)), ['table-taken']);
  assert.equal(shelf.flights.root, fresh.root);
});

test('nobody fills the disk: so many files and bytes of one person and of everybody in a day', async (t) => {
  const { world, person, db, sends, drafts, fetched } = await sender(t);
  await drafts();
  const now = world.chain.state.time;
  addSentTables(db, person.userId, now - 80_000, { files: 9, bytes: 1 });
  assert.deepEqual(keys(await sends(fresh.bytes)), ['table-taken', 'draft-ask'], 'the tenth');
  await drafts();
  assert.equal(refusal(await sends(fresh.bytes)), 'tooMany');
  world.chain.state.time += 7_000;
  assert.deepEqual(keys(await sends(fresh.bytes)), ['table-taken', 'draft-ask'], 'a day later');
  addSentTables(db, person.userId, now, { files: 2, bytes: 12 * 1024 * 1024 });
  await drafts();
  assert.equal(refusal(await sends(fresh.bytes)), 'tooMany');
  assert.equal(fetched.count, 2);
});

test('a draft of somebody with too few votes takes no file', async (t) => {
  const { world, sends, drafts, fetched } = await sender(t);
  world.chain.votes.everybody = 99_999n * oneVote;
  await drafts();
  assert.equal(refusal(await sends(fresh.bytes)), 'noPower');
  world.chain.votes.unreachable = true;
  assert.equal(refusal(await sends(fresh.bytes)), 'unreachable');
  assert.equal(fetched.count, 0);
});

test('a product that waits for its table says so wherever it is asked for, and an old price leads to a new one', async (t) => {
  const { does, votes, shelf } = await sender(t);
  shelf.keep(await shelf.read('test', rain.bytes), rain.bytes);
  votes(dryProduct, rain.root);
  const route = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' };
  votes(flightProduct, fresh.root, 2);
  const asked: Action[] = [
    { kind: 'pickOrigin', page: 0 },
    { kind: 'pickDestination', origin: 'IAH', page: 0 },
    { kind: 'pickFlight', origin: 'IAH', destination: 'EWR', page: 0 },
    { kind: 'pickDay', route, page: 0 },
    { kind: 'quote', route, day: '2027-01-30' },
    { kind: 'say', text: 'CO 62' },
    { kind: 'say', text: 'CO 9999' },
    { kind: 'say', text: 'IAH' },
  ];
  for (const action of asked) assert.deepEqual(keys(await does(action)), ['prices-awaited'], JSON.stringify(action));
  assert.ok(!keys(await does({ kind: 'say', text: 'drought Seattle' })).includes('prices-awaited'));
  const other = rainAt(70_000);
  votes(dryProduct, other.root, 2);
  assert.deepEqual(keys(await does({ kind: 'say', text: 'drought Seattle' })), ['prices-awaited']);
  const places: Action = { kind: 'watch', tap: { kind: 'places', product: dryProduct, page: 0 } };
  assert.deepEqual(keys(await does(places)), ['prices-awaited']);
});

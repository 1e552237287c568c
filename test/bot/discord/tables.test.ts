import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { flightProduct } from '../../../chain/products.ts';
import { oneVote } from '../support/scriptedVotes.ts';
import { flightsAt, shelfFor } from '../tables/tableRig.ts';
import { answered, discordRig } from './discordRig.ts';

const [old, fresh] = [flightsAt(50_000), flightsAt(80_000)];

test('a rate table is shown by a command with its file, where only its sender sees the answer', async (t) => {
  const rig = await discordRig(t);
  const { db, discord, chain } = rig;
  const { talk } = await rig.startBot();
  const { shelf, votes } = await shelfFor(t, (folder) => writeFileSync(join(folder, 'old.json.gz'), old.bytes), db);
  talk.tables = shelf;
  votes(flightProduct, old.root);
  votes(flightProduct, fresh.root, 2);
  chain.votes.everybody = oneVote;
  const { world } = discord;
  const [ann, bob] = [await rig.enter('ann'), await rig.enter('robert')];
  const { guildId } = await world.createGuild({ name: 'Members', by: ann.user.id, members: [bob.user.id] });
  const channelId = await world.createChannel({ guildId, name: 'votes' });
  const annThere = ann.inChannel(channelId);
  const shows = async (bytes: Buffer) => {
    const base64 = bytes.toString('base64');
    const file = await world.uploads({ ...annThere.by, fileName: 'flights.json.gz', base64 });
    await answered(discord, await world.typesCommand({ ...annThere.by, command: 'table', options: { file } }));
  };
  await answered(discord, await world.typesCommand({ ...annThere.by, command: 'table', options: {} }));
  await annThere.sees(/ends in .*json\.gz/);
  await shows(Buffer.from('no table'));
  await annThere.sees(/I cannot read this file/);
  await shows(fresh.bytes);
  await annThere.sees(/I checked this price list: late flights, 12 prices/);
  assert.ok(!shelf.isAwaited(flightProduct));
  assert.deepEqual(bob.inChannel(channelId).messages(), [], 'nobody else sees any of it');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gifts } from '../../../db/schema/covers.ts';
import { settingsOf } from '../../../db/settings.ts';
import { buysFlight, givesOne } from './coverSteps.ts';
import { telegramRig } from './telegramRig.ts';

test('settings are shown with the time there, and a new zone tells the next times', async (t) => {
  const { startBot, enter, db } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  await ann.says('/settings');
  await ann.waitsFor(/Your time: \*\*UTC\*\*/);
  await ann.waitsForAnswer(await ann.taps(/Time zone/));
  await ann.waitsFor(/Where are you/);
  await ann.taps('Another place');
  await ann.waitsFor(/Type your city/);
  await ann.says('Tokyo');
  await ann.waitsFor(/Your time: \*\*Tokyo\*\*/);
  assert.equal(settingsOf(db, 1).timeZone, 'Asia/Tokyo');
  await ann.says('CO 62 30 Jan');
  await ann.waitsFor(/GMT\+9/);
});

test('a cover has a certificate as a picture with its words below, and its statement is a file', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  await buysFlight(ann, mine, 3);
  await ann.says('/covers');
  await ann.waitsFor(/1\. ⏳ 3 × CO62/);
  await ann.taps('1');
  await ann.waitsFor(/Each pays up to/);
  await ann.taps(/Certificate/);
  const certificate = await ann.waitsFor(/Certificate: you hold 3|Certificate\*\*: you hold 3/);
  assert.ok(certificate.picture !== undefined, 'no picture came');
  assert.match(certificate.text, /every cover gets its \$1 back/);
  await ann.says('/wallet');
  await ann.waitsFor(/3 open covers/);
  await ann.taps('Statement');
  await ann.waitsFor(/every movement of your dollars/);
});

test('a link gives covers to somebody who has never written to the bot', async (t) => {
  const { startBot, enter, db, chain, door } = await telegramRig(t);
  door.coversOf = async (_, ids) => ({ ok: true, value: ids.map(() => 3n) });
  const { mine } = await startBot();
  const ann = await enter('ann');
  await buysFlight(ann, mine, 3);
  await givesOne(ann);
  await ann.taps(/Make a link/);
  const shown = await ann.waitsFor(/Send this to your friend/);
  const start = /t\.me\/BucklerTestBot\?start=(g_[\w-]{22})/.exec(shown.text)?.[1];
  assert.ok(start !== undefined, shown.text);
  const bob = await enter('bob');
  await bob.says(`/start ${start}`);
  await bob.waitsFor(/@ann.* gives you/);
  await bob.taps(/Take it/);
  await bob.waitsFor(/On its way/);
  await mine();
  assert.equal(db.select().from(gifts).all()[0]?.claimedBy, 2);
  const given = [...chain.state.signed.values()]
    .map(({ order }) => order.action)
    .filter(({ kind }) => kind === 'giveCover');
  assert.equal(given.length, 1);
  await bob.says(`/start ${start}`);
  await bob.waitsFor(/used already/);
});

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Notice } from '../../../bot/notices.ts';
import type { SettingsTap } from '../../../bot/taps/settingsTaps.ts';
import { enqueueNotice } from '../../../db/outbox.ts';
import { outbox } from '../../../db/schema/messages.ts';
import { changeSettings, settingsOf } from '../../../db/settings.ts';
import { hash, scriptedChain } from '../loops/support/scriptedChain.ts';
import { scriptedPlatform } from '../loops/support/scriptedPlatform.ts';
import { freshDatabase, newPerson, startLoops, subject } from '../loops/support/world.ts';
import { talkWorld } from '../support/talkWorld.ts';

test('zone, language, quiet hours and kinds of news are set by taps and by typing', async (t) => {
  const { person, db } = talkWorld(t);
  const ann = person('ann');
  const tap = (one: SettingsTap) => ann.hears({ kind: 'settings', tap: one });
  assert.deepEqual(await tap({ kind: 'show' }), ['settings-title']);
  assert.deepEqual(await tap({ kind: 'zone', zone: 'Asia/Tokyo' }), ['settings-title']);
  assert.deepEqual(await tap({ kind: 'zone', zone: 'Mars/Olympus' }), ['pick-zone']);
  assert.equal(settingsOf(db, 1).timeZone, 'Asia/Tokyo');
  assert.deepEqual(await tap({ kind: 'askZone' }), ['ask-zone']);
  assert.deepEqual(await ann.says('Nairobbi'), ['which-zone']);
  assert.deepEqual(await ann.says('🦄'), ['zone-unknown']);
  assert.deepEqual(await ann.says('Nairobi'), ['settings-title']);
  assert.equal(settingsOf(db, 1).timeZone, 'Africa/Nairobi');
  assert.deepEqual(await tap({ kind: 'language', locale: 'xx' }), ['pick-language']);
  assert.deepEqual(await tap({ kind: 'language', locale: 'en' }), ['settings-title']);
  assert.deepEqual(await tap({ kind: 'askQuiet' }), ['ask-quiet']);
  assert.deepEqual(await ann.says('at night'), ['quiet-unreadable']);
  assert.deepEqual(await ann.says('10pm-7am'), ['settings-title']);
  assert.deepEqual(settingsOf(db, 1).quiet, { from: 1320, to: 420 });
  assert.deepEqual(await tap({ kind: 'noQuiet' }), ['settings-title']);
  assert.equal(settingsOf(db, 1).quiet, null);
  await tap({ kind: 'mute', news: 'votes' });
  await tap({ kind: 'mute', news: 'reminders' });
  await tap({ kind: 'mute', news: 'reminders' });
  await tap({ kind: 'unmute', news: 'votes' });
  assert.deepEqual(settingsOf(db, 1).muted, ['reminders']);
  assert.deepEqual(await ann.hears({ kind: 'cancel' }), ['nothing-to-cancel']);
});

test('every zone on the list is one, and nothing is shown twice', async (t) => {
  const { person } = talkWorld(t);
  const ann = person('ann');
  const zones: string[] = [];
  for (const page of [0, 1, 2]) {
    await ann.hears({ kind: 'settings', tap: { kind: 'zones', page } });
    for (const one of ann.last().buttons.flat())
      if ('tap' in one && one.tap.kind === 'settings' && one.tap.tap.kind === 'zone') zones.push(one.tap.tap.zone);
  }
  const unique = new Set(zones);
  assert.ok(unique.size >= 24);
  for (const timeZone of unique) new Intl.DateTimeFormat('en', { timeZone });
});

const terms = { product: 1, subject, trigger: 120, exit: 120, payout: 12_000_000n };
const reminder: Notice = { kind: 'saleEnds', terms, seriesId: 1n, units: 1, at: 1_800_100_000 };

/** Ann, at a moment that is in the middle of her quiet hours. */
async function asleep(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const platform = scriptedPlatform();
  const ann = await newPerson(db, chain, 'ann');
  const loops = startLoops(db, chain, platform);
  t.after(() => loops.stop());
  const now = new Date(chain.state.time * 1000);
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
  const around = (delta: number) => (minute + delta + 1440) % 1440;
  changeSettings(db, ann.user.id, { quiet: { from: around(-60), to: around(120) } });
  const tell = (eventKey: string, notice: Notice) =>
    enqueueNotice(db, {
      ...{ eventKey, identityId: ann.identity.id, intentId: null, seriesId: null, notice, block: null },
    });
  const states = () =>
    db
      .select({ state: outbox.state })
      .from(outbox)
      .all()
      .map(({ state }) => state);
  const purse = { wallet: ann.wallet.address, block: 1, have: null };
  const cover = { ...terms, seriesId: 1n, units: 1, transaction: hash('x') };
  const paid: Notice = {
    ...{ kind: 'coverPaid', ...cover, purse, amount: 12_000_000n, to: ann.wallet.address, index: 167, reporters: 3 },
  };
  return { db, chain, ann, platform, loops, tell, states, paid };
}

test('what can wait is held until the quiet hours end, and a payout overtakes it without a sound', async (t) => {
  const { platform, loops, tell, states, paid } = await asleep(t);
  tell('reminder', reminder);
  tell('paid', paid);
  await loops.pass(0);
  await loops.pass(10);
  assert.deepEqual(states(), ['held', 'sent']);
  assert.deepEqual(
    platform.calls.map(({ kind, silent }) => [kind, silent]),
    [['coverPaid', true]],
  );
  await loops.pass(3600);
  assert.deepEqual(states(), ['held', 'sent']);
  await loops.pass(3600);
  assert.deepEqual(states(), ['sent', 'sent']);
  assert.deepEqual(platform.calls.map(({ kind, silent }) => [kind, silent]).at(-1), ['saleEnds', false]);
});

test('quiet hours go by the time that people are told, also where the machine’s clock stands elsewhere', async (t) => {
  const { chain, loops, tell, states } = await asleep(t);
  tell('reminder', reminder);
  await loops.pass(1);
  assert.deepEqual(states(), ['held']);
  chain.state.time += 7200;
  await loops.pass(1);
  assert.deepEqual(states(), ['sent']);
});

test('other quiet hours let out at once what was held for the old ones', async (t) => {
  const { db, ann, loops, tell, states } = await asleep(t);
  tell('reminder', reminder);
  await loops.pass(1);
  assert.deepEqual(states(), ['held']);
  changeSettings(db, ann.user.id, { quiet: null });
  await loops.pass(1);
  assert.deepEqual(states(), ['sent']);
});

test('what somebody switched off is never sent, and never kept waiting', async (t) => {
  const { db, ann, platform, loops, tell, states, paid } = await asleep(t);
  changeSettings(db, ann.user.id, { quiet: null, muted: ['reminders'] });
  tell('reminder', reminder);
  tell('paid', paid);
  await loops.pass(1);
  assert.deepEqual(states(), ['cancelled', 'sent']);
  assert.deepEqual(
    platform.calls.map(({ kind }) => kind),
    ['coverPaid'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../../../bot/commands.ts';
import { identityOf } from '../../../db/users.ts';
import type { SeenMessage } from '../../../sim/discord/seen.ts';
import { nasty } from '../support/nasty.ts';
import { buysFlight, isPaid } from './coverSteps.ts';
import { answered, discordRig } from './discordRig.ts';

const window = { limit: 1000, windowMs: 1000 };

/** A sentence, and something to do next: a control, a command or an example to type. */
const helps = ({ text, buttons, selects }: SeenMessage) =>
  /\p{L}{2,}.*\p{L}{2,}/su.test(text) &&
  (buttons.flat().length > 0 || selects.length > 0 || /\/[a-z]{3,}|Type|type|Send|send/.test(text));

async function begin(t: Parameters<typeof discordRig>[0]) {
  const rig = await discordRig(t);
  const { world } = rig.discord;
  world.limit({ overall: window, buckets: { other: window } });
  const bot = await rig.startBot();
  const ann = await rig.enter('ann');
  const troubles = () => rig.lines.filter((line) => line.includes('"level":50'));
  return { ...rig, ...bot, world, ann, troubles };
}

test('every command with every argument is answered by a sentence with a next step, and nothing breaks', async (t) => {
  const { discord, world, ann, troubles } = await begin(t);
  const { channelId } = await world.createGuild({ name: 'Trip', by: ann.user.id });
  const there = ann.inChannel(channelId);
  for (const [name, { takes }] of Object.entries(commands))
    for (const [kind, argument] of Object.entries(nasty)) {
      const text = argument.slice(0, 3000);
      if (takes === undefined && text !== '') continue;
      const view = await answered(discord, await there.types(name, text === '' ? undefined : text));
      const answer = await there.sees(/./);
      assert.notEqual(view.state, 'failed', `/${name} ${kind}`);
      for (let left = 2500; there.messages().at(-1)?.isThinking && left > 0; left--) await sleep(2);
      const shown = there.messages().at(-1) ?? answer;
      // A channel that is subscribed, as was wanted, needs no next step.
      const isDone = commands[name]?.read('').kind === 'channel' && /This channel/.test(shown.text);
      assert.ok(isDone || helps(shown), `/${name} ${kind}: ${shown.text}`);
      assert.deepEqual(troubles(), [], `/${name} ${kind}`);
    }
});

test('every command and every text, typed into the private chat, is answered in the same way', async (t) => {
  const { ann, troubles } = await begin(t);
  const asked = Object.keys(commands).flatMap((name) =>
    Object.entries(nasty).map(([kind, argument]) => ({ kind, text: `/${name} ${argument}`.trim() })),
  );
  const plain = Object.entries({ ...nasty, none: '?', longest: '💥'.repeat(1000) });
  for (const { kind, text } of [...asked, ...plain.map(([kind, words]) => ({ kind, text: words }))]) {
    const before = ann.messages().length;
    await ann.says(text.slice(0, 2000));
    for (let left = 4000; ann.messages().length === before && left > 0; left--) await sleep(2);
    const answer = ann.messages().at(-1);
    assert.ok(ann.messages().length > before && answer !== undefined && helps(answer), `${kind}: ${answer?.text}`);
  }
  assert.deepEqual(troubles(), []);
});

test('somebody who leaves the last server before the payout is left alone, and hears of the next thing when they are back', async (t) => {
  const { world, ann, enter, db, chain, mine, troubles } = await begin(t);
  const ada = await enter('ada');
  const { guildId, channelId } = await world.createGuild({ name: 'Trip', by: ada.user.id, members: [ann.user.id] });
  await buysFlight(ann, mine);
  world.leaveGuild({ userId: ann.user.id, guildId });
  await isPaid(chain, mine);
  const blockedAt = () => identityOf(db, { platform: 'discord', platformUserId: ann.user.id })?.blockedAt;
  assert.ok(typeof blockedAt() === 'number');
  assert.ok(!ann.messages().some(({ text }) => /is in your wallet/.test(text)));
  world.joinGuild({ userId: ann.user.id, guildId });
  await ann.inChannel(channelId).types('help');
  await ann.inChannel(channelId).sees(/How it works/);
  assert.equal(blockedAt(), null);
  await ann.sees(/\$12\.00 is in your wallet/);
  assert.deepEqual(troubles(), []);
});

test('an answer that was dismissed before its news takes nothing with it: the news comes in private', async (t) => {
  const { world, ann, mine, troubles } = await begin(t);
  const { channelId } = await world.createGuild({ name: 'Trip', by: ann.user.id });
  const there = ann.inChannel(channelId);
  await there.types('flight', 'CO62 12 Feb');
  await there.taps('1', await there.sees(/pays \$12/));
  await there.taps(/Buy for/, await there.sees(/You pay/));
  const { messageId } = await there.sees(/Buying/);
  world.dismisses({ ...there.by, messageId });
  await mine();
  await ann.sees(/You are covered/);
  assert.deepEqual(troubles(), []);
});

test('an answer that Discord does not take is owned up to, with a reference and the way on', async (t) => {
  const { discord, ann, lines } = await begin(t);
  const refusal = { kind: 'error', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
  discord.world.fault({ operation: 'editFollowUp', reply: refusal });
  await ann.types('help');
  const apology = await ann.sees(/kept me from showing you the answer \(ref/);
  const [, ref = 'none'] = /ref \*\*([0-9A-F]{6})/.exec(apology.text) ?? [];
  assert.ok(helps(apology) && lines.some((line) => line.includes(ref)));
});

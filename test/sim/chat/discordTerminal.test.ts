import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiscordSession } from '../../../sim/chat/discordSession.ts';
import { discordWords } from '../../../sim/chat/discordWords.ts';
import { understand } from '../../../sim/chat/understand.ts';
import { connectDiscord } from '../../../sim/discord/controlClient.ts';
import { discordRig } from '../../bot/discord/discordRig.ts';

test('a cover is bought on Discord from a terminal: commands, buttons, menus and forms', async (t) => {
  const { discord, startBot, chain } = await discordRig(t);
  const { mine } = await startBot();
  const saveTo = await mkdtemp(join(tmpdir(), 'buckler-chat-'));
  t.after(() => rm(saveTo, { recursive: true }));
  const printed: string[] = [];
  const session = new DiscordSession({
    control: connectDiscord(discord.controlUrl, discord.controlToken),
    username: 'traveller',
    saveTo,
    print: (text) => void printed.push(text),
    moveClock: async () => undefined,
    onLost: () => printed.push('lost'),
  });
  await session.open();
  const types = async (line: string) => {
    const begun = performance.now();
    assert.ok(await session.obey(understand(line)), line);
    await session.settle(begun);
  };
  await types('/flight CO62 12 Feb');
  await types(':tap Other');
  assert.match(printed.at(-1) ?? '', /How many covers/);
  await types('4');
  await types(':tap Buy for');
  await mine();
  await session.obey(understand(':wait You are covered'));
  await types('CO62 13 Feb');
  await types(':tap For a friend');
  await types(':tap Name a friend');
  await types(':pick robert');
  await session.obey(understand(':wait robert'));
  assert.equal(await session.obey(understand(':pick robert')), false);
  await types('/wallet');
  assert.ok(
    printed.some((text) => /█|▀|▄/.test(text)),
    'no QR code was drawn',
  );
  assert.equal(await session.obey(understand(':99')), false);
  await session.close();
  assert.equal(chain.purchases()[0]?.units, 4);
});

test('Discord’s marks are read as words', () => {
  assert.equal(discordWords('until <t:1800000000:f> (<t:1800000000:R>) \\_a\\_'), 'until 2027-01-15T08:00Z _a_');
});

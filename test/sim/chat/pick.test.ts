import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ChatSession } from '../../../sim/chat/session.ts';
import { understand } from '../../../sim/chat/understand.ts';
import { noLimits, telegramRig } from '../../bot/telegram/telegramRig.ts';

test('somebody is picked from the contacts, and only while the bot asks for them', async (t) => {
  const { startBot, telegram } = await telegramRig(t, noLimits);
  await startBot();
  const saveTo = await mkdtemp(join(tmpdir(), 'buckler-chat-'));
  t.after(() => rm(saveTo, { recursive: true }));
  const printed: string[] = [];
  const session = new ChatSession({
    ...{ control: telegram.world, username: 'ann', saveTo, colour: false, echo: true },
    print: (text: string) => void printed.push(text),
    moveClock: async () => undefined,
    onLost: () => undefined,
  });
  await session.open();
  const types = async (line: string) => {
    const begun = performance.now();
    const done = await session.obey(understand(line));
    if (done) await session.settle(begun);
    return done;
  };
  assert.equal(await types(':pick robert'), false);
  assert.ok(await types('CO62 30 Jan'));
  assert.ok(await types(':tap For a friend'));
  assert.ok(await types(':pick robert'));
  assert.ok(await session.obey(understand(':wait robert')));
  await session.close();
});

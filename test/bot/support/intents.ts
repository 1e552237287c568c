import assert from 'node:assert/strict';
import type { test as nodeTest, TestContext } from 'node:test';
import { commands } from '../../../bot/commands.ts';
import { nameOfTap, oneOfEachTap } from './oneOfEachTap.ts';
import type { RowWorld } from './person.ts';
import type { Row } from './rows/steps.ts';
import { rows } from './rows.ts';

type StartWorld = (t: TestContext, used: Set<string>) => Promise<RowWorld & { troubles(): readonly string[] }>;

/** Everything that people can do, on one platform: each row from beginning to end, and every button and command by itself. */
export function testIntents(test: typeof nodeTest, platform: string, start: StartWorld): void {
  for (const row of rows)
    test(`${row.wish}: ${row.what}`, async (t) => {
      const used = new Set<string>();
      const world = await start(t, used);
      await row.run(world);
      assert.deepEqual(world.troubles(), []);
      assert.deepEqual([...used].toSorted(), [...row.uses].toSorted(), 'what the row says that it uses');
    });

  test(`every button is answered on ${platform}, and none by accident`, async (t) => {
    const world = await start(t, new Set());
    const ann = await world.enter('ann');
    for (const tap of oneOfEachTap) {
      const { text } = await ann.answersTo(tap);
      assert.doesNotMatch(text, /too old/, nameOfTap(tap));
    }
    assert.deepEqual(world.troubles(), []);
  });

  test(`every command is answered on ${platform}, with nothing, with too much and with nonsense behind it`, async (t) => {
    const world = await start(t, new Set());
    const ann = await world.enter('ann');
    for (const command of Object.keys(commands))
      for (const text of ['', 'x'.repeat(900), 'שלום 🙂 <b>&', '-1']) {
        const before = ann.messages().filter((message) => message.text !== '').length;
        const takesNone = commands[command]?.takes === undefined;
        if (platform === 'discord' && takesNone && text !== '') continue;
        await ann.types(command, text);
        await ann.sees(/./);
        for (let left = 2500; ann.messages().length <= before && left > 0; left--)
          await new Promise((done) => setTimeout(done, 2));
        assert.ok(ann.messages().length > before, `/${command} ${text.slice(0, 20)}`);
      }
    assert.deepEqual(world.troubles(), []);
  });
}

/** The rows that use a command or button. */
function rowsWith(use: string, all: readonly Row[]): string {
  const names = all.filter(({ uses }) => uses.includes(use)).map(({ wish, what }) => `${wish}: ${what}`);
  return names.length === 0 ? 'answers by itself' : names.join('; ');
}

/** The page about what can be done where, as it is to be. */
export function intentsPage(): string {
  const uses = [...Object.keys(commands).map((name) => `/${name}`), ...oneOfEachTap.map(nameOfTap)];
  const lines = uses.map((use) => `| \`${use}\` | ✓ yes | ✓ yes | ${rowsWith(use, rows)} |`);
  return [
    '# What people can do, and where',
    '',
    'Every command and every kind of button, with the test that uses it through the real client library of each platform',
    '(`test/bot/telegram/rows.test.ts` and `test/bot/discord/rows.test.ts`, from the one list in `test/bot/support/rows.ts`).',
    '"Answers by itself" means: sent as it is, to a bot without anything it could be about, it is answered in words, and nothing',
    'breaks; every other line is part of a story from beginning to end as well. `test/bot/intents.test.ts` keeps this page true;',
    '`node test/bot/support/writeIntents.ts` writes it anew.',
    '',
    '| command or button | Telegram | Discord | story |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

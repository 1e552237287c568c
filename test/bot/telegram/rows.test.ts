import { test } from 'node:test';
import { readTap, writeTap } from '../../../bot/taps/tapText.ts';
import type { Person } from '../../../sim/telegram/person.ts';
import type { SeenMessage } from '../../../sim/telegram/seen.ts';
import type { TelegramWorld } from '../../../sim/telegram/world.ts';
import { testIntents } from '../support/intents.ts';
import { type Hands, ofEach, someone } from '../support/person.ts';
import { noLimits, telegramRig } from './telegramRig.ts';

testIntents(test, 'telegram', async (t, used) => {
  const rig = await telegramRig(t, noLimits);
  const { talk, mine } = await rig.startBot(async () => {});
  return {
    platform: 'telegram',
    talk,
    chain: rig.chain,
    db: rig.db,
    troubles: () => rig.troubles,
    async enter(name) {
      const person = await rig.enter(name);
      return someone({ id: String(person.user.id), name }, handsOf(person, rig.telegram.world), used);
    },
    async happens(...events) {
      await mine();
      if (events.length === 0) return;
      rig.chain.block(events);
      await mine();
    },
  };
});

function handsOf(person: Person, world: TelegramWorld): Hands {
  const place = { userId: person.user.id, chatId: person.chatId };
  const say = async (text: string) => void (await person.says(text));
  const tap: Hands['tap'] = async (messageId, one) => {
    await person.waitsForAnswer(await person.forgesTap(Number(messageId), writeTap(one)));
  };
  const shown = ofEach(({ messageId, text, picture, document, buttons }: SeenMessage) => ({
    id: String(messageId),
    text,
    hasPicture: picture !== undefined,
    hasFile: document !== undefined,
    taps: buttons.flat().flatMap((button) => (button.kind === 'callback' ? (readTap(button.data) ?? []) : [])),
  }));
  return {
    say,
    tap,
    forge: tap,
    command: (name, text) => say(`/${name} ${text}`.trim()),
    messages: () =>
      person
        .messages()
        .filter(({ from }) => from.isBot)
        .map(shown),
    async fill(messageId, one, text) {
      await tap(messageId, one);
      await say(text);
    },
    async pick(messageId, one, { id }) {
      if (one !== null) await tap(messageId, one);
      await person.waitsFor(/pick them from your contacts/, { includeEarlier: true });
      world.sharesUsers({ ...place, users: [Number(id)] });
    },
    pointAt: async (command, { id, name }) => {
      world.says({ ...place, text: `/${command} ${name}`, mentions: [{ userId: Number(id), as: name }] });
    },
  };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tap } from '../../../bot/action.ts';
import { readControl } from '../../../bot/discord/controlId.ts';
import { personField, textField } from '../../../bot/discord/heard.ts';
import { writeTap } from '../../../bot/taps/tapText.ts';
import type { SeenMessage } from '../../../sim/discord/seen.ts';
import type { DiscordServer } from '../../../sim/discord/server.ts';
import { testIntents } from '../support/intents.ts';
import { type Hands, ofEach, someone } from '../support/person.ts';
import { answered, discordRig } from './discordRig.ts';

const window = { limit: 1000, windowMs: 1000 };

testIntents(test, 'discord', async (t, used) => {
  const rig = await discordRig(t);
  rig.discord.world.limit({ overall: window, buckets: { other: window } });
  const { talk, mine } = await rig.startBot(async () => {});
  return {
    platform: 'discord',
    talk,
    chain: rig.chain,
    db: rig.db,
    troubles: () => rig.lines.filter((line) => line.includes('"level":50')),
    async enter(name) {
      const person = await rig.enter(name);
      return someone({ id: person.user.id, name }, handsOf(rig.discord, person), used);
    },
    async happens(...events) {
      await mine();
      if (events.length > 0) await mine(events);
    },
  };
});

type Entered = Awaited<ReturnType<Awaited<ReturnType<typeof discordRig>>['enter']>>;

/** What a button or an option of a menu carries, and how it is chosen. */
function controlsOf({ buttons, selects }: SeenMessage) {
  const clicks = buttons.flat().flatMap((one) => (one.kind === 'click' ? [{ menu: null, value: one.customId }] : []));
  const options = selects.flatMap(({ customId, options: all }) => all.map(({ value }) => ({ menu: customId, value })));
  return [...clicks, ...options].flatMap((one) => {
    const control = readControl(one.value);
    return control === null ? [] : [{ ...one, control }];
  });
}

function handsOf(discord: DiscordServer, { by, messages, says, types }: Entered): Hands {
  const { world } = discord;
  const on = (messageId: string) =>
    messages().find((message) => message.messageId === messageId) ?? assert.fail(`no message ${messageId}`);
  async function choose(messageId: string, wanted: (control: ReturnType<typeof controlsOf>[number]) => boolean) {
    const { menu, value } = controlsOf(on(messageId)).find(wanted) ?? assert.fail('no such control');
    const click = menu === null ? await world.clicks({ ...by, messageId, customId: value }) : null;
    const started = click ?? (await world.chooses({ ...by, messageId, customId: menu ?? '', values: [value] }));
    if (started.kind !== 'interaction') assert.fail('a link');
    return { started, view: await answered(discord, started) };
  }
  const isFor = (tap: Tap) => (one: ReturnType<typeof controlsOf>[number]) =>
    one.control.tap !== null && writeTap(one.control.tap) === writeTap(tap);
  const isFriendForm = ({ control }: ReturnType<typeof controlsOf>[number]) =>
    control.kind === 'form' && control.asks === 'form-friend' && control.tap === null;
  async function submit({ started, view }: Awaited<ReturnType<typeof choose>>, value: string | string[]) {
    const fields = view.form?.fields ?? assert.fail(`no form: ${view.state}`);
    const name = typeof value === 'string' ? textField : personField;
    assert.ok(fields.some(({ customId }) => customId === name));
    await world.submits({ interactionId: started.interactionId, fields: { [name]: value } });
  }
  const shown = ofEach((message: SeenMessage) => ({
    id: message.messageId,
    text: message.text.replaceAll(/\*\*|\\/g, ''),
    hasPicture: message.pictures.some(({ description }) => (description ?? '') !== ''),
    hasFile: message.files.length > 0,
    taps: controlsOf(message).flatMap(({ control: { tap } }) => (tap === null ? [] : [tap])),
  }));
  return {
    say: async (text) => void (await says(text)),
    pointAt: async (command, { id }) =>
      void (await world.typesCommand({ ...by, command, options: { [personField]: id } })),
    command: async (name, text) => void (await types(name, text === '' ? undefined : text)),
    messages: () =>
      messages()
        .filter(({ isThinking }) => !isThinking)
        .map(shown),
    tap: async (messageId, tap) => void (await choose(messageId, isFor(tap))),
    async fill(messageId, tap, text) {
      const chosen = await choose(messageId, isFor(tap));
      if (chosen.view.state === 'form') await submit(chosen, text);
      else await says(text);
    },
    forge: async (messageId, tap) =>
      void (await answered(discord, await world.forgeClick({ ...by, messageId, customId: writeTap(tap) }))),
    async pick(messageId, tap, { id }) {
      if (tap !== null) await choose(messageId, isFor(tap));
      for (let left = 2500; !controlsOf(on(messageId)).some(isFriendForm) && left > 0; left--) await sleep(2);
      await submit(await choose(messageId, isFriendForm), [id]);
    },
  };
}

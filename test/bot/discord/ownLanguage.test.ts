import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, discordRig } from './discordRig.ts';

// The world's clock stands at 2027-01-15.

test('a command’s text is completed and read in the language of whoever types it', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann', 'es-ES');
  const completed = async (command: string, text: string) => {
    const typing = await discord.world.autocompletes({ ...ann.by, command, focused: 'text', options: { text } });
    return (await answered(discord, typing)).choices ?? [];
  };
  const [weather] = await completed('weather', 'sequía sea');
  assert.match(weather?.name ?? '', /Seattle/);
  const [flight] = await completed('flight', 'vuelo CO62 IAH a EWR 12 de febrero');
  assert.equal(flight?.value, 'CO62 IAH-EWR 2027-02-12');

  await ann.types('coins', 'ETH 20 por ciento, 7 días a partir del 1 de febrero');
  await ann.sees(/Caída de ETH, 7 días[\s\S]*paga hasta/);
  await ann.types('flight', 'CO 62 el 12 de febrero');
  await ann.sees(/CO62 Houston IAH[\s\S]*febrero[\s\S]*paga/);
});

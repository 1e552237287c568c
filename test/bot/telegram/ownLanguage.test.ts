import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SeenMessage } from '../../../sim/telegram/seen.ts';
import { telegramRig } from './telegramRig.ts';

// The world's clock stands at 2027-01-15.

/** A flight and a coin as somebody asks for them, in each language. */
const asked: Readonly<Record<string, { flight: string; coin: string; unclear: string }>> = {
  es: {
    flight: 'mi vuelo CO 62 sale el 12 de febrero',
    coin: 'ETH 20 % 7 días a partir del 1 de febrero',
    unclear: 'hola',
  },
  pt: { flight: 'voo CO 62 de 12 fev', coin: 'ETH 20% 7 dias a partir de 1º de fevereiro', unclear: 'olá' },
  fr: { flight: 'vol CO62 le vendredi 12 févr.', coin: 'ETH 20 % 7 jours à partir du 1er février', unclear: 'bonjour' },
  hi: { flight: '१२ फ़रवरी की उड़ान CO 62', coin: 'ETH 20 प्रतिशत 7 दिन 1 फरवरी से', unclear: 'नमस्ते' },
  id: {
    flight: 'PENERBANGAN CO 62 TANGGAL 12 FEBRUARI',
    coin: 'ETH 20 persen 7 hari mulai 1 Februari',
    unclear: 'halo',
  },
  sw: {
    flight: 'ndege CO 62 tarehe 12 Februari',
    coin: 'ETH asilimia 20 siku 7 kuanzia 1 Februari',
    unclear: 'habari',
  },
};

/** A price with its buttons for one, three, five and ten. */
function isQuote(...named: string[]) {
  return ({ text, buttons }: SeenMessage) => {
    const labels = buttons.flat().map(({ label }) => label);
    return named.every((name) => text.includes(name)) && ['1', '3', '5', '10'].every((count) => labels.includes(count));
  };
}

for (const [language, { flight, coin, unclear }] of Object.entries(asked))
  test(`somebody whose language is ${language} types what worries them, and gets its price`, async (t) => {
    const { startBot, enter } = await telegramRig(t);
    await startBot();
    const ann = await enter('ann', undefined, language);
    await ann.says(flight);
    const quote = await ann.waitsFor(isQuote('CO62', 'IAH', 'EWR'));
    assert.match(quote.text, /(?<!\d)12(?!\d)/);
    await ann.says(coin);
    await ann.waitsFor(isQuote('ETH', '20'));
    await ann.says(unclear);
    const home = await ann.waitsFor(/CO 62 12/);
    const [example] = /CO 62 12 [\p{L}\p{M}]+/u.exec(home.text) ?? [];
    await ann.says(`${example}`);
    await ann.waitsFor(/CO62/);
  });

test('behind the bot’s name, covers are found in the language of whoever types', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann', undefined, 'es');
  for (const [typed, shown] of [
    ['CO62 12 de febrero', /CO62/],
    ['sequía seattle', /Seattle/],
    ['lluvia en seattle abril', /Seattle/],
    ['sequ', /Seattle/],
  ] as const) {
    const { results } = await ann.asksInline(typed);
    assert.match(results[0]?.title ?? '', shown, typed);
  }
  assert.deepEqual((await ann.asksInline('qué tal')).results, []);
});

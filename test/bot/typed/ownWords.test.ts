import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDecimal } from '../../../bot/typed/readDecimal.ts';
import { suggest } from '../../../bot/usecases/suggest.ts';
import { settingsOf } from '../../../db/settings.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { talkWorld } from '../support/talkWorld.ts';

// The world's clock stands at 2027-01-15.

/** The same answers in every language: a day, a number, quiet hours, a slip of the finger, a month. */
const answers: Readonly<Record<string, { day: string; units: string; quiet: string; slip: string; month: string }>> = {
  es: { day: '12 de febrero', units: 'tres', quiet: 'de 22:30 a 7', slip: 'sequoa', month: 'en junio' },
  pt: { day: '12 de fevereiro', units: 'três', quiet: 'das 22:30 às 7h', slip: 'estigem', month: 'em junho' },
  fr: { day: 'le 12 février', units: 'trois', quiet: 'de 22h30 à 7h', slip: 'secheresce', month: 'en juin' },
  hi: { day: '१२ फ़रवरी', units: 'तीन', quiet: '22:30 से 7 बजे तक', slip: 'बरसातत', month: 'जून में' },
  id: {
    day: 'tanggal 12 Februari',
    units: 'tiga',
    quiet: 'dari jam 22.30 sampai jam 7',
    slip: 'kekeringn',
    month: 'bulan Juni',
  },
  sw: {
    day: 'tarehe 12 Februari',
    units: 'tatu',
    quiet: 'kuanzia 22:30 hadi 7',
    slip: 'ukamee',
    month: 'mwezi wa Juni',
  },
};

for (const [locale, { day, units, quiet, slip, month }] of Object.entries(answers))
  test(`what the bot asks for can be answered in ${locale}`, async (t) => {
    const world = talkWorld(t);
    const ann = world.person('ann', locale);
    assert.deepEqual(await ann.says('CO 62'), ['pick-day']);
    await ann.hears({
      kind: 'pickDay',
      route: { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' },
      page: 0,
    });
    assert.deepEqual(await ann.says(day), ['quote']);
    await ann.taps('askUnits');
    assert.deepEqual(await ann.says(units), ['confirm']);

    await ann.hears({ kind: 'settings', tap: { kind: 'askQuiet' } });
    await ann.says(quiet);
    const visitor = {
      platform: 'telegram',
      platformUserId: 'ann',
      privateChatId: 'ann',
      locale,
      timeZone: 'UTC',
    } as const;
    const { user } = findOrCreateUserByIdentity(world.db, visitor, world.talk.door.now());
    assert.deepEqual(settingsOf(world.db, user.id).quiet, { from: 22 * 60 + 30, to: 7 * 60 });

    assert.deepEqual(await ann.says('dry Seattle'), ['pick-time']);
    assert.deepEqual(await ann.says(month), ['pick-time']);
    assert.notEqual((await ann.says(slip))[0], 'not-understood', slip);
  });

test('dollars that go into a pool or out of a wallet can be typed with the language’s own word', async (t) => {
  const { person } = talkWorld(t);
  for (const [locale, typed] of Object.entries({ es: '5 dólares', fr: '5,00 $', hi: '५ डॉलर', sw: 'dola 5' })) {
    const ann = person(locale, locale);
    await ann.hears({ kind: 'pool', tap: { kind: 'askDeposit', level: 'low' } });
    const [key] = await ann.says(typed);
    assert.ok(key !== undefined && !key.startsWith('dollars-'), `${typed}: ${key}`);
  }
});

test('a time zone is found by what a city is called in the person’s language', async (t) => {
  const { person, db, talk } = talkWorld(t);
  const typed = { es: 'Nueva York', pt: 'Nova Iorque', hi: 'मुंबई', fr: 'Londres' };
  for (const [locale, city] of Object.entries(typed)) {
    const ann = person(locale, locale);
    await ann.hears({ kind: 'settings', tap: { kind: 'askZone' } });
    assert.deepEqual(await ann.says(city), ['settings-title'], city);
  }
  const visitor = {
    platform: 'telegram',
    platformUserId: 'hi',
    privateChatId: 'hi',
    locale: 'hi',
    timeZone: 'UTC',
  } as const;
  const { user } = findOrCreateUserByIdentity(db, visitor, talk.door.now());
  assert.equal(settingsOf(db, user.id).timeZone, 'Asia/Kolkata');
});

test('figures in Devanagari are figures', () => {
  assert.equal(readDecimal('२०,०००', 0), 20_000n);
  assert.equal(readDecimal('$५.५', 6), 5_500_000n);
});

test('what is typed behind a command is completed in the person’s language', async (t) => {
  const { talk } = talkWorld(t);
  const texts = async (kind: 'weather' | 'coins' | 'flight', typed: string, locale: string) =>
    (await suggest(talk, kind, typed, locale)).map(({ text }) => text);
  assert.deepEqual(await texts('weather', 'sequ', 'es'), await texts('weather', 'dry', 'en'));
  assert.deepEqual(await texts('weather', 'ukame Sea', 'sw'), ['dry SEATTLE']);
  assert.deepEqual(await texts('weather', 'बारिश सिएटल जून', 'hi'), ['dry SEATTLE JUNE', 'wet SEATTLE JUNE']);
  assert.deepEqual(await texts('weather', 'rain Seattle June', 'en'), ['dry SEATTLE JUNE', 'wet SEATTLE JUNE']);
  assert.deepEqual(await texts('coins', 'chute ETH', 'fr'), ['drop ETH']);
  assert.deepEqual(await texts('coins', 'sequía Seattle', 'es'), []);
  const [day = ''] = await texts('flight', 'vuelo CO62 IAH a EWR 12 de febrero', 'es');
  assert.equal(day, 'CO62 IAH-EWR 2027-02-12');
});

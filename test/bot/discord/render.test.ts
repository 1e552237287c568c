import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { type APIContainerComponent, ComponentType } from 'discord.js';
import { readControl, writeControl } from '../../../bot/discord/controlId.ts';
import { controlRows } from '../../../bot/discord/controls.ts';
import { discordMoment, escapeValue, markdownOf } from '../../../bot/discord/markdown.ts';
import { render } from '../../../bot/discord/render.ts';
import { readLocales } from '../../../bot/readLocales.ts';
import type { Button, Screen } from '../../../bot/screen.ts';
import { screen } from '../../../bot/screen.ts';
import { destinationScreen, flightScreen, originScreen } from '../../../bot/screens/pickFlight.ts';
import { type FormKey, say, textCatalogue } from '../../../bot/words.ts';

const translatorFor = readLocales();
const translator = translatorFor('en');
const folder = new URL('../../../bot/locales/', import.meta.url);
const locales = readdirSync(folder)
  .filter((name) => name.endsWith('.ftl'))
  .map((name) => name.slice(0, -'.ftl'.length));
const how = { translator, timeZone: 'UTC', botId: '9000' };
const airports = Array.from({ length: 30 }, (_, i) => `A${String.fromCharCode(65 + (i % 26))}${i < 26 ? 'A' : 'B'}`);

async function containerOf(shown: Screen): Promise<APIContainerComponent> {
  const { components } = await render(shown, how);
  const [first, second] = components;
  assert.ok(first?.type === ComponentType.Container && second === undefined);
  return first;
}

async function textOf(shown: Screen): Promise<string> {
  const [text] = (await containerOf(shown)).components;
  assert.ok(text?.type === ComponentType.TextDisplay);
  return text.content;
}

/** What Discord counts against its 40: every component, nested ones too. */
function count({ components }: APIContainerComponent): number {
  return 1 + components.reduce((sum, one) => sum + 1 + ('components' in one ? one.components.length : 0), 0);
}

test('the texts’ markup becomes Markdown, and values show as they were written', () => {
  assert.equal(markdownOf('<b>Bold</b> <i>soft</i> <code>0x_1*2</code>'), '**Bold** *soft* `0x_1*2`');
  assert.equal(markdownOf('<a href="https://example.org/a?b=1">here</a>'), '[here](<https://example.org/a?b=1>)');
  assert.equal(markdownOf(`<b>${escapeValue('_*~`|[x](y)<@1>\\')}</b>`), '**\\_\\*\\~\\`\\|\\[x\\](y)\\<@1\\>\\\\**');
  assert.equal(markdownOf(escapeValue('<b>&lt;')), '\\<b\\>&lt;');
  assert.equal(markdownOf(`<code>${escapeValue('a`<b>')}</code>`), '`` a`<b> ``');
  assert.equal(markdownOf('# one\n> two\n- three\n-# four'), '\\# one\n\\> two\n\\- three\n\\-# four');
});

test('a moment is told by Discord itself, and nobody can forge one', async () => {
  const text = await textOf(screen(say('refused-closed', { cutoff: { moment: 1_800_000_000 } })));
  assert.ok(text.includes(discordMoment(1_800_000_000)));
  assert.match(text, /<t:1800000000:f> \(<t:1800000000:R>\)/);
  const forged = await textOf(screen(say('which-airline', { typed: '<t:1:R>' })));
  assert.ok(forged.includes('\\<t:1:R\\>'));
});

test('buttons carry the tap as every platform writes it, in rows of at most five', async () => {
  const button: Button = { label: say('button-back'), tap: { kind: 'home' } };
  const rows = controlRows(screen(say('help'), [button, button, button, button, button, button]), () => 'x', '9000');
  assert.deepEqual(
    rows.map(({ components }) => components.length),
    [5, 1],
  );
  const ids = rows.flatMap(({ components }) => components.map((one) => ('custom_id' in one ? one.custom_id : '')));
  assert.equal(new Set(ids).size, 6);
  assert.deepEqual(ids.map(readControl), Array(6).fill({ kind: 'tap', tap: { kind: 'home' } }));
});

test('a link is a link, and the way to the private chat leads to the bot', () => {
  const links: Button[] = [
    { label: say('button-receipt'), url: 'https://example.org/tx/1' },
    { label: say('button-open-chat'), opens: 'privateChat' },
  ];
  const [row] = controlRows(screen(say('help'), links), () => 'x', '9000');
  const urls = row?.components.map((one) => ('url' in one ? one.url : null));
  assert.deepEqual(urls, ['https://example.org/tx/1', 'https://discord.com/users/9000']);
});

test('more than twenty choices become a menu, and every screen keeps within forty components', async () => {
  const routes = Array.from({ length: 24 }, (_, i) => ({
    carrier: 'CO',
    number: i + 1,
    origin: 'IAH',
    destination: 'EWR',
  }));
  const flights = await containerOf(flightScreen('IAH', 'EWR', [...routes, ...routes], 0));
  const first = flights.components.find((one) => one.type === ComponentType.ActionRow);
  const menu = first?.components[0];
  assert.ok(menu?.type === ComponentType.StringSelect);
  assert.equal(menu.options.length, 24);
  assert.deepEqual(readControl(menu.options[0]?.value ?? ''), {
    kind: 'tap',
    tap: { kind: 'pickDay', route: routes[0], page: 0 },
  });
  for (const one of [
    flights,
    await containerOf(originScreen(airports, 1)),
    await containerOf(destinationScreen('IAH', airports, 0)),
  ])
    assert.ok(count(one) <= 40, `${count(one)} components`);
});

test('an address is a picture that says in words what it is', async () => {
  const { components, picture } = await render({ ...screen(say('help')), qr: '0xAbC' }, how);
  assert.ok(picture && components[0]?.type === ComponentType.Container);
  assert.match(picture.alt, /0xAbC/);
  const gallery = components[0].components.find((one) => one.type === ComponentType.MediaGallery);
  assert.ok(gallery && 'items' in gallery);
  assert.deepEqual(gallery.items, [{ media: { url: `attachment://${picture.name}` }, description: picture.alt }]);
});

test('what heads a form fits over it', () => {
  const isForm = (key: string): key is FormKey => key.startsWith('form-');
  const forms = Object.keys(textCatalogue()).filter(isForm);
  assert.ok(forms.length > 0);
  for (const locale of locales)
    for (const key of forms) {
      const text = translatorFor(locale).write(say(key), { timeZone: 'UTC', escape: (value) => value });
      assert.ok(text.length <= 45, `${locale} ${key}: ${text}`);
    }
});

test('a text that is too long for a message is cut, and says so', async () => {
  const long = await textOf({ paragraphs: Array(5).fill(say('help')), buttons: [] });
  // A sign of two code units at the end is left out whole.
  assert.ok(long.length === 4000 || long.length === 3999);
  assert.ok(long.isWellFormed());
  assert.ok(long.endsWith('…'));
});

test('a control is read only as it was written', () => {
  for (const tap of [{ kind: 'home' } as const, null])
    for (const asks of ['form-units', 'form-day'] as const) {
      const control = { kind: 'form', asks, tap } as const;
      assert.deepEqual(readControl(writeControl(control)), control);
    }
  for (const text of ['', '9zz', '?', '?help', '?form-', '1h?form-units?form-units', 'x?form-units', '1h?toString'])
    assert.equal(readControl(text), null, text);
});

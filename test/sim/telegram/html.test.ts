import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawText } from '../../../sim/telegram/formatting/draw.ts';
import { messageText } from '../../../sim/telegram/formatting/formattedText.ts';
import { parseHtml } from '../../../sim/telegram/formatting/html.ts';

test('offsets count UTF-16 units, as in the Bot API', () => {
  assert.deepEqual(parseHtml('✈️🛬 <b>CO62</b>'), {
    text: '✈️🛬 CO62',
    entities: [{ type: 'bold', offset: 5, length: 4 }],
  });
});

test('marks nest, and the outer one comes first', () => {
  assert.deepEqual(parseHtml('<b>a<i>b</i></b>').entities, [
    { type: 'bold', offset: 0, length: 2 },
    { type: 'italic', offset: 1, length: 1 },
  ]);
});

test('character references are decoded, and others stay as they are', () => {
  assert.equal(
    parseHtml('&lt;b&gt; &amp;amp; &quot;x&quot; &#36;1 &#x24;2 &nbsp; & AT&T').text,
    '<b> &amp; "x" $1 $2 &nbsp; & AT&T',
  );
});

test('a link keeps its address, a link that Telegram would not take leaves only its words', () => {
  assert.deepEqual(parseHtml('<a href="https://example.org/?a=1&amp;b=2">Receipt</a>').entities, [
    { type: 'text_link', url: 'https://example.org/?a=1&b=2', offset: 0, length: 7 },
  ]);
  assert.deepEqual(parseHtml('<a href="javascript:alert(1)">x</a>'), { text: 'x', entities: [] });
});

test('quotes, code, spoilers, dates and emoji become their entities', () => {
  const types = (html: string) => parseHtml(html).entities.map((entity) => entity.type);
  assert.deepEqual(types('<blockquote expandable>x</blockquote>'), ['expandable_blockquote']);
  assert.deepEqual(types('<pre><code class="language-ts">x</code></pre>'), ['pre']);
  assert.deepEqual(types('<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>'), ['spoiler', 'spoiler']);
  assert.deepEqual(types('<tg-time unix="1796000000" format="wDT">x</tg-time>'), ['date_time']);
  assert.deepEqual(types('<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>'), ['custom_emoji']);
});

for (const [html, reason] of [
  ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
  ['x</b>', 'Unexpected end tag at byte offset 1'],
  ['é<u', 'Unclosed start tag at byte offset 2'],
  ['<a href="x', 'Unclosed start tag at byte offset 0'],
  ['<a href=x/y>z</a>', 'Unexpected end of name token at byte offset 8'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<a =x>y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<br/>', 'Unsupported start tag "br/" at byte offset 0'],
] as const) {
  test(`refuses ${html} as Telegram does`, () => {
    assert.throws(() => parseHtml(html), { description: `Bad Request: can't parse entities: ${reason}` });
  });
}

test('white space around a text goes, and marks move with it', () => {
  assert.deepEqual(messageText({ text: '\n <b> x</b>  ', parseMode: 'HTML' }), {
    text: 'x',
    entities: [{ type: 'bold', offset: 0, length: 1 }],
  });
});

test('commands, mentions, links, e-mails and hashtags are found in plain text', () => {
  const { text, entities } = messageText({ text: '/buy@BucklerBot 3 @ann https://example.org/x. a@b.org #late 1/2' });
  assert.deepEqual(
    entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]),
    [
      ['bot_command', '/buy@BucklerBot'],
      ['mention', '@ann'],
      ['url', 'https://example.org/x'],
      ['email', 'a@b.org'],
      ['hashtag', '#late'],
    ],
  );
});

test('a text is drawn with signs for its marks, or with styles', () => {
  const { text, entities } = parseHtml('<b>$1 <i>pays</i></b> <a href="https://example.org/">here</a>');
  assert.equal(drawText(text, entities), '**$1 _pays_** here (https://example.org/)');
  assert.ok(drawText(text, entities, true).startsWith('\u001b[1m$1 \u001b[3mpays\u001b[23m\u001b[22m '));
});

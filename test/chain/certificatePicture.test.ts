import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { createPublicClient, http, type PublicClient } from 'viem';
import { z } from 'zod';
import { certificateTextAbi } from '../../chain/abi/certificateText.ts';
import * as products from '../../chain/products.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { type LocalNode, startNode } from '../../sim/chain/startNode.ts';

const day = 86_400;
const december12 = Date.UTC(2026, 11, 12) / 1000;
const window = {
  opens: december12 - 120 * day,
  cutoff: december12 - 7 * day,
  start: december12,
  end: december12 + 3 * day,
  settleBy: december12 + 10 * day,
};
const flight = encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });
const watch = encodeWatch({ name: 'WWWWWWWWWWWWW', date: '2026-12-12', days: 366, detail: 'WWWWWWWW' });

const certificateSchema = z.object({
  name: z.string(),
  description: z.string(),
  image: z.string().startsWith('data:image/svg+xml;base64,'),
  attributes: z.array(z.object({ trait_type: z.string(), value: z.union([z.string(), z.number()]) })).min(10),
});

let node: LocalNode;
let client: PublicClient;
let code: Hex;

before(async () => {
  node = await startNode({ dir: mkdtempSync(join(tmpdir(), 'buckler-certificate-')), blockMilliseconds: 0 });
  client = createPublicClient({ transport: http(node.rpcUrl) });
  const artifact = new URL('../../artifacts/contracts/CertificateText.sol/CertificateText.json', import.meta.url);
  const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]+$/.test(value));
  code = z.object({ bytecode: hex }).parse(JSON.parse(readFileSync(artifact, 'utf8'))).bytecode;
});

after(() => node.stop());

type Cover = { product: number; subject: Hex; trigger: number; exit: number; payout: bigint };
const late: Cover = { product: products.flightProduct, subject: flight, trigger: 120, exit: 120, payout: 16_000_000n };

async function certificateOf(cover: Cover, policy?: { number: bigint; units: bigint }) {
  const terms = { version: 1, ...cover, payout: Number(cover.payout) };
  const contract = { code, abi: certificateTextAbi } as const;
  const uri = policy
    ? await client.readContract({
        ...contract,
        functionName: 'policyJson',
        args: [terms, window, policy.number, policy.units],
      })
    : await client.readContract({ ...contract, functionName: 'json', args: [terms, window] });
  const [head, body] = uri.split(',');
  assert.equal(head, 'data:application/json;base64');
  const json = certificateSchema.parse(JSON.parse(Buffer.from(body ?? '', 'base64').toString('utf8')));
  const svg = Buffer.from(json.image.slice(json.image.indexOf(',') + 1), 'base64').toString('utf8');
  return { ...json, svg };
}

/** Strict XML: the renderer refuses what is not well formed. */
function drawn(svg: string, width: number) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } });
}

/** The texts of the picture with their sizes in its own units, of which the card is 700 wide. */
function textsOf(svg: string) {
  return [...svg.matchAll(/<text [^>]*font-size="(\d+)"([^>]*)>([^<]*)<\/text>/g)].map(([, size, rest, words]) => ({
    size: Number(size),
    bold: (rest ?? '').includes('bold'),
    words: words ?? '',
  }));
}

/**
 * How wide Helvetica sets words, in thousandths of the size: the widths of Adobe's font metrics, rounded up by kinds of letters.
 * A tenth is added for machines that have only a wider font, and a tenth for bold.
 */
function widthOf({ size, bold, words }: { size: number; bold: boolean; words: string }): number {
  const kinds: [RegExp, number][] = [
    [/[ ijl.,:;/'-]/, 333],
    [/[rtfI]/, 400],
    [/[Wm%M]/, 944],
    [/[A-Z]/, 778],
    [/w/, 722],
  ];
  const thousandths = [...words].map((letter) => kinds.find(([kind]) => kind.test(letter))?.[1] ?? 556);
  return (thousandths.reduce((sum, width) => sum + width, 0) / 1000) * size * (bold ? 1.2 : 1.1);
}

test('a flight certificate says what is covered, when, for how much, who decides and when it is refunded', async () => {
  const { name, description, svg, attributes } = await certificateOf(late);
  const words = textsOf(svg).map((text) => text.words);
  for (const said of [
    'Flight delay',
    'CO 62, IAH to EWR',
    '12 December 2026',
    '$16',
    'at 120 minutes late or more,',
    'or when it is cancelled or diverted',
    '5 December 2026, 00:00 UTC',
    '12 December 2026, 00:00 UTC, until',
    '15 December 2026, 00:00 UTC',
    'by 22 December 2026, 00:00 UTC',
  ])
    assert.ok(words.includes(said), said);
  assert.equal(name, 'Buckler cover: Flight delay, CO 62, IAH to EWR, 12 December 2026');
  for (const said of ['On sale until 5 December 2026', 'Decided by independent reporters', 'Refund: $1 a token'])
    assert.ok(description.includes(said), said);
  const value = (trait: string) => attributes.find((attribute) => attribute.trait_type === trait)?.value;
  assert.equal(value('On sale until'), window.cutoff);
  assert.equal(value('Refund by'), window.settleBy);
});

test('a policy certificate says its number, how many tokens it is and what they pay in all', async () => {
  const { name, svg } = await certificateOf(late, { number: 7n, units: 125n });
  const words = textsOf(svg).map((text) => text.words);
  assert.ok(words.includes('$2,000'));
  assert.ok(words.includes('in all, for 125 tokens in policy 7'));
  assert.ok(name.startsWith('Buckler policy 7: '));
});

test('every product is drawn inside the card, at a size that reads on a telephone', async () => {
  for (const product of Object.values(products)) {
    const subject = product === products.flightProduct ? flight : watch;
    for (const [trigger, exit] of [
      [120, 120],
      [1_255, 9_875],
      [-15, -305],
    ] as const) {
      const { svg } = await certificateOf({ product, subject, trigger, exit, payout: 99_000_000n });
      for (const text of textsOf(svg)) {
        assert.ok(widthOf(text) <= 640, `${product}: ${text.words}`);
        // 350 pixels wide, half of this is left.
        assert.ok(text.size >= 22, text.words);
      }
    }
  }
});

test('the picture asks nothing of anybody else and can be read aloud', async () => {
  const { svg } = await certificateOf(late);
  assert.deepEqual(
    [...svg.matchAll(/https?:\/\/[^"]*/g)].map(([address]) => address),
    ['http://www.w3.org/2000/svg'],
  );
  assert.doesNotMatch(svg, /<(script|image|use|style|foreignObject|a)\b|href|url\(|\bon\w+=/);
  assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="t d"[^>]*><title id="t">[^<]+<\/title><desc id="d">[^<]+</);
});

test('no subject can break out of the words: JSON parses, XML parses and nothing is added', async () => {
  const letters = ['"', '\\', '<', '>', '&', "'", '\0', '\n', '\x1f', '\x7f', '\x80', '\xff', '%', '#', '`'];
  for (const product of [1, 2]) {
    const plain = (await certificateOf({ ...late, product })).svg.match(/</g)?.length;
    for (const letter of letters) {
      const subject: Hex = `0x${Buffer.from(letter.repeat(32), 'latin1').toString('hex')}`;
      const { svg } = await certificateOf({ ...late, product, subject });
      assert.equal(svg.match(/</g)?.length, plain, JSON.stringify(letter));
      assert.ok(drawn(svg, 100).render().asPng().length > 0);
    }
  }
});

test('the picture is white on dark above and dark on white below, at any width', async () => {
  const { svg } = await certificateOf(late);
  for (const width of [350, 1000]) {
    const { pixels, height } = drawn(svg, width).render();
    const colourAt = (x: number, y: number) => {
      const start = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
      return [...pixels.subarray(start, start + 4)];
    };
    assert.deepEqual(colourAt(0.97, 0.2), [0x0b, 0x25, 0x45, 255]);
    assert.deepEqual(colourAt(0.98, 0.6), [255, 255, 255, 255]);
    assert.deepEqual(colourAt(0.001, 0.001), [0, 0, 0, 0]);
  }
});

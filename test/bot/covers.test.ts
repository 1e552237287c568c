import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf } from '../../bot/coverStage.ts';
import { renderPng } from '../../bot/pictures/renderPng.ts';
import { walletOf } from '../../db/wallets.ts';
import { keepWindow } from '../../db/windows.ts';
import { seriesId } from './loops/support/scriptedChain.ts';
import { safetyWorld } from './safety/safetyWorld.ts';

const window = { cutoff: 100, start: 200, end: 300, settleBy: 400 };
const report = { finalAt: 350, disputed: false, reporters: 3 };

test('a cover is on sale, waits, is watched, awaits its answer, is reported and is final', () => {
  const kinds = [99, 100, 199, 200, 299, 300].map((now) => stageOf(window, null, now).kind);
  assert.deepEqual(kinds, ['onSale', 'before', 'before', 'watching', 'watching', 'awaited']);
  assert.deepEqual(stageOf(window, report, 349), { kind: 'reported', reporters: 3, until: 350 });
  assert.deepEqual(stageOf(window, report, 350), { kind: 'final' });
  const disputed = { ...report, disputed: true };
  assert.deepEqual(stageOf(window, disputed, 360), { kind: 'disputed', reporters: 3, latest: 400 });
  assert.deepEqual(stageOf(null, disputed, 360), { kind: 'disputed', reporters: 3, latest: null });
  assert.deepEqual(stageOf(null, null, 360), { kind: 'unread' });
});

test('words in a picture are drawn, by the font that is shipped', () => {
  const svg = (words: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><text x="5" y="35" font-family="Helvetica,Arial,sans-serif" font-size="30">${words}</text></svg>`;
  const blank = renderPng(svg(''), 200).length;
  const [plain, other] = [renderPng(svg('Buckler'), 200), renderPng(svg('Shield'), 200)];
  assert.ok(plain.length > blank + 200 && other.length > blank + 200);
  assert.notEqual(plain.toString('base64'), other.toString('base64'));
});

test('a cover is shown with its stage, its certificate and what can be done with it', async (t) => {
  const { enter, db, dollars, chain, happens } = safetyWorld(t);
  const ann = enter('ann');
  await ann.hears({ kind: 'start' });
  const address = walletOf(db, 1)?.address;
  assert.ok(address !== undefined);
  dollars.set(address, 20_000_000n);
  await ann.says('CO 62 30 Jan');
  await ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 3);
  await ann.taps('buy');
  await happens();
  const kinds = () =>
    ann
      .last()
      .buttons.flat()
      .map((one) => ('tap' in one ? one.tap.kind : 'link'));
  const all = () => JSON.stringify(ann.last(), (_, value) => (typeof value === 'bigint' ? String(value) : value));
  assert.deepEqual(await ann.hears({ kind: 'covers', page: 0 }), ['covers-title']);
  assert.ok(all().includes('cover-waiting'), 'its times are not read yet');
  keepWindow(db, { seriesId, ...chain.covers.window });
  await ann.hears({ kind: 'covers', page: 0 });
  assert.ok(all().includes('stage-on-sale'));
  assert.deepEqual(await ann.taps('cover'), ['cover-open']);
  for (const kind of ['certificate', 'gift', 'market', 'link'] as const) assert.ok(kinds().includes(kind), kind);
  assert.deepEqual(await ann.taps('certificate'), ['certificate-title']);
  assert.equal(ann.last().picture?.svg, chain.covers.certificate.svg);
  assert.equal(ann.last().picture?.alt.key, 'certificate-alt');
  chain.covers.unreachable = true;
  assert.deepEqual(await ann.hears({ kind: 'certificate', seriesId }), ['unreachable']);
  chain.state.time = chain.covers.window.cutoff;
  await ann.hears({ kind: 'cover', seriesId });
  assert.ok(all().includes('stage-before') && !kinds().includes('market'));
  for (const tap of ['cover', 'certificate'] as const)
    assert.deepEqual(await ann.hears({ kind: tap, seriesId: 99n }), ['cover-not-held']);
});

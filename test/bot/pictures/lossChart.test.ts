import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossChart } from '../../../bot/pictures/lossChart.ts';
import { renderPng } from '../../../bot/pictures/renderPng.ts';
import { strokeText } from '../../../bot/pictures/strokeText.ts';

const quiet = { earned: 0n, lost: 0n };
const weeks = [{ earned: 40_000_000n, lost: 0n }, quiet, { earned: 10_000_000n, lost: 60_000_000n }];
const heights = (svg: string, fill: string) =>
  [...svg.matchAll(/<rect [^>]*height="([\d.]+)" fill="([^"]+)"/g)]
    .filter((one) => one[2] === fill)
    .map((one) => Number(one[1]));

test('bars are as high as their dollars, gains above the line and losses below', () => {
  const svg = lossChart(weeks, '2026-11-02', '2026-11-22');
  const gains = heights(svg, '#2f7d5b');
  const losses = heights(svg, 'url(#stripes)');
  assert.equal(gains.length, 2);
  assert.equal(losses.length, 1);
  assert.ok(Math.abs((gains[0] ?? 0) / (gains[1] ?? 1) - 4) < 0.01);
  assert.ok(Math.abs((losses[0] ?? 0) / (gains[0] ?? 1) - 1.5) < 0.01);
});

test('it needs no font and no language, and becomes a picture', () => {
  const svg = lossChart(weeks, '2026-11-02', '2026-11-22');
  assert.doesNotMatch(svg, /<text|NaN|undefined|Infinity/);
  const png = renderPng(svg);
  assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
  assert.equal(png.readUInt32BE(16), 1000);
});

test('nothing, cents and huge sums are drawn as well', () => {
  for (const one of [[], [quiet], [{ earned: 30_000n, lost: 0n }], [{ earned: 0n, lost: 10n ** 15n }]]) {
    const svg = lossChart(one, '2026-11-02', '2026-11-22');
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
    assert.ok(renderPng(svg).length > 1000);
  }
});

test('a character that cannot be drawn leaves a gap', () => {
  const place = { x: 0, y: 0, size: 6, anchor: 'start', colour: '#000' } as const;
  assert.equal((strokeText('1x2', place).match(/<polyline/g) ?? []).length, 2);
});

test('no sum is cut off at the left edge', () => {
  for (const earned of [3_800_000n, 9_999_000_000n, 10n ** 15n]) {
    const svg = lossChart([{ earned, lost: earned }], '2026-11-02', '2026-11-22');
    const lefts = [...svg.matchAll(/<g transform="translate\((-?[\d.]+) /g)].map((one) => Number(one[1]));
    assert.ok(lefts.length > 0 && lefts.every((left) => left >= 0), `${earned}: ${lefts.join()}`);
  }
});

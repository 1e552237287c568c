import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GiftTap } from '../../../bot/taps/giftTaps.ts';
import type { SettingsTap } from '../../../bot/taps/settingsTaps.ts';
import { readTap, writeTap } from '../../../bot/taps/tapText.ts';

const seriesId = 2n ** 256n - 1n;
const settings: { [Kind in SettingsTap['kind']]: SettingsTap & { kind: Kind } } = {
  show: { kind: 'show' },
  zones: { kind: 'zones', page: 3 },
  zone: { kind: 'zone', zone: '+05:45' },
  askZone: { kind: 'askZone' },
  languages: { kind: 'languages' },
  language: { kind: 'language', locale: 'pt-BR' },
  quiet: { kind: 'quiet' },
  quietHours: { kind: 'quietHours', from: 1350, to: 0 },
  noQuiet: { kind: 'noQuiet' },
  askQuiet: { kind: 'askQuiet' },
  mute: { kind: 'mute', news: 'reminders' },
  unmute: { kind: 'unmute', news: 'deposits' },
};
const gifts: { [Kind in GiftTap['kind']]: Extract<GiftTap, { kind: Kind }> } = {
  give: { kind: 'give', seriesId },
  askUnits: { kind: 'askUnits', seriesId: 0n },
  giveUnits: { kind: 'giveUnits', seriesId, units: 999_999 },
  link: { kind: 'link', seriesId, units: 1 },
  buyFor: { kind: 'buyFor', intentId: 'A-z_0123456789abcdefgh' },
  take: { kind: 'take', code: 'A-z_0123456789abcdefgh' },
  endLink: { kind: 'endLink', giftId: 7 },
};

test('every tap about settings and gifts reads back as itself and fits into 64 bytes', () => {
  const all = [
    ...Object.values(settings).map((tap) => ({ kind: 'settings' as const, tap })),
    ...Object.values(gifts).map((tap) => ({ kind: 'gift' as const, tap })),
  ];
  const written = all.map(writeTap);
  assert.deepEqual(written.map(readTap), all);
  assert.equal(new Set(written).size, written.length);
  for (const data of written) assert.ok(Buffer.byteLength(data) <= 64, data);
});

test('what no button of these carries is nobody’s', () => {
  const foreign = [
    '1S',
    '1S.x',
    '1S.h.1440.0',
    '1S.h.60.60',
    '1S.h.-1.5',
    '1S.m.money',
    '1S.z.a b',
    '1S.p.1.5',
    '1S.g.',
  ];
  for (const data of [...foreign, '1G', '1G.g.abc', '1G.e.0', '1G.t.short', '1G.u', '1G.b.A-z_0123456789abcdefg!'])
    assert.equal(readTap(data), null, data);
});

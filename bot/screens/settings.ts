import type { QuietHours, Settings } from '../../db/settings.ts';
import { type Button, rows, type Screen, screen } from '../screen.ts';
import type { SettingsTap } from '../taps/settingsTaps.ts';
import { mutableKinds } from '../usecases/settings/newsKinds.ts';
import { type Said, say, type Value } from '../words.ts';
import { homeButton, pagedButtons } from './parts.ts';

/** Zones that are offered without typing: one for about every hour, where most people live. */
const commonZones = [
  ...['Pacific/Honolulu', 'America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York'],
  ...['America/Bogota', 'America/Sao_Paulo', 'UTC', 'Europe/London', 'Africa/Lagos', 'Europe/Madrid', 'Europe/Berlin'],
  ...['Africa/Johannesburg', 'Africa/Nairobi', 'Europe/Istanbul', 'Asia/Dubai', 'Asia/Karachi', 'Asia/Kolkata'],
  ...['Asia/Dhaka', 'Asia/Jakarta', 'Asia/Shanghai', 'Asia/Makassar', 'Asia/Tokyo', 'Australia/Sydney'],
];

const usualQuiet: readonly QuietHours[] = [
  { from: 21 * 60, to: 6 * 60 },
  { from: 22 * 60, to: 7 * 60 },
  { from: 23 * 60, to: 8 * 60 },
];

/** @param now unix seconds. */
export function settingsScreen({ timeZone, locale, quiet, muted }: Settings, now: number): Screen {
  const heard = mutableKinds.map((news) => {
    const isOff = muted.includes(news);
    const label = isOff ? say('button-unmute', { news }) : say('button-mute', { news });
    return button(label, { kind: isOff ? 'unmute' : 'mute', news });
  });
  return {
    paragraphs: [
      say('settings-title'),
      [
        say('settings-zone', { zone: zoneName(timeZone), time: { clock: now, zone: timeZone } }),
        say('settings-language', { language: languageName(locale) }),
        quiet === null ? say('settings-no-quiet') : say('settings-quiet', quietValues(quiet)),
        ...mutableKinds.map((news) =>
          muted.includes(news) ? say('settings-muted', { news }) : say('settings-heard', { news }),
        ),
      ],
      say('settings-rule'),
    ],
    buttons: [
      [
        button(say('button-zone'), { kind: 'zones', page: 0 }),
        button(say('button-language'), { kind: 'languages' }),
        button(say('button-quiet'), { kind: 'quiet' }),
      ],
      ...rows(heard, 1),
      [homeButton],
    ],
  };
}

export const settingsButton: Button = button(say('button-settings'), { kind: 'show' });

/** Common zones with the time there. @param now unix seconds. */
export function zonesScreen(page: number, now: number): Screen {
  const paged = pagedButtons({
    choices: commonZones.map((zone) => zoneButton(zone, now)),
    width: 2,
    height: 6,
    page,
    turn: (to) => ({ kind: 'settings', tap: { kind: 'zones', page: to } }),
    back: settingsButton,
  });
  return screen(say('pick-zone'), ...paged, [
    { ...button(say('button-other-zone'), { kind: 'askZone' }), asks: 'form-zone' },
  ]);
}

const zoneForm = {
  label: say('button-type-zone'),
  asks: 'form-zone',
  tap: { kind: 'settings', tap: { kind: 'askZone' } },
} as const;

export function askZoneScreen(): Screen {
  return { ...screen(say('ask-zone'), [settingsButton]), form: zoneForm };
}

/** @param zones those it may be. */
export function whichZoneScreen(zones: readonly string[], now: number): Screen {
  const text = zones.length === 0 ? say('zone-unknown') : say('which-zone');
  return {
    ...screen(
      text,
      ...rows(
        zones.map((zone) => zoneButton(zone, now)),
        2,
      ),
      [settingsButton],
    ),
    form: zoneForm,
  };
}

/** Languages by their own names. */
export function languagesScreen(locales: readonly string[]): Screen {
  const buttons = locales.map((locale) =>
    button(say('button-choose', { name: languageName(locale) }), { kind: 'language', locale }),
  );
  return screen(say('pick-language'), ...rows(buttons, 2), [settingsButton]);
}

export function quietScreen({ quiet }: Pick<Settings, 'quiet'>): Screen {
  const usual = usualQuiet.map((hours) =>
    button(say('button-quiet-hours', quietValues(hours)), { kind: 'quietHours', ...hours }),
  );
  const none = quiet === null ? [] : [button(say('button-no-quiet'), { kind: 'noQuiet' })];
  const other: Button = { ...button(say('button-other-quiet'), { kind: 'askQuiet' }), asks: 'form-quiet' };
  return screen(say('pick-quiet'), usual, [other, ...none], [settingsButton]);
}

const quietForm = {
  label: say('button-type-quiet'),
  asks: 'form-quiet',
  tap: { kind: 'settings', tap: { kind: 'askQuiet' } },
} as const;

export function askQuietScreen(): Screen {
  return { ...screen(say('ask-quiet'), [settingsButton]), form: quietForm };
}

export function quietUnreadableScreen(): Screen {
  return { ...screen(say('quiet-unreadable'), [settingsButton]), form: quietForm };
}

function zoneButton(zone: string, now: number): Button {
  return button(say('button-zone-at', { zone: zoneName(zone), time: { clock: now, zone } }), { kind: 'zone', zone });
}

/** `New York` of `America/New_York`; offsets and UTC as they are. */
function zoneName(zone: string): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A language's name in itself, wherever it is spoken: `English`, `Español`. */
export function languageName(locale: string): string {
  const { language } = new Intl.Locale(locale);
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

function quietValues({ from, to }: QuietHours): { from: Value; to: Value } {
  return { from: clockText(from), to: clockText(to) };
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function button(label: Said, tap: SettingsTap) {
  return { label, tap: { kind: 'settings', tap } } as const;
}

import { isMutable, type MutableKind } from '../usecases/settings/newsKinds.ts';

/** Buttons about how a person wants to be told things. Quiet hours are minutes after midnight. */
export type SettingsTap =
  | { kind: 'show' }
  | { kind: 'zones'; page: number }
  | { kind: 'zone'; zone: string }
  | { kind: 'askZone' }
  | { kind: 'languages' }
  | { kind: 'language'; locale: string }
  | { kind: 'quiet' }
  | { kind: 'quietHours'; from: number; to: number }
  | { kind: 'noQuiet' }
  | { kind: 'askQuiet' }
  /** Switches a kind of news off or on. */
  | { kind: 'mute' | 'unmute'; news: MutableKind };

const letters: { [Kind in SettingsTap['kind']]: string } = {
  show: 's',
  zones: 'p',
  zone: 'z',
  askZone: 'a',
  languages: 'l',
  language: 'g',
  quiet: 'q',
  quietHours: 'h',
  noQuiet: 'n',
  askQuiet: 'k',
  mute: 'm',
  unmute: 'u',
};

/** A letter and the fields after it. */
export function writeSettingsTap(tap: SettingsTap): (string | number)[] {
  const letter = letters[tap.kind];
  switch (tap.kind) {
    case 'zones':
      return [letter, tap.page];
    case 'zone':
      return [letter, tap.zone];
    case 'language':
      return [letter, tap.locale];
    case 'quietHours':
      return [letter, tap.from, tap.to];
    case 'mute':
    case 'unmute':
      return [letter, tap.news];
    default:
      return [letter];
  }
}

const plainKinds = ['show', 'askZone', 'languages', 'quiet', 'noQuiet', 'askQuiet'] as const;

/** @returns null for what is no tap about settings. Whether a zone or language exists is for whoever answers to say. */
export function readSettingsTap([letter, a = '', b = '']: readonly string[]): SettingsTap | null {
  switch (letter) {
    case letters.zones:
      return /^\d{1,3}$/.test(a) ? { kind: 'zones', page: Number(a) } : null;
    case letters.zone:
      return /^[A-Za-z0-9/_+:-]{1,50}$/.test(a) ? { kind: 'zone', zone: a } : null;
    case letters.language:
      return /^[A-Za-z-]{2,12}$/.test(a) ? { kind: 'language', locale: a } : null;
    case letters.quietHours:
      return isMinute(a) && isMinute(b) && a !== b ? { kind: 'quietHours', from: Number(a), to: Number(b) } : null;
    case letters.mute:
    case letters.unmute:
      return isMutable(a) ? { kind: letter === letters.mute ? 'mute' : 'unmute', news: a } : null;
    default: {
      const kind = plainKinds.find((one) => letters[one] === letter);
      return kind === undefined ? null : { kind };
    }
  }
}

function isMinute(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) < 1440;
}

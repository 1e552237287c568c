import type { Action, Wish } from './action.ts';
import { readStart } from './taps/startLink.ts';
import type { SuggestKind } from './usecases/suggest.ts';
import { type Said, say } from './words.ts';

/**
 * A command that people can type on every platform. `about` stands in the platform's menu; `takes` says what can be typed behind the
 * command, where something can; `suggests` how `suggest` finds what it may go on with; `points` for what it takes somebody who is pointed
 * at, and how the platform's list of people is headed; `takesFile` which file can come along, where platforms have that.
 */
export type Command = {
  about: Said;
  takes?: Said;
  suggests?: SuggestKind;
  points?: { about: Said; wish: Wish };
  takesFile?: Said;
  /** @param rest What was typed behind the command, trimmed. */
  read(rest: string): Action;
};

/** Every command by its name, in the order in which menus show them. */
export const commands: Readonly<Record<string, Command>> = {
  flight: {
    about: say('command-flight'),
    takes: say('command-flight-text'),
    suggests: 'flight',
    read: (rest) => (rest === '' ? { kind: 'pickOrigin', page: 0 } : fresh(rest)),
  },
  weather: {
    about: say('command-weather'),
    takes: say('command-weather-text'),
    suggests: 'weather',
    read: (rest) =>
      rest === '' ? { kind: 'watch', tap: { kind: 'perils', group: 'weather' } } : fresh(`weather ${rest}`),
  },
  coins: {
    about: say('command-coins'),
    takes: say('command-coins-text'),
    suggests: 'coins',
    read: (rest) => (rest === '' ? { kind: 'watch', tap: { kind: 'perils', group: 'coins' } } : fresh(`coins ${rest}`)),
  },
  covers: { about: say('command-covers'), read: () => ({ kind: 'covers', page: 0 }) },
  pool: { about: say('command-pool'), read: () => ({ kind: 'pool', tap: { kind: 'levels' } }) },
  votes: { about: say('command-votes'), read: () => ({ kind: 'votes', tap: { kind: 'list', page: 0 } }) },
  propose: { about: say('command-propose'), read: () => ({ kind: 'votes', tap: { kind: 'propose' } }) },
  table: {
    about: say('command-table'),
    takesFile: say('command-table-file'),
    read: () => ({ kind: 'votes', tap: { kind: 'table' } }),
  },
  delegate: {
    about: say('command-delegate'),
    takes: say('command-delegate-text'),
    points: { about: say('command-delegate-person'), wish: 'delegate' },
    read: (rest) =>
      rest === ''
        ? { kind: 'votes', tap: { kind: 'delegate' } }
        : { kind: 'toward', wish: 'delegate', who: null, text: rest },
  },
  report: {
    about: say('command-report'),
    takes: say('command-report-text'),
    read: (text) => ({ kind: 'report', text }),
  },
  subscribe: {
    about: say('command-subscribe'),
    takes: say('command-subscribe-text'),
    read: (text) => ({ kind: 'channel', command: { kind: 'subscribe', text } }),
  },
  unsubscribe: {
    about: say('command-unsubscribe'),
    takes: say('command-subscribe-text'),
    read: (text) => ({ kind: 'channel', command: { kind: 'unsubscribe', text } }),
  },
  language: {
    about: say('command-language'),
    takes: say('command-language-text'),
    read: (text) => ({ kind: 'channel', command: { kind: 'language', text } }),
  },
  market: {
    about: say('command-market'),
    read: () => ({ kind: 'market', tap: { kind: 'browse', group: 'all', page: 0 } }),
  },
  gift: {
    about: say('command-gift'),
    takes: say('command-gift-text'),
    points: { about: say('command-gift-person'), wish: 'gift' },
    read(rest) {
      if (rest === '') return { kind: 'chooseGift' };
      return /^<?@/.test(rest)
        ? { kind: 'toward', wish: 'gift', who: null, text: rest }
        : { kind: 'giftCode', text: rest };
    },
  },
  wallet: { about: say('command-wallet'), read: () => ({ kind: 'wallet' }) },
  withdraw: {
    about: say('command-withdraw'),
    takes: say('command-withdraw-text'),
    read: (rest) =>
      rest === ''
        ? { kind: 'safety', tap: { kind: 'withdraw' } }
        : { kind: 'fill', tap: { kind: 'safety', tap: { kind: 'newAddress' } }, text: rest },
  },
  limits: { about: say('command-limits'), read: () => ({ kind: 'safety', tap: { kind: 'limits' } }) },
  own: { about: say('command-own'), read: () => ({ kind: 'safety', tap: { kind: 'own' } }) },
  link: {
    about: say('command-link'),
    takes: say('command-link-text'),
    read: (rest) =>
      rest === ''
        ? { kind: 'safety', tap: { kind: 'link' } }
        : { kind: 'fill', tap: { kind: 'safety', tap: { kind: 'enterCode' } }, text: rest },
  },
  phrase: { about: say('command-phrase'), read: () => ({ kind: 'safety', tap: { kind: 'phrase' } }) },
  settings: { about: say('command-settings'), read: () => ({ kind: 'settings', tap: { kind: 'show' } }) },
  terms: { about: say('command-terms'), read: () => ({ kind: 'terms' }) },
  help: { about: say('command-help'), read: () => ({ kind: 'help' }) },
  cancel: { about: say('command-cancel'), read: () => ({ kind: 'cancel' }) },
  start: { about: say('command-start'), read: readStart },
};

/** Somebody who types a command wants that, whatever they were asked before. */
function fresh(text: string): Action {
  return { kind: 'say', text, isAnswer: false };
}

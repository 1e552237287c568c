import type { Action } from './action.ts';
import { type Said, say } from './words.ts';

/**
 * A command that people can type on every platform. `about` stands in the platform's menu; `takes` says what can be typed behind the
 * command, where something can; `suggests` that `suggest` knows how it may go on.
 */
export type Command = {
  about: Said;
  takes?: Said;
  suggests?: true;
  /** @param rest What was typed behind the command, trimmed. */
  read(rest: string): Action;
};

/** Every command by its name, in the order in which menus show them. */
export const commands: Readonly<Record<string, Command>> = {
  flight: {
    about: say('command-flight'),
    takes: say('command-flight-text'),
    suggests: true,
    read: (rest) => (rest === '' ? { kind: 'pickOrigin', page: 0 } : { kind: 'say', text: rest }),
  },
  covers: { about: say('command-covers'), read: () => ({ kind: 'covers', page: 0 }) },
  wallet: { about: say('command-wallet'), read: () => ({ kind: 'wallet' }) },
  help: { about: say('command-help'), read: () => ({ kind: 'help' }) },
  cancel: { about: say('command-cancel'), read: () => ({ kind: 'cancel' }) },
  start: { about: say('command-start'), read: () => ({ kind: 'start' }) },
};

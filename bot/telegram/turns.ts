import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Resolves for one caller after the other, each in a turn of the event loop of its own: between two pieces of work the network has its
 * say. A hundred taps that come at once are all acknowledged while the first of them are worked on.
 */
export function turns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}

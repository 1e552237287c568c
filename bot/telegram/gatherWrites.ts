/** Writes things down, several at once. */
export type GatheredWrites<Thing> = {
  /** Resolves when it is written down. Rejects when that failed. */
  add(thing: Thing): Promise<void>;
};

/** Every write waits for the disk: hundreds of taps a second wait for it together. */
const gatherMs = 15;

/** Writes down several things at once, a moment after the first of them came. @param write all or none of them. */
export function gatherWrites<Thing>(write: (things: readonly Thing[]) => void): GatheredWrites<Thing> {
  let gathering: { things: Thing[]; written: Promise<void> } | null = null;

  function gather(): { things: Thing[]; written: Promise<void> } {
    const things: Thing[] = [];
    const written = new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        gathering = null;
        try {
          write(things);
          resolve();
        } catch (error) {
          reject(error);
        }
      }, gatherMs);
    });
    return { things, written };
  }

  return {
    add(thing) {
      gathering ??= gather();
      gathering.things.push(thing);
      return gathering.written;
    },
  };
}

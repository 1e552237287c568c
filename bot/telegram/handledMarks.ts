/** Notes what is done. */
type HandledMarks = {
  /** Resolves when it is written down. Rejects when that failed. */
  add(updateId: string): Promise<void>;
};

/** Every write waits for the disk: hundreds of taps a second wait for it together. */
const gatherMs = 15;

/** Writes down several updates at once, a moment after the first of them was done. @param write all or none of them. */
export function handledMarks(write: (updateIds: readonly string[]) => void): HandledMarks {
  let gathering: { ids: string[]; written: Promise<void> } | null = null;

  function gather(): { ids: string[]; written: Promise<void> } {
    const ids: string[] = [];
    const written = new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        gathering = null;
        try {
          write(ids);
          resolve();
        } catch (error) {
          reject(error);
        }
      }, gatherMs);
    });
    return { ids, written };
  }

  return {
    add(updateId) {
      gathering ??= gather();
      gathering.ids.push(updateId);
      return gathering.written;
    },
  };
}

/** Runs what it is given one after the other, in the order in which it came; a failure is its caller's alone. */
export function inTurn(): <T>(deed: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (deed) => {
    const mine = last.then(deed);
    last = mine.catch(() => undefined);
    return mine;
  };
}

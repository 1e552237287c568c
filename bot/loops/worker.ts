/** What is there to do now. `againInMs` is when something else comes due, null when only news can tell. */
type Agenda<Job> = { jobs: readonly Job[]; againInMs: number | null };

export type Work<Job> = {
  /** Jobs to start now: at most `room`, none whose key is busy. */
  next(room: number, busy: ReadonlySet<number | string>): Agenda<Job>;
  /** Two jobs with one key never run at once. */
  keyOf(job: Job): number | string;
  run(job: Job): Promise<void>;
  /** Jobs at the same time. */
  bound: number;
  /** Milliseconds; only differences matter. */
  clock: () => number;
  /** Called with whatever `next` or `run` threw; the key rests for a while and the others go on. */
  onSurprise(error: unknown): void;
};

export type Worker = {
  /** Looks for work at once. */
  wake(): void;
  /** Resolves when nothing runs and nothing more can start now. */
  idle(): Promise<void>;
  /** Starts nothing more and resolves when what runs has ended. */
  stop(): Promise<void>;
};

/** Looks by itself at least this often, for what nobody announces. */
const pollMs = 1000;
const longestRestMs = 60_000;

/** Runs jobs as they come due, each independently of the others. */
export function startWorker<Job>(work: Work<Job>): Worker {
  const running = new Map<number | string, Promise<void>>();
  const resting = new Map<number | string, { untilMs: number; restMs: number }>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function look(): void {
    if (stopped) return;
    clearTimeout(timer);
    let againInMs = pollMs;
    try {
      const agenda = work.next(work.bound - running.size, busyKeys());
      for (const job of agenda.jobs) start(job);
      againInMs = Math.min(pollMs, Math.max(1, agenda.againInMs ?? pollMs));
    } catch (error) {
      work.onSurprise(error);
    }
    timer = setTimeout(look, againInMs);
  }

  function busyKeys(): Set<number | string> {
    const now = work.clock();
    const rests = [...resting].filter(([, rest]) => rest.untilMs > now && rest.untilMs - now <= longestRestMs);
    return new Set([...running.keys(), ...rests.map(([key]) => key)]);
  }

  function start(job: Job): void {
    const key = work.keyOf(job);
    const ending = work
      .run(job)
      .then(() => void resting.delete(key))
      .catch((error: unknown) => rest(key, error))
      .finally(() => {
        running.delete(key);
        look();
      });
    running.set(key, ending);
  }

  function rest(key: number | string, error: unknown): void {
    const restMs = Math.min(longestRestMs, (resting.get(key)?.restMs ?? 500) * 2);
    resting.set(key, { untilMs: work.clock() + restMs, restMs });
    work.onSurprise(error);
  }

  async function ended(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  look();
  return {
    wake: look,
    idle: async () => {
      look();
      await ended();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await ended();
    },
  };
}

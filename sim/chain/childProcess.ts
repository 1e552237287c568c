import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** A program that this process started. It ends by itself when this process dies, however that happens. */
export type Child = {
  /** Resolves with the first match in what the program prints. Rejects with its last lines when it ends before that. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>;
  /** Kills it. @param patienceMs asks first, and lets it finish what is under way for so long. */
  stop(patienceMs?: number): Promise<void>;
};

/**
 * Ends the child as soon as its parent is gone: the system closes the channel between them also when the parent is killed. And keeps what
 * Node compiled for the next start, where NODE_COMPILE_CACHE asks for it: Node alone does so at its end, which no killed child lives to see.
 */
const asChild = [
  'import{flushCompileCache}from"node:module"',
  'process.on("disconnect",()=>process.exit(0))',
  'process.channel?.unref()',
  'setInterval(flushCompileCache,1000).unref()',
].join(';');

/** A program's environment: all that is its own, and where Node is and keeps what it compiled. */
export function environmentOf(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE, ...own };
}

/** Runs `script` on this very Node, with what it prints copied to `logFile`. */
export function startChild(options: {
  name: string;
  script: string;
  arguments: string[];
  logFile: string;
  /** Modules to load into the program before it starts. */
  preload?: string[];
  /** The program's whole environment besides what `environmentOf` adds; this process's own by default. */
  environment?: Record<string, string>;
}): Child {
  const preload = [`data:text/javascript,${asChild}`, ...(options.preload ?? [])].flatMap((module) => [
    '--import',
    module,
  ]);
  const child = spawn(process.execPath, [...preload, options.script, ...options.arguments], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(options.environment && { env: environmentOf(options.environment) }),
  });
  const log = createWriteStream(options.logFile);
  const ended = new Promise<void>((resolve) => child.once('close', () => log.end(resolve)));
  const output = collectOutput(child, (chunk) => log.write(chunk));
  return {
    printed: (pattern) => output.wait(pattern, ended, options.name),
    ended,
    stop: async (patienceMs = 0) => {
      const isOver = () => child.exitCode !== null || child.signalCode !== null;
      if (!isOver()) child.kill(patienceMs > 0 ? 'SIGTERM' : 'SIGKILL');
      const kill = setTimeout(() => isOver() || child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(kill);
    },
  };
}

function collectOutput(child: ChildProcess, copy: (chunk: Buffer) => void) {
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      copy(chunk);
      if (text.length < 64_000 || listeners.size > 0) text = (text + chunk.toString('utf8')).slice(-64_000);
      for (const listener of listeners) listener();
    });
  const wait = (pattern: RegExp, ended: Promise<void>, name: string) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(text);
        if (!match) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      child.once('error', reject);
      void ended.then(() => reject(new Error(`${name} ended before it was ready:\n${text.slice(-2000)}`)));
    });
  return { wait };
}

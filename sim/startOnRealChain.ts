import { mkdirSync } from 'node:fs';
import type { Child } from './chain/childProcess.ts';
import { startProgram } from './programs.ts';

/** Buckler's programs, the variables without any of which each of them is somebody else's to run, and what only it may see. */
const programs = [
  { name: 'bot', script: 'bot/main.ts', needs: ['TELEGRAM_TOKEN'], secrets: [], ready: /the bot is ready/ },
  { name: 'relay', script: 'oracle/relay/main.ts', needs: ['RELAY_KEY'], secrets: [], ready: /relay started/ },
  { name: 'keeper', script: 'oracle/keeper/main.ts', needs: ['KEEPER_KEY'], secrets: [], ready: /started/ },
  {
    name: 'reporter',
    script: 'oracle/reporter/main.ts',
    needs: ['REPORTER_KEY', 'REPORTER_KEYSTORE', 'REPORTER_KEY_COMMAND'],
    secrets: ['REPORTER_KEYSTORE_PASSWORD_FILE', 'REPORTER_SUBMIT_KEY'],
    ready: /started/,
  },
] as const;

/**
 * Runs, on the chain that `env` names, those programs whose keys `env` holds, each with the variables it reads.
 * Recorded flights take no part: they would pay real money for the past.
 * @throws when a program cannot start; its log, in `dir`, has its own words.
 */
export async function startOnRealChain(options: {
  dir: string;
  env: Readonly<Record<string, string | undefined>>;
  log(line: string): void;
}): Promise<{ stop(): Promise<void> }> {
  const environment = Object.fromEntries(
    Object.entries(options.env).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  );
  const mine = programs.filter(({ needs }) => needs.some((variable) => environment[variable] !== undefined));
  if (mine.length === 0)
    throw new Error(
      `RPC_URL is set, but none of ${programs.flatMap(({ needs }) => needs).join(', ')} is: nothing to run.`,
    );
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const running: Child[] = [];
  for (const { name, script, ready } of mine) {
    const others = new Set<string>(
      programs.filter((other) => other.name !== name).flatMap(({ needs, secrets }) => [...needs, ...secrets]),
    );
    const own = Object.entries(environment).filter(([variable]) => !others.has(variable));
    const program = startProgram(options.dir, name, script, Object.fromEntries(own));
    running.push(program);
    await program.printed(ready);
    options.log(`${name} is running`);
  }
  return { stop: async () => void (await Promise.all(running.map((program) => program.stop()))) };
}

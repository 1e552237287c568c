import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { configVariables } from '../bot/config.ts';
import { answerOf } from '../chain/callFailure.ts';
import { createChainClient } from '../chain/clients.ts';
import { deploymentSchema } from '../chain/deployment.ts';
import { signerVariables } from '../signer/config.ts';
import type { Child } from './chain/childProcess.ts';
import { startProgram } from './programs.ts';
import { recordedVendors } from './recordedVendors.ts';

/** What cannot be run as it is configured: what, why, and what to do. */
export class NotRunnableError extends Error {
  override readonly name = 'NotRunnableError';
}

type Environment = Readonly<Record<string, string>>;

const deploymentFile = 'deployments/deployment.json';
const sharedVariables = ['RPC_URL', 'DEPLOYMENT_FILE'];
/** What a reporter must not be given: what belongs to the others. */
const foreignToReporters = new Set(
  [...configVariables(), ...signerVariables(), 'RELAY_KEY', 'KEEPER_KEY', 'DEPLOYER_KEY'].filter(
    (name) => name !== 'RPC_URL',
  ),
);

/** Buckler's programs, the variables without any of which each of them is somebody else's to run, and those that it alone is given. */
const programs = [
  {
    name: 'signer',
    script: 'signer/main.ts',
    needs: ['SPONSOR_KEY'],
    reads: (variable: string) => signerVariables().includes(variable),
    ready: /the signer is ready/,
  },
  {
    name: 'bot',
    script: 'bot/main.ts',
    needs: ['TELEGRAM_TOKEN', 'DISCORD_TOKEN'],
    reads: (variable: string) => configVariables().includes(variable),
    ready: /the bot is ready/,
  },
  {
    name: 'relay',
    script: 'oracle/relay/main.ts',
    needs: ['RELAY_KEY'],
    reads: (variable: string) => sharedVariables.includes(variable) || variable.startsWith('RELAY_'),
    ready: /relay started/,
  },
  {
    name: 'keeper',
    script: 'oracle/keeper/main.ts',
    needs: ['KEEPER_KEY'],
    reads: (variable: string) => sharedVariables.includes(variable) || variable.startsWith('KEEPER_'),
    ready: /started/,
  },
  {
    name: 'reporter',
    script: 'oracle/reporter/main.ts',
    needs: ['REPORTER_KEY', 'REPORTER_KEYSTORE', 'REPORTER_KEY_COMMAND'],
    reads: (variable: string) => !foreignToReporters.has(variable),
    ready: /started/,
  },
] as const;

/** A program that waits for a node or for Telegram says nothing for a while; that is no reason not to start the others. */
const readyWithinMs = 15_000;
/** Long enough to finish what is under way. */
const farewellMs = 15_000;

/**
 * Runs, on the chain that `env` names, those programs whose keys `env` holds, each with the variables that it reads and no others.
 * @param options.dir Where their logs go.
 * @throws NotRunnableError when nothing can be run like this; Error when a program ends as soon as it is started.
 */
export async function startOnRealChain(options: {
  dir: string;
  env: Readonly<Record<string, string | undefined>>;
  log(line: string): void;
}): Promise<{
  stop(): Promise<void>;
  /** Resolves with the name of the first program that ends by itself. */
  ended: Promise<string>;
}> {
  const env = withDefaults(options.env);
  const mine = programs.filter(({ needs }) => needs.some((variable) => env[variable] !== undefined));
  if (mine.length === 0) {
    const keys = programs.flatMap(({ needs }) => needs).join(', ');
    throw new NotRunnableError(`RPC_URL is set, but none of ${keys} is: there is nothing to run. Fill one in.`);
  }
  await checkChain(env);
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const running: { name: string; child: Child }[] = [];
  const stop = async () => void (await Promise.all(running.map(({ child }) => child.stop(farewellMs))));
  try {
    for (const { name, script, reads, ready } of mine) {
      const child = startProgram(options.dir, name, script, pick(env, reads));
      running.push({ name, child });
      const isReady = await Promise.race([child.printed(ready).then(() => true), sleep(readyWithinMs, false)]);
      const log = join(options.dir, `${name}.log`);
      options.log(isReady ? `${name} is running` : `${name} has not said that it is ready yet; it writes to ${log}`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const ended = Promise.race(running.map(({ name, child }) => child.ended.then(() => name)));
  return { stop, ended };
}

/** Empty counts as left out; both names of the deployment's file mean the one that `npm run deploy` writes. */
function withDefaults(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const file = given.DEPLOYMENT ?? given.DEPLOYMENT_FILE ?? deploymentFile;
  return { DEPLOYMENT: file, DEPLOYMENT_FILE: file, ...given };
}

/** The deployment is there and on the chain that the URL leads to, and nobody is about to be paid for the past. */
async function checkChain(env: Environment): Promise<void> {
  const { DEPLOYMENT: file = deploymentFile, RPC_URL: rpcUrl = '' } = env;
  if (!existsSync(file)) throw new NotRunnableError(`DEPLOYMENT (${file}) is not there; run \`npm run deploy\` first.`);
  const deployment = deploymentSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!deployment.success) throw new NotRunnableError(`DEPLOYMENT (${file}) is no deployment; run \`npm run deploy\`.`);
  const chain = await answerOf(() => createChainClient(rpcUrl, deployment.data.chainId).getChainId());
  if (!chain.ok) throw new NotRunnableError('RPC_URL does not lead to an EVM node that answers.');
  if (chain.value !== deployment.data.chainId) {
    const { chainId } = deployment.data;
    throw new NotRunnableError(`DEPLOYMENT is on chain ${chainId}, and RPC_URL leads to chain ${chain.value}.`);
  }
  const vendors = recordedVendors(env, chain.value);
  if (vendors.length > 0) {
    const names = vendors.join(' and ');
    throw new NotRunnableError(
      `${names} leads to this machine, where flights are recorded ones of the past. On chain ${chain.value} they would pay real money. Leave it out: reporters ask the vendors themselves.`,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pick(env: Environment, wanted: (variable: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([variable]) => wanted(variable)));
}

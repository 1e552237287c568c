import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { connectDiscord } from '../discord/controlClient.ts';
import { connectTelegram } from '../telegram/controlClient.ts';
import { DiscordSession } from './discordSession.ts';
import { findWorld } from './findWorld.ts';
import { moveClock } from './moveClock.ts';
import { ChatSession } from './session.ts';
import { understand } from './understand.ts';

const USAGE = 'npm run chat -- [--discord] [--user NAME] [--world FILE]';

function readOptions(): { user: string; world: string; discord: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        discord: { type: 'boolean', default: false },
        user: { type: 'string', default: 'traveller' },
        world: { type: 'string', default: join('.world', 'world.json') },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`);
    return undefined;
  }
}

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  const found = await findWorld(options.world);
  if ('problem' in found) {
    console.error(found.problem);
    return 1;
  }
  const { telegram, discord, clock } = found.address;
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  let input: Interface | undefined;
  let isOpen = true;
  let isLost = false;
  const print = (text: string) => {
    if (isTerminal) process.stdout.write('\r\u001b[K');
    process.stdout.write(`${text}\n`);
    if (isTerminal && isOpen) input?.prompt(true);
  };
  const shared = {
    username: options.user,
    saveTo: join('.world', 'chat'),
    print,
    moveClock: (seconds: number) => moveClock(clock.url, telegram.controlToken, seconds),
    onLost: () => {
      isLost = true;
      print('! The local world has stopped.');
      input?.close();
    },
  };
  const session = options.discord
    ? new DiscordSession({ ...shared, control: connectDiscord(discord.controlUrl, discord.controlToken) })
    : new ChatSession({
        ...shared,
        control: connectTelegram(telegram.controlUrl, telegram.controlToken),
        colour: isTerminal && !process.env.NO_COLOR,
        echo: !isTerminal,
      });
  try {
    await session.open();
  } catch (error) {
    console.error(`Cannot enter the chat: ${error instanceof Error ? error.message : error}`);
    console.error('Is the local world still running? Start it with: npm start');
    return 1;
  }
  const where = options.discord ? 'Buckler on Discord' : `@${telegram.botUsername}`;
  print(`You are ${options.user}, in a private chat with ${where}. Say /start, or :help.`);
  input = createInterface({ input: process.stdin, output: process.stdout, terminal: isTerminal, prompt: '> ' });
  input.on('close', () => {
    isOpen = false;
  });
  if (isTerminal) input.prompt();
  const done = await converse(session, input, isTerminal);
  input.close();
  await session.close();
  return done && !isLost ? 0 : 1;
}

/** Obeys line by line. A script's lines wait for the bot's answer; gives false when one of them could not be done. */
async function converse(
  session: ChatSession | DiscordSession,
  input: Interface,
  isTerminal: boolean,
): Promise<boolean> {
  let allDone = true;
  for await (const text of input) {
    const line = understand(text);
    if (line.kind === 'quit') break;
    const begun = performance.now();
    const done = await session.obey(line);
    if (isTerminal) input.prompt();
    else if (!done) allDone = false;
    else if (['say', 'tapNumber', 'tapLabel', 'pick'].includes(line.kind)) await session.settle(begun);
  }
  return allDone;
}

process.exitCode = await main();

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { addDays, isoDay } from '../../bot/typed/readDay.ts';
import type { Hex } from '../../chain/subject.ts';
import { environmentOf } from '../../sim/chain/childProcess.ts';
import { deployLocally, giveTestDollars, seedPools } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { startLocalChain } from '../../sim/chain/startLocalChain.ts';
import { signerSocket, startSignerProgram } from '../../sim/programs.ts';
import { Person } from '../../sim/telegram/person.ts';
import { startTelegramServer } from '../../sim/telegram/server.ts';
import { rates } from './support/talkWorld.ts';

const token = '7000:main-test-token';
const main = new URL('../../bot/main.ts', import.meta.url).pathname;

/** Gives 20 test dollars to whoever is named. */
async function startFaucet(t: TestContext, give: (to: Hex) => Promise<unknown>): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { address } = z.object({ address: z.string() }).parse(JSON.parse(Buffer.concat(chunks).toString()));
    await give(`0x${address.slice(2)}`);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
}

async function startWorld(t: TestContext): Promise<{
  telegram: Awaited<ReturnType<typeof startTelegramServer>>;
  dir: string;
  env: Record<string, string>;
  time: () => Promise<number>;
}> {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-main-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const chain = await startLocalChain({ dir, log: () => undefined });
  t.after(chain.stop);
  const { rpcUrl, bundlerUrl } = chain;
  const deployment = await deployLocally({ rpcUrl, dir, ratesRoots: { 1: rates.root } });
  await seedPools(rpcUrl, deployment, 100_000);
  const telegram = await startTelegramServer({ token, bot: { id: 7000, username: 'MainBot', first_name: 'Buckler' } });
  t.after(telegram.stop);
  const faucet = await startFaucet(t, (to) => giveTestDollars(rpcUrl, deployment, to, 20));
  const deploymentFile = join(dir, 'deployment.json');
  const signer = await startSignerProgram({ dir, rpcUrl, deploymentFile, sponsorKey: localKey('sponsor') });
  t.after(() => signer.stop());
  const env = {
    TELEGRAM_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATABASE_PATH: join(dir, 'bot.db'),
    SIGNER_SOCKET: signerSocket(dir),
    RPC_URL: rpcUrl,
    BUNDLER_URL: bundlerUrl,
    DEPLOYMENT: join(dir, 'deployment.json'),
    RATE_TABLES: new URL('../../pricing/tables', import.meta.url).pathname,
    FAUCET_URL: faucet,
  };
  return { telegram, dir, env, time: chain.time };
}

/** The program as an operator runs it. */
function startProgram(t: TestContext, env: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env: environmentOf(env), stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const log: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const ended = once(child, 'exit');
  return {
    log: () => log.join(''),
    async stop(signal: 'SIGTERM' | 'SIGKILL') {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

test('the program sells a cover on a real chain, is killed over it, and tells of it once when it is back', async (t) => {
  const { telegram, dir, env, time } = await startWorld(t);
  const first = startProgram(t, env);
  const ann = await Person.enter(telegram.world, { username: 'ann' });
  t.after(() => ann.leaves());
  const patience = { timeoutMs: 30_000 };
  await ann.says('/wallet');
  await ann.waitsFor(/\$0\.00/, patience);
  await ann.taps(/test dollars/);
  await ann.waitsFor(/\$20\.00 arrived/, patience);
  await ann.says(`CO62 ${addDays(isoDay(await time()), 20)}`);
  await ann.waitsFor(/\$1 pays/, patience);
  await ann.taps('3');
  await ann.waitsFor(/You pay/, patience);
  await ann.waitsForAnswer(await ann.taps(/Buy for/));
  await first.stop('SIGKILL');

  const second = startProgram(t, env);
  const covered = await ann.waitsFor(/You are covered/, { ...patience, includeEarlier: true });
  await ann.says('/wallet');
  await ann.waitsFor(/\$17\.00/, patience);
  assert.equal(ann.messages().filter(({ text }) => /covered/.test(text)).length, 1);
  assert.ok(covered.edits.length > 0);
  assert.equal(await second.stop('SIGTERM'), 0);

  const written = first.log() + second.log();
  for (const secret of [token, localKey('sponsor'), readFileSync(join(dir, 'master.key'), 'utf8').trim()])
    assert.ok(!written.includes(secret));
  assert.equal(statSync(join(dir, 'master.key')).mode & 0o077, 0);
});

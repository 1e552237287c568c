import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { encodeFunctionData } from 'viem';
import { addDays, isoDay } from '../../bot/typed/readDay.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { deployBuckler } from '../../chain/deploy/deployBuckler.ts';
import { readDeploySettings } from '../../chain/deploy/readDeploySettings.ts';
import { tableBytes, writeTableFile } from '../../pricing/rateTableFile.ts';
import { startBundler } from '../../sim/chain/bundler.ts';
import { entryPointAddress } from '../../sim/chain/canonicalContracts.ts';
import { environmentOf } from '../../sim/chain/childProcess.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { signerSocket } from '../../sim/programs.ts';
import { Person } from '../../sim/telegram/person.ts';
import { startTelegramServer, type TelegramServer } from '../../sim/telegram/server.ts';
import { startFarChain } from '../chain/support/farChain.ts';
import { co62 } from './support/killableBot.ts';

const start = fileURLToPath(new URL('../../sim/start.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const token = '7000:real-chain-token';
/** Hardhat's gas is dear. */
const gasMoney = { mostOperationCost: 10n ** 17n, dailyGasBudget: 10n ** 19n, gasDeposit: 10n ** 20n };
const patience = { timeoutMs: 30_000 };

let chain: Awaited<ReturnType<typeof startFarChain>>;
let bundler: Awaited<ReturnType<typeof startBundler>>;
let telegram: TelegramServer;
let env: Record<string, string>;

before(async () => {
  chain = await startFarChain();
  const logFile = join(chain.dir, 'bundler.log');
  bundler = await startBundler({ rpcUrl: chain.rpcUrl, entryPoint: entryPointAddress, port: 0, logFile });
  const { bytes, root: ratesRoot } = tableBytes(
    Array.from({ length: 12 }, (_, i) => ({ ...co62, month: i + 1, ratePpm: 50_000 })),
    [],
  );
  const rateTable = join(chain.dir, 'rates.json.gz');
  writeTableFile(rateTable, bytes);
  const { plan, dir, deployerKey } = readDeploySettings({ ...chain.settings, RATES_ROOTS: `1:${ratesRoot}` });
  mkdirSync(dir);
  const file = join(dir, 'deployment.json');
  const deployment = await deployBuckler({
    ...{ rpcUrl: chain.rpcUrl, deployerKey, plan: { ...plan, ...gasMoney } },
    ...{ file, journalDir: join(dir, 'ignition'), confirmations: 1, pollingInterval: 20 },
  });
  const provider = chain.client.account.address;
  const amount = 50_000_000_000n;
  for (const pool of Object.values(deployment.pools)) {
    await chain.mint(provider, 50_000);
    const approve = { abi: testDollarAbi, functionName: 'approve', args: [pool, amount] } as const;
    await chain.send(chain.dollar, encodeFunctionData(approve));
    const deposit = { abi: riskPoolAbi, functionName: 'deposit', args: [amount, provider] } as const;
    await chain.send(pool, encodeFunctionData(deposit));
  }
  telegram = await startTelegramServer({ token, bot: { id: 7000, username: 'RealBot', first_name: 'Buckler' } });
  env = {
    ...{ TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot, RPC_URL: chain.rpcUrl, WS_URL: chain.wsUrl },
    ...{ BUNDLER_URL: bundler.url, DEPLOYMENT: file, DEPLOYMENT_FILE: '', SPONSOR_KEY: localKey('sponsor') },
    ...{ DATABASE_PATH: join(chain.dir, 'bot.db'), MASTER_KEY: '', MASTER_KEY_FILE: join(chain.dir, 'master.key') },
    ...{ SIGNER_SOCKET: signerSocket(chain.dir), SIGNER_DATABASE: join(chain.dir, 'signer.db'), DAY_GAS_OF_ONE: '5' },
    ...{ SIGNER_HEAD_FILE: join(chain.dir, 'signer.head'), SPONSOR_OFF_FILE: '', DAY_GAS_OF_ALL: '8' },
    ...{ RATE_TABLES: rateTable, EXPLORER_URL: 'https://explorer.example', FAUCET_URL: '', LOG_LEVEL: '' },
    ...{ RELAY_KEY: localKey('relay'), RELAY_HOST: '', RELAY_PORT: '0', KEEPER_KEY: localKey('keeper') },
    ...{
      REPORTER_KEY: localKey('reporter 1'),
      REPORTER_SOURCE: 'flightaware',
      REPORTER_DIR: join(chain.dir, 'signed'),
    },
    ...{
      REPORTER_PEERS: 'http://127.0.0.1:9',
      FLIGHTAWARE_KEY: 'a-vendors-secret',
      FLIGHTAWARE_URL: '',
      CIRIUM_URL: '',
    },
    ...{ DEPLOYER_KEY: localKey('deployer'), LOG_DIR: join(chain.dir, 'logs') },
  };
});

after(async () => {
  await telegram?.stop();
  await bundler?.child.stop();
  await chain?.stop();
});

/** `npm start` with this `.env`. */
function startPrograms(changes: Record<string, string> = {}) {
  const child = spawn(process.execPath, [start], { cwd: root, env: environmentOf({ ...env, ...changes }) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  const ready = async () => {
    while (!output.includes('Ready') && child.exitCode === null) await sleep(50);
  };
  return { ended, ready, stop: () => child.kill('SIGTERM') };
}

test('on a chain that is not local, every program whose key is there runs, sells a cover, and stops when asked', async () => {
  const programs = startPrograms();
  const ann = await Person.enter(telegram.world, { username: 'ann' });
  try {
    await ann.says('/start');
    await ann.waitsFor(/Your wallet is ready/, patience);
    await ann.says('/wallet');
    const { text } = await ann.waitsFor(/0x[0-9a-fA-F]{40}/, patience);
    await chain.mint(`0x${/0x([0-9a-fA-F]{40})/.exec(text)?.[1] ?? ''}`, 5);
    await ann.waitsFor(/\$5\.00.*arrived/, patience);
    await ann.says(`CO62 ${addDays(isoDay(await chain.time()), 20)}`);
    await ann.waitsFor(/\$1 pays/, patience);
    await ann.taps('3');
    await ann.waitsFor(/You pay/, patience);
    await ann.taps(/Buy for/);
    const { buttons } = await ann.waitsFor(/You are covered/, patience);
    assert.ok(buttons.flat().some((button) => button.kind === 'url' && /explorer\.example\/tx\/0x/.test(button.url)));
    await programs.ready();
  } finally {
    await ann.leaves();
    programs.stop();
  }
  const { code, output } = await programs.ended;
  assert.equal(code, 0, output);
  for (const name of ['signer', 'bot', 'relay', 'keeper', 'reporter']) {
    assert.match(output, new RegExp(`${name} is running`));
    const log = readFileSync(join(chain.dir, 'logs', `${name}.log`), 'utf8');
    for (const secret of [token, 'a-vendors-secret', localKey('sponsor'), localKey('deployer')])
      assert.ok(!log.includes(secret), name);
  }
});

const refused: [string, RegExp, Record<string, string>][] = [
  ['recorded flights', /FLIGHTAWARE_URL.*recorded/s, { FLIGHTAWARE_URL: 'http://127.0.0.1:4000/aeroapi' }],
  ['no deployment', /DEPLOYMENT.*npm run deploy/s, { DEPLOYMENT: '/nowhere/deployment.json' }],
  ['a node that does not answer', /RPC_URL/, { RPC_URL: 'http://127.0.0.1:9/a-secret-path' }],
  [
    'no key at all',
    /TELEGRAM_TOKEN/,
    { TELEGRAM_TOKEN: '', SPONSOR_KEY: '', RELAY_KEY: '', KEEPER_KEY: '', REPORTER_KEY: '' },
  ],
];

for (const [what, sentence, changes] of refused)
  test(`${what}: nothing is started, and a sentence says why`, async () => {
    const { code, output } = await startPrograms(changes).ended;
    assert.equal(code, 1, output);
    assert.match(output, sentence);
    assert.doesNotMatch(output, /\n\s+at |is running|a-secret-path/);
  });

test('a setting that the bot cannot use ends all of it, with the reason', async () => {
  const { code, output } = await startPrograms({ SPONSOR_KEY: '0x12' }).ended;
  assert.equal(code, 1, output);
  assert.match(output, /SPONSOR_KEY/);
});

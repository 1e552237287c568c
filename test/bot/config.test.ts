import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseEnv } from 'node:util';
import { ConfigError, configVariables, parseConfig, secretsOf } from '../../bot/config.ts';
import { createLog } from '../../chain/log.ts';

const good = {
  TELEGRAM_TOKEN: '123456:abc-DEF_1',
  RPC_URL: 'https://rpc.example/v2/secret-rpc-key/',
  BUNDLER_URL: 'http://127.0.0.1:4337',
  DEPLOYMENT: 'deployment.json',
  RATE_TABLES: 'rates.json.gz',
};

function refusedBy(env: Record<string, string | undefined>): ConfigError {
  try {
    parseConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error;
  }
  assert.fail('it was accepted');
}

test('reads a good configuration and fills in the defaults', () => {
  const config = parseConfig(good);
  assert.equal(config.RPC_URL, 'https://rpc.example/v2/secret-rpc-key');
  assert.equal(config.DATABASE_PATH, 'buckler.db');
  assert.deepEqual(config.RATE_TABLES, ['rates.json.gz']);
  assert.equal(config.FAUCET_URL, undefined);
});

test('names every bad variable at once and shows no value', () => {
  const bad = {
    ...good,
    TELEGRAM_TOKEN: 'hunter2',
    RPC_URL: 'ftp://hunter4',
  };
  const error = refusedBy(bad);
  assert.deepEqual(error.variables.toSorted(), ['RPC_URL', 'TELEGRAM_TOKEN']);
  assert.doesNotMatch(error.message, /hunter/);
});

test('asks for whatever is missing, and never for a key', () => {
  const needed = ['BUNDLER_URL', 'DEPLOYMENT', 'RPC_URL', 'TELEGRAM_TOKEN'];
  assert.deepEqual(refusedBy({}).variables.toSorted(), needed);
});

test('a bot is on Telegram, on Discord or on both, but on one of them', () => {
  const DISCORD_TOKEN = 'MTIz.Ab-c_1.dEf_2-3';
  const { TELEGRAM_TOKEN: _, ...noChat } = good;
  assert.equal(parseConfig({ ...noChat, DISCORD_TOKEN }).TELEGRAM_TOKEN, undefined);
  assert.equal(parseConfig({ ...good, DISCORD_TOKEN }).DISCORD_TOKEN, DISCORD_TOKEN);
  assert.ok(secretsOf(parseConfig({ ...noChat, DISCORD_TOKEN })).includes(DISCORD_TOKEN));
  assert.deepEqual(refusedBy(noChat).variables, ['TELEGRAM_TOKEN']);
  assert.deepEqual(refusedBy({ ...good, DISCORD_TOKEN: 'hunter2' }).variables, ['DISCORD_TOKEN']);
});

test('a webhook is all of it or none of it, over TLS, and its secret is one', () => {
  const TELEGRAM_WEBHOOK_URL = 'https://bot.example/telegram';
  const TELEGRAM_WEBHOOK_SECRET = 'a-secret_of-24-characters';
  const hook = { TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET, TELEGRAM_WEBHOOK_PORT: '8080' };
  const config = parseConfig({ ...good, ...hook });
  assert.equal(config.TELEGRAM_WEBHOOK_PORT, 8080);
  assert.ok(secretsOf(config).includes(TELEGRAM_WEBHOOK_SECRET));
  assert.deepEqual(refusedBy({ ...good, TELEGRAM_WEBHOOK_URL }).variables.toSorted(), [
    'TELEGRAM_WEBHOOK_PORT',
    'TELEGRAM_WEBHOOK_SECRET',
  ]);
  const short = refusedBy({ ...good, ...hook, TELEGRAM_WEBHOOK_SECRET: 'hunter2' });
  assert.deepEqual(short.variables, ['TELEGRAM_WEBHOOK_SECRET']);
  assert.doesNotMatch(short.message, /hunter2/);
  const open = { ...good, ...hook, TELEGRAM_WEBHOOK_URL: 'http://bot.example/telegram' };
  assert.deepEqual(refusedBy(open).variables, ['TELEGRAM_WEBHOOK_URL']);
  parseConfig({ ...open, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' });
});

test('.env.example names every variable of the bot and lacks only what nobody else can fill in', () => {
  const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'));
  for (const variable of configVariables()) assert.ok(variable in example, variable);
  const own = ['BUNDLER_URL', 'RPC_URL', 'TELEGRAM_TOKEN'];
  assert.deepEqual(
    refusedBy(example)
      .variables.filter((name) => example[name] !== '')
      .toSorted(),
    [],
  );
  const { TELEGRAM_TOKEN, RPC_URL, BUNDLER_URL } = good;
  parseConfig({ ...example, TELEGRAM_TOKEN, RPC_URL, BUNDLER_URL });
  assert.deepEqual(refusedBy(example).variables.toSorted(), own);
});

test('no secret reaches the log, not even inside an error of a library', () => {
  const config = parseConfig(good);
  const lines: string[] = [];
  const log = createLog('info', secretsOf(config), { write: (line) => void lines.push(line) });
  const inner = new Error(`request to https://api.telegram.org/bot${good.TELEGRAM_TOKEN}/getMe failed`);
  log.error(
    { err: new Error(`no answer from ${config.RPC_URL}`, { cause: inner }), url: good.BUNDLER_URL },
    good.TELEGRAM_TOKEN,
  );
  const text = lines.join('');
  assert.match(text, /getMe failed/);
  for (const secret of [good.TELEGRAM_TOKEN, 'secret-rpc-key', good.BUNDLER_URL])
    assert.ok(!text.includes(secret), secret);
});

test('takes several rate tables, and none that is empty', () => {
  const tables = (text: string) => parseConfig({ ...good, RATE_TABLES: text }).RATE_TABLES;
  assert.deepEqual(tables('a.json.gz, pricing/tables'), ['a.json.gz', 'pricing/tables']);
  assert.deepEqual(refusedBy({ ...good, RATE_TABLES: 'a.json.gz,,b' }).variables, ['RATE_TABLES']);
});

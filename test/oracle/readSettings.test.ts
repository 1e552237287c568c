import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BadSettingsError, keySetting, readDeployment, readSettings, urlSetting } from '../../oracle/readSettings.ts';
import { environmentOf } from '../../sim/chain/childProcess.ts';
import { keyOf } from './people.ts';

const schema = z.object({ KEY: keySetting, URL: urlSetting, PORT: z.coerce.number().int().default(7) });

test('good settings come back, with defaults', () => {
  const settings = readSettings(schema, { KEY: keyOf('anna'), URL: 'http://127.0.0.1:8545' });
  assert.deepEqual(settings, { KEY: keyOf('anna'), URL: 'http://127.0.0.1:8545', PORT: 7 });
});

test('an empty variable counts as left out', () => {
  const settings = readSettings(schema, { KEY: keyOf('anna'), URL: 'http://127.0.0.1:8545', PORT: '' });
  assert.equal(settings.PORT, 7);
  assert.throws(() => readSettings(schema, { KEY: '', URL: 'http://127.0.0.1:8545' }), { variables: ['KEY'] });
});

test('all bad ones are named at once and no value is repeated', () => {
  const secret = `0x${'ff'.repeat(32)}`;
  assert.throws(
    () => readSettings(schema, { KEY: secret, PORT: 'secret-port' }),
    (error) => {
      assert.ok(error instanceof BadSettingsError);
      assert.deepEqual(error.variables.sort(), ['KEY', 'PORT', 'URL']);
      assert.ok(!error.message.includes(secret) && !error.message.includes('secret-port'));
      return true;
    },
  );
});

test('a key of zero, or beyond the curve, is none', () => {
  for (const KEY of [`0x${'00'.repeat(32)}`, `0x${'ff'.repeat(32)}`, '0x12', keyOf('anna').slice(2)])
    assert.throws(() => readSettings(schema, { KEY, URL: 'http://localhost' }), BadSettingsError, KEY);
});

test('a deployment file that is missing or is none is named', () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-settings-'));
  const file = join(dir, 'deployment.json');
  assert.throws(() => readDeployment(file), { variables: ['DEPLOYMENT_FILE'] });
  for (const text of ['', '{}', '<html>']) {
    writeFileSync(file, text);
    assert.throws(() => readDeployment(file), { variables: ['DEPLOYMENT_FILE'] });
  }
  rmSync(dir, { recursive: true });
});

test('a reporter whose source answers for several products must be told which, and may only ask for one of them', () => {
  const main = fileURLToPath(new URL('../../oracle/reporter/main.ts', import.meta.url));
  const dir = mkdtempSync(join(tmpdir(), 'buckler-reporter-'));
  const env = {
    RPC_URL: 'http://127.0.0.1:9',
    DEPLOYMENT_FILE: join(dir, 'none.json'),
    REPORTER_KEY: keyOf('anna'),
    REPORTER_DIR: dir,
    REPORTER_PEERS: 'http://127.0.0.1:9',
  };
  const problemOf = (settings: Record<string, string>) => {
    const { status, stderr } = spawnSync(process.execPath, [main], {
      env: environmentOf({ ...env, ...settings }),
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    return stderr;
  };
  assert.match(problemOf({ REPORTER_SOURCE: 'tea-leaves' }), /REPORTER_SOURCE/);
  assert.match(problemOf({ REPORTER_SOURCE: 'nasa-power', REPORTER_PRODUCTS: '6' }), /REPORTER_PRODUCTS/);
  assert.match(problemOf({ REPORTER_SOURCE: 'noaa, nasa-power' }), /REPORTER_SOURCE/);
  // The file of the deployment is read once it is settled who is asked about what.
  assert.match(problemOf({ REPORTER_SOURCE: 'noaa', REPORTER_PRODUCTS: '2' }), /DEPLOYMENT_FILE/);
  rmSync(dir, { recursive: true });
});

for (const program of ['reporter', 'relay', 'keeper'])
  test(`the ${program} started without settings says what it needs and ends with code 1`, () => {
    const main = fileURLToPath(new URL(`../../oracle/${program}/main.ts`, import.meta.url));
    const { status, stderr, stdout } = spawnSync(process.execPath, [main], {
      env: environmentOf({}),
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    for (const name of ['RPC_URL', 'DEPLOYMENT_FILE', `${program.toUpperCase()}_KEY`]) assert.ok(stderr.includes(name));
  });

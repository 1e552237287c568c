import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addDays, isoDay } from '../../bot/typed/readDay.ts';
import { openKeyring } from '../../signer/keys/keyring.ts';
import { masterKeyOf } from '../../signer/keys/masterKey.ts';
import { withWalletKey } from '../../signer/keys/walletKeys.ts';
import { openKeyStore } from '../../signer/store/keyStore.ts';
import { openStore } from '../../signer/store/openStore.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { Person } from '../../sim/telegram/person.ts';
import { type KillableBot, openKillableBot } from '../e2e/support/killableBot.ts';

const patience = { timeoutMs: 30_000, includeEarlier: true };
const masterKey = randomBytes(32);
/** What a person pastes into the chat, thinking that it helps. */
const pasted = `0x${randomBytes(32).toString('hex')}`;

let bot: KillableBot;
let ann: Person;
let wallet: string;

before(async () => {
  bot = await openKillableBot({ MASTER_KEY_FILE: '', MASTER_KEY: masterKey.toString('hex') });
  ({ person: ann, wallet } = await bot.enter('ann'));
});

after(() => bot?.close());

async function offersOne(inDays: number): Promise<number> {
  await ann.says(`CO62 ${addDays(isoDay(await bot.chain.time()), inDays)}`);
  await ann.waitsFor(/\$1 pays/, patience);
  await ann.taps('1');
  const { messageId } = await ann.waitsFor(/You pay/, patience);
  return messageId;
}

test('while the signer is down the bot lives: the order waits, the person is told so, and it goes on', async () => {
  const offer = await offersOne(20);
  await bot.killSigner();
  await ann.taps(/Buy for/, offer);
  const isOffer = (words: RegExp) => (message: { messageId: number; text: string }) =>
    message.messageId === offer && words.test(message.text);
  await ann.waitsFor(isOffer(/takes longer/), patience);
  await ann.says('/wallet');
  await ann.waitsFor(/To top up/, patience);
  assert.ok(bot.isAlive());
  await bot.startSigner();
  await ann.waitsFor(isOffer(/You are covered/), patience);
});

test('somebody who comes while the signer is down is asked to come again, and then gets a wallet', async () => {
  await bot.killSigner();
  const ben = await Person.enter(bot.telegram, { username: 'ben' });
  await ben.says('/wallet');
  await ben.waitsFor(/cannot make your wallet just now/, patience);
  await bot.startSigner();
  await ben.says('/wallet');
  await ben.waitsFor(/0x[0-9a-fA-F]{40}/, patience);
  await ben.leaves();
});

/** A secret in every form in which it could be lying about. */
function formsOf(secret: Buffer): Buffer[] {
  const hex = secret.toString('hex');
  const texts = [hex, hex.toUpperCase(), secret.toString('base64'), secret.toString('base64url')];
  return [secret, ...texts.map((text) => Buffer.from(text))];
}

/** Every file in a folder, however deep. */
function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
}

test('after a whole purchase no secret is in a database, a log, an error or the chat', async () => {
  await ann.says(`my key is ${pasted}`);
  const offer = await offersOne(21);
  await ann.taps(/Buy for/, offer);
  await ann.waitsFor(({ messageId, text }) => messageId === offer && /You are covered/.test(text), patience);
  const messages = ann
    .messages()
    .map((message) => JSON.stringify(message, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
  // Killed, so that what is in the write-ahead logs is still there.
  await bot.kill();
  await bot.killSigner();
  const files = filesIn(bot.dir).map((path) => ({ path, bytes: readFileSync(path) }));
  const walletKeys = await keysOfEverybody();
  assert.ok(walletKeys.length >= 2);

  const bytes = (text: string) => Buffer.from(text.replace(/^0x/, ''), 'hex');
  const secrets: Record<string, Buffer[]> = {
    'master key': formsOf(masterKey),
    'sponsor key': formsOf(bytes(localKey('sponsor'))),
    'bot token': [Buffer.from(bot.token), Buffer.from(bot.token.split(':')[1] ?? '')],
    'pasted key': formsOf(bytes(pasted)),
  };
  for (const [nth, key] of walletKeys.entries()) secrets[`wallet key ${nth}`] = formsOf(key);

  const names = files.map(({ path }) => path.slice(bot.dir.length + 1));
  for (const name of ['buckler.db', 'buckler.db-wal', 'signer.db', 'signer.db-wal', 'bot.log', 'signer.log'])
    assert.ok(names.includes(name), `${name} was looked at`);
  const hits = Object.entries(secrets).flatMap(([secret, forms]) => [
    ...files
      .filter((file) => forms.some((form) => file.bytes.includes(form)))
      .map(({ path }) => `${secret} in ${path}`),
    ...messages
      .filter((message) => forms.some((form) => message.includes(form.toString('latin1'))))
      .map((message) => `${secret} in ${message}`),
  ]);
  assert.deepEqual(hits, []);
  assert.ok(
    messages.some((message) => message.includes('You are covered')),
    'the chat was looked at',
  );
  const hasAddress = ({ path, bytes: content }: (typeof files)[number]) =>
    /buckler[.]db/.test(path) && content.includes(Buffer.from(wallet.toLowerCase()));
  assert.ok(files.some(hasAddress), 'what is in a database is found there');
});

/** What the signer keeps, opened with the master key: the very bytes that must be nowhere else. */
async function keysOfEverybody(): Promise<Buffer[]> {
  const sql = openStore(join(bot.dir, 'signer.db'));
  const store = openKeyStore(sql);
  const keyring = await openKeyring(store, [masterKeyOf(Buffer.from(masterKey))]);
  const keys: Buffer[] = [];
  for (let userId = 1; userId < 10; userId++) {
    const row = store.walletOf(userId);
    if (row !== undefined) await withWalletKey(store, keyring, row, async (key) => void keys.push(Buffer.from(key)));
  }
  sql.close();
  return keys;
}

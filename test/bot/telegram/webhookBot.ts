/** A bot to be killed; on a webhook where `--url` says so. `--hangs`: the chain never answers, so that no price is ever found. */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readLocales } from '../../../bot/readLocales.ts';
import { connectTelegram, createTelegramBot } from '../../../bot/telegram/connect.ts';
import { openDatabase } from '../../../db/database.ts';
import { rates, scriptedSale, watches } from '../support/talkWorld.ts';

const { values } = parseArgs({
  options: {
    ...{ token: { type: 'string' }, telegram: { type: 'string' }, database: { type: 'string' } },
    ...{ url: { type: 'string' }, secret: { type: 'string' }, hangs: { type: 'boolean' } },
  },
});
const { token = '', telegram, database = '', url, secret = '', hangs = false } = values;
const { chain, door } = scriptedSale();
const { db } = openDatabase(database);
const log = pino({ level: 'error', base: null });
const talk = {
  ...{ db, rates, watches, signer: chain.signer, faucet: null, onOrder: () => undefined, log },
  door: hangs ? { ...door, quote: () => Promise.withResolvers<never>().promise } : door,
};
const setup = { bot: createTelegramBot(token, telegram), talk, translatorFor: readLocales(), log };
const webhook = url === undefined ? null : { url, secret, port: Number(new URL(url).port) };
const { ready } = connectTelegram(setup, webhook);
await ready;
console.log('listening');

/**
 * A bot to be killed; on a webhook where `--url` says so. `--hangs`: the chain never answers, so that no price is ever found. `--dies`: the
 * program ends when the price of a flight on this day is asked for.
 */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readLocales } from '../../../bot/readLocales.ts';
import { connectTelegram, createTelegramBot } from '../../../bot/telegram/connect.ts';
import type { ChainDoor } from '../../../chain/door.ts';
import { decodeFlight } from '../../../chain/subject.ts';
import { openDatabase } from '../../../db/database.ts';
import { openRateTable } from '../../../pricing/rateTable.ts';
import { plantFlights } from '../../../pricing/rateTableFile.ts';
import { openWatchBook } from '../../../pricing/watches/watchBook.ts';
import { scriptedSale } from '../support/scriptedSale.ts';
import { flightsAt } from '../tables/tableRig.ts';

const { values } = parseArgs({
  options: {
    ...{ token: { type: 'string' }, telegram: { type: 'string' }, database: { type: 'string' } },
    ...{ url: { type: 'string' }, secret: { type: 'string' }, hangs: { type: 'boolean' }, dies: { type: 'string' } },
  },
});
const { token = '', telegram, database = '', url, secret = '', hangs = false, dies } = values;
const { chain, door } = scriptedSale();
const { db } = openDatabase(database);
// One flight is asked for. To read the shipped tables would take a second at every start.
const rates = openRateTable(plantFlights('one flight', flightsAt(50_000).bytes));
const watches = openWatchBook([]);
const log = pino({ level: 'error', base: null });
const quote: ChainDoor['quote'] = (row) => {
  if (dies === decodeFlight(row.subject).date)
    setImmediate(() => {
      throw new Error('a price that ends the program');
    });
  return hangs || dies === decodeFlight(row.subject).date ? Promise.withResolvers<never>().promise : door.quote(row);
};
const talk = {
  ...{ db, rates, watches, signer: chain.signer, faucet: null, onOrder: () => undefined, log },
  door: { ...door, quote },
};
const setup = { bot: createTelegramBot(token, telegram), talk, translatorFor: readLocales(), log };
const webhook = url === undefined ? null : { url, secret, port: Number(new URL(url).port) };
const { ready } = connectTelegram(setup, webhook);
await ready;
console.log('listening');

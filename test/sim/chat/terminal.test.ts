import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Bot, InlineKeyboard, InputFile } from 'grammy';
import QRCode from 'qrcode';
import { z } from 'zod';
import { type Rig, startRig, TOKEN } from '../telegram/rig.ts';

const AFTERWARDS = [':clock +8d', '/wallet', ':commands', ':quit'];
const MAIN = fileURLToPath(new URL('../../../sim/chat/main.ts', import.meta.url));

test('a scripted chat talks, taps by number and by words, moves the clock, shows a QR code and ends well', async (t) => {
  const rig = await startRig(t);
  await startShop(rig);
  const clock = await startClock(t);
  const folder = await worldFolder(t, rig, clock.url);
  const lines = ['CO 62', ':1', ':wait 3 covers', ':tap buy for', ':wait You are covered', ...AFTERWARDS];
  const { code, output } = await chat(folder, lines, ['--user', 'ann']);

  assert.equal(code, 0, output);
  const at = (words: string) => {
    assert.ok(output.includes(words), `"${words}" is missing in:\n${output}`);
    return output.indexOf(words);
  };
  assert.ok(at('**$1 pays $12**') < at('[1] 3') && at('[1] 3') < at('> tapped "3"'));
  assert.ok(at('[1] Buy for $3.00') < at('> tapped "Buy for $3.00"'));
  assert.ok(at('> tapped "Buy for $3.00"') < at('You are covered.'));
  assert.ok(at('* Buying…') < at('2026-12-08T'));
  assert.ok(at('▀') > 0 && at('picture: QR code, saved to') > 0);
  at('/wallet  Your wallet');
  assert.ok(!output.includes('\u001b'));
  assert.deepEqual(clock.moves, [{ seconds: 8 * 86_400, authorization: `Bearer ${rig.controlToken}` }]);
  assert.equal((await readdir(join(folder, '.world', 'chat'))).length, 1);
  const ann = rig.world.enter({ username: 'ann' });
  assert.equal(rig.world.chat({ userId: ann.id, chatId: ann.id })[0]?.text, 'CO 62');
});

test('a script that asks for what is not there goes on and ends with 1', async (t) => {
  const rig = await startRig(t);
  await startShop(rig);
  const folder = await worldFolder(t, rig, 'http://127.0.0.1:9/clock');
  const { code, output } = await chat(folder, [':9', ':tap nothing', ':fly', ':clock +1d', '/wallet']);
  assert.equal(code, 1);
  assert.equal(output.split('\n').filter((line) => line.startsWith('! ')).length, 4, output);
  assert.ok(output.includes('picture: QR code'), output);
});

test('without a world, or with one that has stopped, the chat says so and ends with 1', async (t) => {
  const rig = await startRig(t);
  const folder = await worldFolder(t, rig, 'http://127.0.0.1:9/clock');
  await rig.stop();
  const stopped = await chat(folder, []);
  assert.equal(stopped.code, 1);
  assert.ok(stopped.output.includes('npm start'));
  await rm(join(folder, '.world'), { recursive: true });
  const none = await chat(folder, []);
  assert.equal(none.code, 1);
  assert.ok(none.output.includes('npm start'));
  assert.equal((await chat(folder, [], ['--colour'])).code, 2);
});

/** A small shop, as a stand-in for any bot. */
async function startShop(rig: Rig): Promise<void> {
  const bot = new Bot(TOKEN, { client: { apiRoot: rig.apiRoot } });
  await bot.api.setMyCommands([{ command: 'wallet', description: 'Your wallet' }]);
  const png = await QRCode.toBuffer('0x00000000000000000000000000000000000000a1');
  bot.command('wallet', (context) =>
    context.replyWithPhoto(new InputFile(png, 'wallet.png'), { caption: 'Your wallet' }),
  );
  bot.on('message:text', (context) =>
    context.reply('<b>$1 pays $12</b> if it is late', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('3', 'quantity:3').text('5', 'quantity:5'),
    }),
  );
  bot.callbackQuery('quantity:3', async (context) => {
    await context.answerCallbackQuery();
    await context.editMessageText('3 covers', { reply_markup: new InlineKeyboard().text('Buy for $3.00', 'buy') });
  });
  bot.callbackQuery('buy', async (context) => {
    await context.answerCallbackQuery('Buying…');
    await context.editMessageText('You are covered.');
  });
  await rig.run(bot);
}

/** Takes what the chat asks of the world's clock. */
async function startClock(t: TestContext) {
  const moves: { seconds: number; authorization: string | undefined }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { seconds } = z.object({ seconds: z.number() }).parse(JSON.parse(Buffer.concat(chunks).toString()));
    moves.push({ seconds, authorization: request.headers.authorization });
    response.end(JSON.stringify({ now: Date.UTC(2026, 11, 8) / 1000 }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { url: `http://127.0.0.1:${port}/clock`, moves };
}

async function worldFolder(t: TestContext, rig: Rig, clockUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'buckler-chat-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, '.world'));
  const telegram = { controlUrl: rig.controlUrl, controlToken: rig.controlToken, botUsername: 'BucklerTestBot' };
  const discord = { controlUrl: rig.controlUrl, controlToken: rig.controlToken };
  await writeFile(
    join(folder, '.world', 'world.json'),
    JSON.stringify({ telegram, discord, clock: { url: clockUrl } }),
  );
  return folder;
}

async function chat(folder: string, lines: readonly string[], options: readonly string[] = []) {
  const child = spawn(process.execPath, [MAIN, ...options], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [code] = await once(child, 'close');
  return { code, output };
}

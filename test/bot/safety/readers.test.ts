import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, french, generateMnemonic, generatePrivateKey, portuguese, spanish } from 'viem/accounts';
import { readAddress } from '../../../bot/typed/readAddress.ts';
import { readPhrase } from '../../../bot/typed/readPhrase.ts';
import { decideLimit } from '../../../bot/usecases/safety/decideLimit.ts';
import { judgeAddress } from '../../../bot/usecases/safety/judgeAddress.ts';
import { grouped, keptOf, linkCodeOf, readLinkCode } from '../../../bot/usecases/safety/linkCode.ts';
import { checksummed } from '../../../chain/checksummed.ts';
import { holdsSecret } from '../../../chain/wallets/pastedSecret.ts';

const address = checksummed('0x8ba1f109551bd432803012645ac136ddd64dba72');

test('an address is read in one case or with its checksum, and never with a wrong one', () => {
  for (const text of [address, address.toLowerCase(), `0x${address.slice(2).toUpperCase()}`, ` ethereum:${address} `])
    assert.deepEqual(readAddress(text), { kind: 'address', address }, text);
  const letter = [...address].findIndex((one, at) => at > 1 && /[a-f]/i.test(one));
  const flipped = address.charAt(letter) === address.charAt(letter).toLowerCase() ? 'toUpperCase' : 'toLowerCase';
  const mistyped = `${address.slice(0, letter)}${address.charAt(letter)[flipped]()}${address.slice(letter + 1)}`;
  const problems = {
    [mistyped]: 'mistyped',
    [address.slice(0, -1)]: 'wrongLength',
    [`${address}0`]: 'wrongLength',
    'vitalik.eth': 'name',
    'send it to Bob': 'notAddress',
    [address.slice(2)]: 'notAddress',
    '': 'notAddress',
  };
  for (const [text, problem] of Object.entries(problems))
    assert.deepEqual(readAddress(text), { kind: 'none', problem }, text);
});

test('every character of an address that is changed is noticed or is another address', () => {
  let noticed = 0;
  for (let at = 2; at < address.length; at++) {
    const typo = `${address.slice(0, at)}${address.charAt(at) === 'A' ? 'B' : 'A'}${address.slice(at + 1)}`;
    const reading = readAddress(typo);
    if (reading.kind === 'none') noticed++;
    else assert.notEqual(reading.address, address);
  }
  assert.ok(noticed >= 36, `${noticed} of 40 noticed`);
});

test('money is not sent where nobody can take it, nor where it must not go', () => {
  const facts = { isContract: false, isSanctioned: false };
  const judge = (to: string, ours = false, more = {}) =>
    judgeAddress(`0x${to.padStart(40, '0')}`, address, ours, { ...facts, ...more });
  assert.equal(judge('0'), 'burn');
  assert.equal(judge('9'), 'burn');
  assert.equal(judge('dead'), 'burn');
  assert.equal(judge('de'.repeat(20), true), 'ours');
  assert.equal(judge(address.slice(2).toLowerCase()), 'own');
  assert.equal(judge('ab'.repeat(20), false, { isSanctioned: true, isContract: true }), 'sanctioned');
  assert.equal(judge('ab'.repeat(20), false, { isContract: true }), 'contract');
  assert.equal(judge('ab'.repeat(20)), 'plain');
});

test('stricter holds at once, looser waits, and only an own key loosens where there is one', () => {
  const state = { dollars: 50_000_000n, spent: 0n, waiting: null };
  const spend = (wished: bigint, who: 'botKey' | 'ownKey' = 'botKey') => decideLimit('spend', wished, state, who).kind;
  assert.deepEqual([spend(20_000_000n), spend(0n), spend(20_000_000n, 'ownKey')], ['tighten', 'tighten', 'tighten']);
  assert.deepEqual([spend(51_000_000n), spend(51_000_000n, 'ownKey')], ['announce', 'ownKey']);
  assert.deepEqual([spend(50_000_000n), spend(20_500_000n)], ['same', 'notWhole']);
  assert.deepEqual(decideLimit('spend', 1_000_000_000_001n, state, 'botKey'), {
    kind: 'tooMuch',
    most: 1_000_000_000_000n,
  });
  const floor = { dollars: 800_000n, spent: 0n, waiting: null };
  assert.equal(decideLimit('floor', 850_000n, floor, 'botKey').kind, 'tighten');
  assert.equal(decideLimit('floor', 750_000n, floor, 'botKey').kind, 'announce');
  assert.equal(decideLimit('floor', 10_000_001n, floor, 'botKey').kind, 'tooMuch');
});

test('a phrase has no markup, no link and nothing invisible', () => {
  assert.deepEqual(readPhrase('  blue   rain boots '), { kind: 'phrase', phrase: 'blue rain boots' });
  assert.equal(readPhrase('Grüße, 小林 🦆!').kind, 'phrase');
  const problems = {
    abc: 'tooShort',
    ['a'.repeat(41)]: 'tooLong',
    '<b>hello</b>': 'characters',
    'see t.me/x': 'characters',
    '**bold**': 'characters',
    'a@b cd': 'characters',
    'in\u200bvisible': 'characters',
    'right\u202eleft': 'characters',
  };
  for (const [text, problem] of Object.entries(problems))
    assert.deepEqual(readPhrase(text), { kind: 'none', problem }, text);
});

test('a link code has 60 secret bits, is read however it is grouped, and is not what is kept', () => {
  const code = linkCodeOf(Uint8Array.from({ length: 16 }, (_, at) => at * 17));
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/);
  assert.equal(readLinkCode(grouped(code)), code);
  assert.equal(readLinkCode(` ${code.toLowerCase()} `), code);
  assert.equal(readLinkCode(code.replaceAll('0', 'o').replaceAll('1', 'l')), code);
  assert.equal(readLinkCode(code.slice(1)), null);
  const { locator, hash } = keptOf(code);
  assert.equal(locator, code.slice(0, 4));
  assert.ok(!hash.toUpperCase().includes(code.slice(4)));
  assert.notEqual(keptOf(`${code.slice(0, 15)}${code.endsWith('A') ? 'B' : 'A'}`).hash, hash);
});

test('keys and seed phrases are known in any dress', () => {
  const key = generatePrivateKey();
  const phrase = generateMnemonic(english);
  for (const text of [
    key,
    key.slice(2),
    key.toUpperCase().replace('0X', '0x'),
    `my key: ${key}!`,
    `"${key}"`,
    phrase,
    phrase.toUpperCase(),
    `here: ${phrase}. thanks`,
    phrase
      .split(' ')
      .map((word, at) => `${at + 1}. ${word}`)
      .join('\n'),
    phrase.split(' ').join(', '),
    ...([160, 192, 224, 256] as const).map((bits) => generateMnemonic(english, bits)),
  ])
    assert.ok(holdsSecret(text), text.replace(/[a-z]/gi, 'x'));
});

test('a seed phrase in Spanish, Portuguese or French is a secret too, with its accents or without', () => {
  for (const words of [spanish, portuguese, french]) {
    const phrase = generateMnemonic(words, 128);
    const plain = phrase.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    for (const text of [phrase, plain.toUpperCase(), `¡mira! ${phrase.normalize('NFC')}`, plain.split(' ').join(', ')])
      assert.ok(holdsSecret(text), text.replace(/\p{L}/gu, 'x'));
    assert.equal(holdsSecret(phrase.split(' ').slice(1).join(' ')), false);
  }
});

test('what people usually write holds no secret', () => {
  const hash = `0x${'ab'.repeat(32)}`;
  for (const text of [
    'CO 62 12 Dec',
    address,
    `https://basescan.org/tx/${hash}`,
    `?tx=${hash}`,
    `${hash}00`,
    'abandon '.repeat(12).trim(),
    'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo',
    'the quick brown fox jumps over the lazy dog again and again and again',
    '',
  ])
    assert.equal(holdsSecret(text), false, text);
});

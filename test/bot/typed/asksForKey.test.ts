import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksForKey } from '../../../bot/typed/asksForKey.ts';

const asking = [
  'Export my private key please',
  'how do I  export the wallet?',
  'export key',
  'Where is my SEED PHRASE',
  'give me the recovery words',
  '¿Cuál es mi clave privada?',
  'frase de recuperación',
  'exportar mi billetera',
  'ma clé privée svp',
  'la phrase de récupération ?',
  'chave privada',
  'frase de recuperação',
  'kunci privat saya',
  'frasa pemulihan',
  'मेरी निजी कुंजी दो',
  'सीड फ़्रेज़ कहाँ है',
  'प्राइवेट की',
  'nipe ufunguo wa siri',
];
const others = [
  'UA 100 12 Dec',
  'EYW key west',
  'rain Nakuru',
  'export',
  'private flight',
  '',
  'llave',
  'seeds in june',
];

test('whoever asks for the key of a wallet is understood in every language', () => {
  for (const text of asking) assert.ok(asksForKey(text), text);
});

test('other texts are no such question', () => {
  for (const text of others) assert.ok(!asksForKey(text), text);
});

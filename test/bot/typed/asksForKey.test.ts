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
  '¿Dónde están mis palabras de recuperación?',
  'mis 12 palabras',
  'frase-semente',
  'AS PALAVRAS DE RECUPERACAO',
  'mes mots de récupération',
  'où est ma clef privée',
  'les 24 mots',
  'kata-kata pemulihan',
  'frasa kunci dompet saya',
  '12 kata rahasia saya',
  'मेरे रिकवरी शब्द',
  'मेरे 12 शब्द',
  'funguo zangu za siri',
  'maneno yangu ya kurejesha',
  'maneno 12',
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
  'mot secret',
  '12 palmas',
  'sequía 12 dic',
  'kata orang hujan',
  'mvua 12 Desemba',
  'शब्द',
];

test('whoever asks for the key of a wallet is understood in every language', () => {
  for (const text of asking) assert.ok(asksForKey(text), text);
});

test('other texts are no such question', () => {
  for (const text of others) assert.ok(!asksForKey(text), text);
});

/** How people ask for the key of their wallet, in the languages of the bot; without accents. */
const questions = [
  /\b(?:private|secret) keys?\b/,
  /\b(?:seed|recovery|backup|secret) (?:phrase|words)\b/,
  /\bmnemonic\b/,
  /\bexport (?:(?:my|the|your|a) )?(?:wallet )?(?:keys?|wallet)\b/,
  /\b(?:clave|llave|chave)s? (?:privada|secreta)s?\b/,
  /\bfrase (?:semilla|semente|secreta|de recupera(?:cion|cao))\b/,
  /\bexportar (?:(?:mi|la|minha|a|o) )?(?:clave|llave|billetera|cartera|chave|carteira)\b/,
  /\bcles? (?:privee|secrete)s?\b/,
  /\bphrase (?:secrete|mnemonique|de recuperation)\b/,
  /\bexporter (?:(?:ma|la|mon|le) )?(?:cle|portefeuille)\b/,
  /\bkunci (?:privat|pribadi|rahasia)\b/,
  /\bfrasa (?:benih|pemulihan|rahasia)\b/,
  /\bekspor (?:kunci|dompet)\b/,
  /(?:निजी|गुप्त) (?:कुंजी|चाबी)/,
  /(?:प्राइवेट|सीक्रेट) की(?!\p{L})/u,
  /(?:सीड|रिकवरी) (?:फ्रेज|फ्रेस)/,
  /(?:कुंजी|वॉलेट) (?:निर्यात|एक्सपोर्ट)/,
  /\bufunguo (?:wa siri|binafsi)\b/,
  /\bmaneno ya siri\b/,
  /\b(?:toa|hamisha) ufunguo\b/,
];

/** Accents, and the dot that some Hindi letters are typed with or without. */
const accents = /[\u0300-\u036f\u093c]/g;

/** Whether a text asks for the key or the seed phrase of a wallet. A key itself is another matter (`holdsSecret`). Never throws. */
export function asksForKey(text: string): boolean {
  const plain = text.normalize('NFKD').replace(accents, '').toLowerCase().replace(/\s+/g, ' ');
  return questions.some((question) => question.test(plain));
}

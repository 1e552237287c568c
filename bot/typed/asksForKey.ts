/** How people ask for the key of their wallet, in the languages of the bot; without accents. */
const questions = [
  /\b(?:private|secret) keys?\b/,
  /\b(?:seed|recovery|backup|secret) (?:phrases?|words?)\b/,
  /\bmnemonic\b/,
  /\bexport (?:(?:my|the|your|a) )?(?:wallet )?(?:keys?|wallet)\b/,
  /\b(?:clave|llave|chave)s? (?:privada|secreta)s?\b/,
  /\bfrases? (?:semilla|semente|secreta|mnemonica|de (?:la )?(?:semilla|semente|recupera(?:cion|cao)|respaldo|seguridad|seguranca))\b/,
  /\bpala[bv]ras? (?:semilla|semente|secretas?|de (?:recupera(?:cion|cao)|respaldo|seguranca))\b/,
  /\b(?:12|24|doce|doze|veinticuatro|vinte e quatro) palabras|\b(?:12|24|doze|vinte e quatro) palavras/,
  /\bexportar (?:(?:mi|la|minha|a|o) )?(?:clave|llave|billetera|cartera|chave|carteira)\b/,
  /\b(?:cles?|clefs?) (?:privee|secrete)s?\b/,
  /\bphrases? (?:secrete|mnemonique|graine|de (?:recuperation|secours|sauvegarde|graine))\b/,
  /\bmots (?:secrets|de (?:recuperation|secours))\b/,
  /\b(?:12|24|douze|vingt quatre) mots\b/,
  /\bexporter (?:(?:ma|la|mon|le) )?(?:cle|portefeuille)\b/,
  /\bkunci (?:privat|private|pribadi|rahasia)\b/,
  /\b(?:frasa|frase) (?:benih|pemulihan|rahasia|kunci|cadangan)\b/,
  /\bkata (?:kata )?(?:pemulihan|rahasia|kunci pemulihan|cadangan)\b/,
  /\b(?:12|24|dua belas) kata\b/,
  /\beks?por (?:kunci|dompet)\b/,
  /(?:निजी|गुप्त|प्राइवेट|सीक्रेट) (?:कुंजी|चाबी)/,
  /(?:प्राइवेट|सीक्रेट) की(?!\p{L})/u,
  /(?:सीड|रिकवरी|बीज|गुप्त) (?:फ्रेज|फ्रेस|वाक्यांश|शब्द)/,
  /(?:12|24|१२|२४|बारह|चौबीस) शब्द/,
  /(?:कुंजी|वॉलेट) (?:निर्यात|एक्सपोर्ट)/,
  /\b(?:ufunguo|funguo) (?:wangu |zangu )?(?:wa siri|za siri|binafsi|wa faragha)\b/,
  /\b(?:maneno|kirai|fungu la maneno) (?:yangu |changu )?(?:ya|cha) (?:siri|kurejesha|urejeshaji|kurejeshea|mbegu)\b/,
  /\bmaneno (?:12|24|kumi na mawili)\b/,
  /\b(?:toa|hamisha) ufunguo\b/,
];

/** Accents, and the dot that some Hindi letters are typed with or without. */
const accents = /[\u0300-\u036f\u093c]/g;

/** Whether a text asks for the key or the seed phrase of a wallet. A key itself is another matter (`holdsSecret`). Never throws. */
export function asksForKey(text: string): boolean {
  const plain = text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
  return questions.some((question) => question.test(plain));
}

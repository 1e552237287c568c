const least = 4;
const most = 40;
const characters = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} '’,!?-]+$/u;

export type PhraseProblem = 'tooShort' | 'tooLong' | 'characters';
export type PhraseReading = { kind: 'phrase'; phrase: string } | { kind: 'none'; problem: PhraseProblem };

/** Reads the words by which a person will know the bot's messages: no markup, no link, nothing invisible. Never throws. */
export function readPhrase(text: string): PhraseReading {
  const phrase = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const length = [...phrase].length;
  if (length < least) return { kind: 'none', problem: 'tooShort' };
  if (length > most) return { kind: 'none', problem: 'tooLong' };
  return characters.test(phrase) ? { kind: 'phrase', phrase } : { kind: 'none', problem: 'characters' };
}

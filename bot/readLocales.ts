import { readdirSync, readFileSync } from 'node:fs';
import { type Translator, translator } from './translate.ts';

const folder = new URL('./locales/', import.meta.url);

/** The languages that there are locale files for, BCP 47. */
export function languages(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => name.slice(0, -'.ftl'.length))
    .sort();
}

/** Reads every locale file. The answer gives the best translator for a BCP 47 locale, English where there is none. */
export function readLocales(): (locale: string) => Translator {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ftl'));
  const translators = new Map(
    names.map((name) => {
      const locale = name.slice(0, -'.ftl'.length);
      return [locale, translator(locale, readFileSync(new URL(name, folder), 'utf8'))] as const;
    }),
  );
  const english = translators.get('en');
  if (english === undefined) throw new Error('bot/locales/en.ftl is not there.');
  return (locale) => translators.get(locale) ?? translators.get(locale.split('-')[0] ?? '') ?? english;
}

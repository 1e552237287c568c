import { type Screen, screen } from '../../../../bot/screen.ts';
import { homeScreen } from '../../../../bot/screens/home.ts';
import { type Said, type TextKey, textCatalogue, type Value } from '../../../../bot/words.ts';

/** A screen as people see it with typical values. `of`: the function that made it, or null for a text that has none of its own. */
export type Sample = { of: ((...args: never[]) => unknown) | null; title: string; shown: Screen };

/** Calls a screen's function. A text is shown as the only paragraph. @param title what is typical about the values. */
export function sample<Args extends readonly unknown[]>(
  of: (...args: Args) => Screen | Said,
  title: string,
  ...args: Args
): Sample {
  const made = of(...args);
  return { of, title: `${of.name}: ${title}`, shown: 'key' in made ? screen(made) : made };
}

/** A text that a use case shows with the buttons of home. */
export function text(key: TextKey, values: Readonly<Record<string, Value>> = {}): Sample {
  return { of: null, title: key, shown: homeScreen({ key, values }) };
}

/** Labels that no screen's function puts on a button by itself: commands, and options of suggestions. */
export function labels(title: string, said: readonly Said[]): Sample {
  return { of: null, title, shown: { paragraphs: [said], buttons: [] } };
}

/** All texts without values whose key begins so. */
export function plainTexts(prefix: string): Said[] {
  const catalogue = textCatalogue();
  const isPlain = (key: string): key is TextKey => Object.hasOwn(catalogue, key);
  return Object.keys(catalogue)
    .filter((key) => key.startsWith(prefix))
    .filter(isPlain)
    .filter((key) => catalogue[key].length === 0)
    .map((key) => ({ key, values: {} }));
}

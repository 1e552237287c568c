import { type Screen, screen } from '../screen.ts';
import { say } from '../words.ts';
import { homeButton } from './parts.ts';

/** @param agreedAt when the reader agreed to this version, unix seconds; null when they have not. */
export function termsScreen(version: number, agreedAt: number | null): Screen {
  const state = agreedAt === null ? say('terms-not-yet') : say('terms-agreed', { at: { moment: agreedAt } });
  return { ...screen(say('terms', { version }), [homeButton]), paragraphs: [say('terms', { version }), state] };
}

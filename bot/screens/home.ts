import { type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { homeButtons, startButtons } from './parts.ts';

/** A text with the way to everything under it. */
export function homeScreen(text: Said): Screen {
  return screen(text, ...homeButtons());
}

export function helpScreen(): Screen {
  return homeScreen(say('help'));
}

/** Both what went wrong and what the bot can do. */
export function unknownCommandScreen(): Screen {
  return { paragraphs: [say('unknown-command'), say('help')], buttons: homeButtons() };
}

/** A text after which only something new to cover makes sense. */
export function startAgainScreen(text: Said): Screen {
  return screen(text, ...startButtons());
}

/** All that a group gets to see. */
export function groupScreen(): Screen {
  return screen(say('group-only'), [{ label: say('button-open-chat'), opens: 'privateChat' }]);
}

import { type Button, type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { homeButtons, startButtons } from './parts.ts';

const privateChatButton: Button = { label: say('button-open-chat'), opens: 'privateChat' };

/** A text with the way to everything under it. */
export function homeScreen(text: Said): Screen {
  return screen(text, ...homeButtons());
}

/** The first words. @param lost whether the link that somebody came by leads nowhere. */
export function startScreen(hello: Said, lost: boolean): Screen {
  return { paragraphs: lost ? [say('start-link-lost'), hello] : [hello], buttons: homeButtons() };
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

/** The same, with the way to where nobody else is. */
export function withPrivateChat({ buttons, ...rest }: Screen): Screen {
  return { ...rest, buttons: [...buttons, [privateChatButton]] };
}

/** News of a cover with how to hear of its payout, for somebody who may not take private messages. */
export function withHowToHear({ paragraphs, ...rest }: Screen): Screen {
  return { ...rest, paragraphs: [...paragraphs, say('open-private')] };
}

/** A wish that was begun in a group goes on where nobody else is. */
export function goOnScreen(): Screen {
  return screen(say('group-go-on'), [{ ...privateChatButton, goesOn: true }]);
}

/** All that a group gets to see. */
export function groupScreen(): Screen {
  return screen(say('group-only'), [privateChatButton]);
}

import type { LinkObstacle, Sharer } from '../../../db/links.ts';
import type { Identity } from '../../../db/users.ts';
import { type Button, type Screen, screen } from '../../screen.ts';
import { grouped } from '../../usecases/safety/linkCode.ts';
import { type Said, say, type TextKey, type Value } from '../../words.ts';
import { homeScreen } from '../home.ts';
import { homeButton, walletButton } from '../parts.ts';
import { safetyButton, withdrawButton } from './parts.ts';

const linkButton = safetyButton(say('button-link'), { kind: 'link' });
const enterButton = safetyButton(say('button-enter-code'), { kind: 'enterCode' }, 'form-code');
const form = { label: say('button-type-code'), asks: 'form-code' } as const;

/** An account as its platform and name. */
export function accountValue({ platform, name }: Pick<Identity, 'platform' | 'name'>): Value {
  return { text: name === null ? say('account-unnamed', { platform }) : say('account', { platform, name }) };
}

/** @param me the account that looks. */
export function linkScreen(sharers: readonly Sharer[], me: number): Screen {
  if (sharers.length < 2)
    return screen(
      say('link-about'),
      [safetyButton(say('button-make-code'), { kind: 'makeCode' }), enterButton],
      [homeButton],
    );
  const lines = sharers.map((sharer) => sharerLine(sharer));
  const buttons = sharers.flatMap((sharer) => sharerButtons(sharer, me));
  return { paragraphs: [say('link-shared'), lines], buttons: [buttons, [homeButton]].filter((row) => row.length > 0) };
}

function sharerLine(sharer: Sharer): Said {
  const who = { who: accountValue(sharer) };
  const leavesAt = sharer.join?.leavesAt ?? null;
  return leavesAt === null ? say('link-line', who) : say('link-line-leaves', { ...who, at: { moment: leavesAt } });
}

function sharerButtons(sharer: Sharer, me: number): Button[] {
  if (sharer.join === null) return [];
  const { id: identityId } = sharer;
  const who = { who: accountValue(sharer) };
  const stay = safetyButton(say('button-stay', who), { kind: 'stay', identityId });
  if (identityId !== me)
    return sharer.join.leavesAt === null
      ? [safetyButton(say('button-send-away', who), { kind: 'sendAway', identityId })]
      : [stay];
  const leave = safetyButton(say('button-stop-sharing'), { kind: 'leave' });
  return sharer.join.leavesAt === null ? [leave] : [stay, leave];
}

export function codeScreen(code: string, minutes: number): Screen {
  return screen(say('link-code', { code: grouped(code), minutes }), [homeButton]);
}

export function askCodeScreen(): Screen {
  return { ...screen(say('ask-code'), [linkButton]), form };
}

export function noCodeScreen(): Screen {
  return { ...screen(say('code-unreadable'), [enterButton, linkButton]), form };
}

export function wrongCodeScreen(): Screen {
  return { ...screen(say('code-wrong'), [enterButton, linkButton]), form };
}

export function tooManyCodesScreen(until: number): Screen {
  return screen(say('code-too-many', { until: { moment: until } }), [homeButton]);
}

/** Said before anything is shared: whoever has that account can use the wallet. */
export function whoseCodeScreen(maker: Identity, code: string): Screen {
  return screen(
    say('code-whose', { who: accountValue(maker) }),
    [safetyButton(say('button-use-code'), { kind: 'useCode', code })],
    [linkButton],
  );
}

export function waitForYesScreen(maker: Identity): Screen {
  return homeScreen(say('code-used', { who: accountValue(maker) }));
}

const obstacles = {
  samePlatform: 'link-same-platform',
  sharesAlready: 'link-shares-already',
  orderUnderWay: 'link-order-under-way',
  notEmpty: 'link-not-empty',
  unreachable: 'unreachable',
} as const satisfies Record<LinkObstacle | 'notEmpty' | 'unreachable', TextKey>;

export function obstacleScreen(obstacle: keyof typeof obstacles): Screen {
  return screen(
    say(obstacles[obstacle]),
    obstacle === 'notEmpty' ? [withdrawButton, walletButton] : [linkButton, walletButton],
  );
}

export function linkOverScreen(): Screen {
  return screen(say('link-over'), [linkButton]);
}

export function linkedScreen(joiner: Identity): Screen {
  return homeScreen(say('link-done', { who: accountValue(joiner) }));
}

export function turnedAwayScreen(): Screen {
  return homeScreen(say('link-turned-away'));
}

export function leftScreen(): Screen {
  return homeScreen(say('link-left'));
}

import { checksummed } from '../../../chain/checksummed.ts';
import type { Notice } from '../../notices.ts';
import type { Button } from '../../screen.ts';
import { type Said, say } from '../../words.ts';
import { homeButton, walletButton } from '../parts.ts';
import { accountValue } from './link.ts';
import { limitsButton, ownButton, safetyButton, shortAddress, withdrawButton } from './parts.ts';

export type SafetyNotice = Extract<Notice, { kind: 'accountNews' | 'limitNews' | 'joinAsked' | 'sharing' }>;

/** Whether a notice is about what protects a wallet. */
export function isSafetyNotice(notice: Notice): notice is SafetyNotice {
  return ['accountNews', 'limitNews', 'joinAsked', 'sharing'].includes(notice.kind);
}

export function safetyText(notice: SafetyNotice): Said {
  switch (notice.kind) {
    case 'accountNews':
      return accountText(notice);
    case 'limitNews':
      return limitText(notice);
    case 'joinAsked':
      return say('join-asked', { who: accountValue(notice) });
    case 'sharing':
      return say('sharing-news', {
        ...{ deed: notice.deed, self: notice.self ? 'yes' : 'no' },
        ...{ who: accountValue(notice), at: { moment: notice.at } },
      });
  }
}

function accountText({ what, deed, account, readyAt }: Extract<SafetyNotice, { kind: 'accountNews' }>): Said {
  const who = { account: checksummed(account) };
  if (deed === 'announced')
    return say(what === 'address' ? 'address-announced' : 'owner-announced', {
      ...who,
      ready: { moment: readyAt ?? 0 },
    });
  if (deed === 'removed') return say(what === 'address' ? 'address-removed' : 'owner-removed', who);
  return say(what === 'address' ? 'address-ready' : 'owner-admitted', who);
}

function limitText({ limit, deed, dollars, readyAt }: Extract<SafetyNotice, { kind: 'limitNews' }>): Said {
  const values = { limit, dollars: { dollars } };
  if (deed === 'announced') return say('limit-announced', { ...values, ready: { moment: readyAt ?? 0 } });
  return say(deed === 'cancelled' ? 'limit-cancelled' : 'limit-holds', values);
}

/** @param links to the transaction, where there is one and an explorer. */
export function safetyNoticeButtons(notice: SafetyNotice, links: readonly Button[]): Button[][] {
  switch (notice.kind) {
    case 'accountNews':
      return accountButtons(notice, links);
    case 'limitNews': {
      const { limit, deed } = notice;
      const cancel = safetyButton(say('button-cancel-limit', { limit }), { kind: 'cancelLimit', limit });
      return deed === 'announced' ? [[cancel], [...links, limitsButton]] : [[...links, limitsButton]];
    }
    case 'joinAsked': {
      const { linkId } = notice;
      return [
        [
          safetyButton(say('button-admit'), { kind: 'admit', linkId }),
          safetyButton(say('button-turn-away'), { kind: 'turnAway', linkId }),
        ],
      ];
    }
    case 'sharing': {
      const { deed, identityId } = notice;
      const stay = safetyButton(say('button-stay', { who: accountValue(notice) }), { kind: 'stay', identityId });
      return deed === 'leaves' ? [[stay], [walletButton]] : [[walletButton, homeButton]];
    }
  }
}

function accountButtons(
  { what, deed, account }: Extract<SafetyNotice, { kind: 'accountNews' }>,
  links: readonly Button[],
): Button[][] {
  const to = account;
  const pay = safetyButton(say('button-pay-to', { to: shortAddress(to) }), { kind: 'payTo', to }, 'form-amount');
  const stop =
    what === 'address'
      ? safetyButton(say('button-stop'), { kind: 'removeAddress', to })
      : safetyButton(say('button-stop'), { kind: 'cancelOwner', owner: account });
  const more = what === 'address' ? withdrawButton : ownButton;
  if (deed === 'announced') return [[stop], [...links, more]];
  return what === 'address' && deed === 'ready' ? [[pay, more]] : [[...links, more, walletButton]];
}

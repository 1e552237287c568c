import type { ActionKind } from '../../chain/actions/walletAction.ts';
import type { Button } from '../screen.ts';
import { ownListingsButton } from './market.ts';
import { coversButton, walletButton } from './parts.ts';
import { limitsButton, ownButton, withdrawButton } from './safety/parts.ts';
import { votesButton } from './votes.ts';

/** Where what an order did can be seen. */
export function afterOrderButton(kind: ActionKind): Button {
  switch (kind) {
    case 'castVote':
    case 'delegate':
    case 'propose':
    case 'openClaim':
    case 'dispute':
    case 'collectBond':
      return votesButton;
    case 'listCover':
    case 'takeBackListing':
      return ownListingsButton;
    case 'announceAddress':
    case 'removeAddress':
      return withdrawButton;
    case 'tightenLimit':
    case 'announceLimit':
    case 'cancelLimit':
      return limitsButton;
    case 'announceOwner':
    case 'cancelOwner':
    case 'admitOwner':
      return ownButton;
    case 'giveCover':
      return coversButton;
    default:
      return walletButton;
  }
}

import type { WalletAction } from '../../chain/actions/walletAction.ts';
import { checksummed } from '../../chain/checksummed.ts';
import { type Said, say, type Value } from '../words.ts';
import { coverValues } from './subjectText.ts';

/** What an action does, in a few words that fit into a sentence: `a deposit of $50.00 into the medium-risk pool`. */
export function actionText(action: WalletAction): Said {
  switch (action.kind) {
    case 'buyCover':
      return say('action-buy-cover', { units: action.units, ...coverValues(action.row) });
    case 'redeemCover':
      return say('action-redeem-cover', { units: action.units });
    case 'giveCover':
      return say('action-give-cover', { units: action.units, to: checksummed(action.to) });
    case 'depositPool':
      return say('action-deposit', { dollars: { dollars: action.dollars }, pool: poolValue(action.pool) });
    case 'requestExit':
      return say('action-request-exit', { pool: poolValue(action.pool) });
    case 'leavePool':
      return say('action-leave-pool', { pool: poolValue(action.pool) });
    case 'listCover':
      return say('action-list', { units: action.units, price: { dollars: action.pricePerUnit } });
    case 'buyListing':
      return say('action-buy-listing', { units: action.units, price: { dollars: action.pricePerUnit } });
    case 'takeBackListing':
      return say('action-take-back');
    case 'collectListing':
      return say('action-collect-listing');
    case 'castVote':
      return say('action-vote', { choice: choices[action.support] });
    case 'delegate':
      return say('action-delegate', { to: checksummed(action.to) });
    case 'propose':
      return say('action-propose');
    case 'openClaim':
      return say('action-claim', { bond: { dollars: action.bond } });
    case 'dispute':
      return say('action-dispute', { bond: { dollars: action.bond } });
    case 'collectBond':
      return say('action-collect-bond');
    case 'withdraw':
      return say('action-withdraw', { dollars: { dollars: action.dollars }, to: checksummed(action.to) });
    case 'announceAddress':
      return say('action-announce-address', { to: checksummed(action.to) });
    case 'removeAddress':
      return say('action-remove-address', { to: checksummed(action.to) });
    case 'tightenLimit':
    case 'announceLimit':
      return say('action-set-limit', { limit: action.limit, dollars: { dollars: action.dollars } });
    case 'cancelLimit':
      return say('action-cancel-limit', { limit: action.limit });
    case 'announceOwner':
      return say('action-announce-owner', { owner: checksummed(action.owner) });
    case 'cancelOwner':
      return say('action-cancel-owner', { owner: checksummed(action.owner) });
    case 'admitOwner':
      return say('action-admit-owner', { owner: checksummed(action.owner) });
  }
}

const choices = { 0: 'against', 1: 'for', 2: 'abstain' } as const;

/** A pool's risk, as the reader's language says it. */
export function poolValue(pool: 'low' | 'medium' | 'high'): Value {
  return { text: say('pool-risk', { pool }) };
}

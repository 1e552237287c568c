import type { Hex } from '../../../chain/subject.ts';
import type { OwnKeyDoor } from '../../../chain/wallets/ownKeyDoor.ts';
import type { Talk } from '../talk.ts';
import { announceKey, askProof, lookAtPage, type PageAnswer, type PageState } from './addOwner.ts';
import { announcePasskey, type MadePasskey, offerPasskey } from './addPasskey.ts';
import { type CarriedTransaction, carry, factsForPage, readForPage } from './decideByOwnKey.ts';
import type { WalletFacts } from './walletFacts.ts';

/** What a browser's page asks. */
export type OwnPageTalk = {
  look(token: string): Promise<PageAnswer<PageState>>;
  askProof(token: string, owner: string): Promise<PageAnswer<{ text: string }>>;
  announce(token: string, owner: string, signature: Hex): Promise<PageAnswer<{ owner: Hex }>>;
  offerPasskey(token: string, spki: Hex): Promise<PageAnswer<{ challenge: Hex }>>;
  announcePasskey(token: string, made: MadePasskey): Promise<PageAnswer<{ owner: Hex }>>;
  facts(token: string): Promise<PageAnswer<{ facts: WalletFacts; relays: boolean }>>;
  call(token: string, to: Hex, data: Hex): Promise<PageAnswer<{ data: Hex }>>;
  carry(token: string, signed: CarriedTransaction): Promise<PageAnswer<{ transaction: Hex }>>;
};

/**
 * The page's part of a conversation.
 * @param origin where browsers find the page, such as `https://keys.example`: the site that its passkeys belong to.
 */
export function ownPageOf(talk: Talk, keys: OwnKeyDoor, origin: string): OwnPageTalk {
  return {
    look: (token) => lookAtPage(talk, token, keys.signers !== null),
    askProof: (token, owner) => askProof(talk, token, owner),
    announce: (token, owner, signature) => announceKey(talk, token, owner, signature),
    offerPasskey: (token, spki) => offerPasskey(talk, keys, token, spki),
    announcePasskey: (token, made) => announcePasskey(talk, keys, token, made, origin),
    facts: (token) => factsForPage(talk, keys, token),
    call: (token, to, data) => readForPage(talk, keys, token, to, data),
    carry: (token, signed) => carry(talk, keys, token, signed),
  };
}

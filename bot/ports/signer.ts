import type { Answer } from '../../chain/answer.ts';
import type { Order, SignedOperation } from '../../chain/door.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Wallet } from '../../db/wallets.ts';

/** Whoever has people's keys, as the bot sees it: it has none of them. */
export type Signer = {
  /** Where the key that the signer made for this person is, and the wallet it owns; the same every time. */
  makeWallet(request: { userId: number; person: string }): Promise<Answer<{ owner: Hex; address: Hex }>>;
  /** Prepares an order's operation, and has it sponsored and signed. Of one intent it gives the same bytes for ever. */
  signOrder(wallet: Wallet, order: Order): Promise<Answer<SignedOperation>>;
};

import type { Answer } from '../chain/answer.ts';
import type { Deployment } from '../chain/deployment.ts';
import type { KeyAccount } from '../chain/keyAccount.ts';
import type { Hex } from '../chain/subject.ts';
import type { Keyring } from './keys/keyring.ts';
import type { Limits } from './limits/decideLimits.ts';
import type { KeyStore } from './store/keyStore.ts';
import type { Moment, Record } from './store/record.ts';

/** What every deed of the signer works with. */
export type SignerRoom = {
  deployment: Deployment;
  keys: KeyStore;
  record: Record;
  keyring: Keyring;
  /** The key that the paymaster knows. */
  sponsor: KeyAccount;
  limits: Limits;
  /**
   * The newest block: the signer's own look at the chain, not what it is told.
   * @throws SignerError `ROLLED_BACK` when the chain shows an operation that the record does not know.
   */
  lookAtChain(): Promise<Answer<Moment>>;
  /** Address of the smart wallet that an account owns. */
  walletAddress(owner: Hex): Promise<Hex>;
  /** Whether somebody pulled the switch: nothing is signed then. */
  isStopped(): boolean;
};

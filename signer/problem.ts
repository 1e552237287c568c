/** Why the signer cannot start, or cannot sign until somebody has looked. */
export type SignerProblem =
  // Settings and files.
  | 'NOT_64_HEX_DIGITS'
  | 'READABLE_BY_OTHERS'
  | 'NOT_OURS'
  | 'ALREADY_RUNNING'
  | 'KEY_COMMAND_FAILED'
  // Master keys.
  | 'WRONG_MASTER_KEY'
  | 'HALF_ROTATION'
  | 'NO_NEW_MASTER_KEY'
  | 'SAME_MASTER_KEY'
  // Sealed keys.
  | 'RETIRED_MASTER_KEY'
  | 'TRUNCATED'
  | 'ALTERED'
  // The record.
  | 'RECORD_ALTERED'
  | 'ROLLED_BACK'
  | 'HEAD_MISSING';

/** Something is wrong with keys or record: nothing is signed. Carries no secret. */
export class SignerError extends Error {
  readonly code: SignerProblem;
  constructor(code: SignerProblem, message: string) {
    super(message);
    this.name = 'SignerError';
    this.code = code;
  }
}

import { type Failure, failureText } from '../chain/callFailure.ts';
import type { SignerFault } from './protocol.ts';

/** The chain did not say what time it is: the same request may succeed later. */
export function chainFault(failure: Failure): SignerFault {
  return { code: 'CHAIN_UNREACHABLE', retry: true, detail: failureText(failure) };
}

import type { MotionContracts } from '../../../chain/votes/templates.ts';
import { addressOf, contracts } from './oneOfEachAction.ts';

/** A deployment with votes, with an address of its own for every contract that a vote can touch. */
export const votedContracts = {
  ...contracts,
  paymaster: addressOf('71'),
  policies: addressOf('72'),
} as const satisfies MotionContracts;

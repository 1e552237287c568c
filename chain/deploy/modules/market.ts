import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';
import type { Hex } from '../../subject.ts';

/** What the members keep of a sale between two people, in basis points: enough to notice, too little to keep anybody from selling. */
export const marketFeeBps = 100;

/**
 * The market and the policies of a desk that is already on the chain. Both only hold what people send them, so they can be deployed at
 * any time, and again.
 * @param owner Sets the market's fee and treasury. The policies have no owner.
 */
export function marketModule({ desk, owner, treasury }: { desk: Hex; owner: Hex; treasury: Hex }) {
  return buildModule('BucklerMarket', (m) => ({
    market: m.contract('CoverMarket', [desk, owner, treasury, marketFeeBps]),
    policies: m.contract('PolicyCertificate', [desk]),
  }));
}

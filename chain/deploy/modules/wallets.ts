import { zeroAddress } from 'viem';
import type { Hex } from '../../subject.ts';
import { safe4337Module } from '../safe4337Module.ts';
import type { Builder, Contract } from './votes.ts';

/**
 * What every wallet is made with: the guard with its limits, the module that its operations go through, and what sets both up; and what
 * makes passkeys its owners. Nobody owns them and nothing in them can be changed.
 */
export function deployWallets(
  m: Builder,
  places: {
    desk: Contract;
    market: Contract;
    policies: Contract;
    quorum: Contract;
    assessed: Contract;
    votes: { governor: Hex; token: Hex } | null;
  },
) {
  const { desk, market, policies, quorum, assessed, votes } = places;
  const governor = votes?.governor ?? zeroAddress;
  const token = votes?.token ?? zeroAddress;
  const guard = m.contract('WalletGuard', [{ desk, market, policies, quorum, assessed, governor, token }]);
  const module = m.contract('WalletModule', [safe4337Module, guard]);
  const setup = m.contract('WalletSetup', [guard, module]);
  return { guard, module, setup, passkeySigners: m.contract('PasskeySigners') };
}

import { verifyMessage } from 'viem';
import type { WalletAction } from '../../../chain/actions/walletAction.ts';
import type { GuardDoor } from '../../../chain/door.ts';
import type { GuardEvent } from '../../../chain/events.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { LimitState } from '../../../chain/wallets/guardState.ts';
import type { LimitName } from '../../../chain/wallets/limits.ts';

const day = 86_400;
const at = (byte: string): Hex => `0x${byte.repeat(20)}`;

/** A guard with the rules of the contract's interface, for as many wallets as come. */
export function scriptedGuard(now: () => number) {
  const script = {
    addresses: new Map<string, number>(),
    owners: new Map<string, number>(),
    admitted: new Map<string, Hex[]>(),
    limits: new Map<string, Record<LimitName, LimitState>>(),
    contracts: new Set<string>(),
    sanctioned: new Set<string>(),
    unreachable: false,
  };
  const key = (...parts: string[]) => parts.join(':').toLowerCase();
  const limitsOf = (wallet: Hex) => {
    const fresh = (dollars: bigint): LimitState => ({ dollars, spent: 0n, waiting: null });
    const limits = script.limits.get(key(wallet)) ?? {
      spend: fresh(50_000_000n),
      gift: fresh(10_000_000n),
      trade: fresh(10_000_000n),
      floor: fresh(800_000n),
    };
    script.limits.set(key(wallet), limits);
    for (const limit of Object.values(limits))
      if (limit.waiting !== null && limit.waiting.readyAt <= now()) {
        limit.dollars = limit.waiting.dollars;
        limit.waiting = null;
      }
    return limits;
  };
  async function answer<T>(value: () => T) {
    if (script.unreachable)
      return { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;
    return { ok: true, value: value() } as const;
  }
  const door: GuardDoor = {
    address: at('71'),
    module: at('73'),
    contracts: { dollar: at('d0'), desk: at('de'), pools: { low: at('11'), medium: at('22'), high: at('33') } },
    limitsOf: (wallet) => answer(() => structuredClone(limitsOf(wallet))),
    ownersOf: (wallet) => answer(() => script.admitted.get(key(wallet)) ?? []),
    addressReadyAt: (wallet, to) => answer(() => script.addresses.get(key(wallet, to)) ?? 0),
    ownerReadyAt: (wallet, owner) => answer(() => script.owners.get(key(wallet, owner)) ?? 0),
    factsOf: (address) =>
      answer(() => ({
        isContract: script.contracts.has(address.toLowerCase()),
        isSanctioned: script.sanctioned.has(address.toLowerCase()),
      })),
    isSignedBy: (account, message, signature) =>
      answer(() => verifyMessage({ address: account, message, signature })).then(async (signed) =>
        signed.ok ? { ok: true, value: await signed.value } : signed,
      ),
    isOurs: (address) => [at('71'), at('d0'), at('de')].some((own) => own === address.toLowerCase()),
  };

  /** What an action of a wallet does, and what the guard says of it. */
  function carryOut(wallet: Hex, action: WalletAction): GuardEvent[] {
    const readyAt = now() + day;
    switch (action.kind) {
      case 'announceAddress':
        script.addresses.set(key(wallet, action.to), readyAt);
        return [{ kind: 'accountSet', what: 'address', wallet, account: action.to, deed: 'announced', readyAt }];
      case 'removeAddress':
        script.addresses.delete(key(wallet, action.to));
        return [{ kind: 'accountSet', what: 'address', wallet, account: action.to, deed: 'removed', readyAt: null }];
      case 'announceOwner':
        script.owners.set(key(wallet, action.owner), readyAt);
        return [{ kind: 'accountSet', what: 'owner', wallet, account: action.owner, deed: 'announced', readyAt }];
      case 'cancelOwner':
        script.owners.delete(key(wallet, action.owner));
        return [{ kind: 'accountSet', what: 'owner', wallet, account: action.owner, deed: 'removed', readyAt: null }];
      case 'admitOwner':
        script.owners.delete(key(wallet, action.owner));
        script.admitted.set(key(wallet), [action.owner]);
        return [{ kind: 'accountSet', what: 'owner', wallet, account: action.owner, deed: 'admitted', readyAt: null }];
      case 'tightenLimit': {
        const { limit, dollars } = action;
        Object.assign(limitsOf(wallet)[limit], { dollars, waiting: null });
        return [{ kind: 'limitSet', wallet, limit, deed: 'changed', dollars, readyAt: null }];
      }
      case 'announceLimit': {
        const { limit, dollars } = action;
        limitsOf(wallet)[limit].waiting = { dollars, readyAt };
        return [{ kind: 'limitSet', wallet, limit, deed: 'announced', dollars, readyAt }];
      }
      case 'cancelLimit': {
        const state = limitsOf(wallet)[action.limit];
        const dollars = state.waiting?.dollars ?? 0n;
        state.waiting = null;
        return [{ kind: 'limitSet', wallet, limit: action.limit, deed: 'cancelled', dollars, readyAt: null }];
      }
      default:
        return [];
    }
  }
  return { door, script, carryOut };
}

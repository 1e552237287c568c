import { hexToString, parseAbi, stringToHex, zeroAddress } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { riskPoolAbi } from '../abi/riskPool.ts';
import type { Of } from '../actions/walletAction.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';

/** What a compliance hook is asked about: who may buy a screened product, and who may invest. */
export type ScreenedAction = Of<'buyCover'> | Of<'depositPool'>;

/**
 * Why a hook says no. `country`: its list has the wallet in a country that it refuses. `unplaced`: it has the wallet in no country yet;
 * `isSold` says whether it would let in the country that the person named. `sanctioned`: a sanctions list names the wallet. `friend`: the
 * wallet itself may, who is to hold the cover may not. `unsaid`: the hook gives no reason that this program can read.
 */
export type ScreenReason =
  | { why: 'country'; country: string }
  | { why: 'unplaced'; isSold: boolean }
  | { why: 'sanctioned' | 'friend' | 'unsaid' };

/** `off`: no hook decides about it. */
export type Screening = { kind: 'off' } | { kind: 'yes' } | ({ kind: 'no' } & ScreenReason);

/** `ICompliance`; what `AllowList` and `SanctionsCheck` tell besides. */
const hookAbi = parseAbi([
  'function mayBuy(address buyer, address holder) view returns (bool)',
  'function mayInvest(address payer, address holder) view returns (bool)',
  'function countryOf(address account) view returns (bytes2)',
  'function isAllowed(bytes2 country) view returns (bool)',
  'function list() view returns (address)',
]);

const nowhere: Hex = '0x0000';

type Parts = { client: ChainClient; deployment: Pick<Deployment, 'desk' | 'pools'> };

/**
 * What the chain's compliance hook says of an action beforehand. The same hook decides again when it is done.
 * @param said the country that the person named (ISO 3166-1 alpha-2), or null: the hook never learns it, only its wallet counts.
 */
export function screenAction(
  { client, deployment }: Parts,
  action: ScreenedAction,
  wallet: Hex,
  said: string | null,
): Promise<Answer<Screening>> {
  return answerOf(async () => {
    const hook = await hookFor({ client, deployment }, action);
    if (hook === null) return { kind: 'off' };
    const holder = action.kind === 'buyCover' ? action.holder : wallet;
    if (await isLetIn(client, hook, action, [wallet, holder])) return { kind: 'yes' };
    const isOwnAllowed = holder.toLowerCase() !== wallet.toLowerCase();
    if (isOwnAllowed && (await isLetIn(client, hook, action, [wallet, wallet]))) return { kind: 'no', why: 'friend' };
    return { kind: 'no', ...(await reasonOf(client, hook, wallet, said)) };
  });
}

/** The hook that decides about it; null where none is set, or where the product is not put to it. */
async function hookFor({ client, deployment }: Parts, action: ScreenedAction): Promise<Hex | null> {
  if (action.kind === 'depositPool') {
    const pool = { address: deployment.pools[action.pool], abi: riskPoolAbi } as const;
    return setHook(await client.readContract({ ...pool, functionName: 'compliance' }));
  }
  const desk = { address: deployment.desk, abi: coverDeskAbi } as const;
  const [hook, [, isScreened]] = await Promise.all([
    client.readContract({ ...desk, functionName: 'compliance' }),
    client.readContract({ ...desk, functionName: 'gateOf', args: [action.row.product] }),
  ]);
  return isScreened ? setHook(hook) : null;
}

function setHook(hook: Hex): Hex | null {
  return hook === zeroAddress ? null : hook;
}

/** A hook that does not answer lets nobody in, as on chain. */
async function isLetIn(client: ChainClient, hook: Hex, { kind }: ScreenedAction, args: [Hex, Hex]): Promise<boolean> {
  const functionName = kind === 'buyCover' ? 'mayBuy' : 'mayInvest';
  return (await askHook(() => client.readContract({ address: hook, abi: hookAbi, functionName, args }))) ?? false;
}

async function reasonOf(client: ChainClient, hook: Hex, wallet: Hex, said: string | null): Promise<ScreenReason> {
  const of = { address: hook, abi: hookAbi } as const;
  const place = await askHook(() => client.readContract({ ...of, functionName: 'countryOf', args: [wallet] }));
  if (place === null) {
    const list = await askHook(() => client.readContract({ ...of, functionName: 'list' }));
    return { why: list === null ? 'unsaid' : 'sanctioned' };
  }
  if (place !== nowhere) return { why: 'country', country: hexToString(place) };
  const named = said === null ? nowhere : stringToHex(said, { size: 2 });
  const isSold = await askHook(() => client.readContract({ ...of, functionName: 'isAllowed', args: [named] }));
  return { why: 'unplaced', isSold: isSold ?? false };
}

/** @returns null for what this hook does not answer. @throws when the chain itself does not. */
async function askHook<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const failure = await answerOf<T>(() => Promise.reject(error));
    if (!failure.ok && 'fault' in failure && failure.fault.retry) throw error;
    return null;
  }
}

import { hexToString, stringToHex, zeroAddress } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import { riskPoolAbi } from '../abi/riskPool.ts';
import type { Of } from '../actions/walletAction.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Deployment } from '../deployment.ts';
import type { Hex } from '../subject.ts';
import { askHook, hookAbi } from './hook.ts';

/**
 * What a compliance hook is asked about: who may buy a screened product, between whom its covers may go, and who may invest. `takeCover`:
 * covers that come to the wallet as somebody's gift, by an order of the giver's.
 */
export type ScreenedAction =
  | Of<'buyCover'>
  | Of<'depositPool'>
  | Of<'giveCover'>
  | Of<'listCover'>
  | Of<'buyListing'>
  | { kind: 'takeCover'; seriesId: bigint; from: Hex };

/** Where the wallet itself may, but not who is on the other side: `friend` is to hold what is bought, `recipient` what is given. */
type OtherSide = 'friend' | 'recipient' | 'giver' | 'market';

/**
 * Why a hook says no. `country`: its list has the wallet in a country that it refuses. `unplaced`: it has the wallet in no country yet;
 * `isSold` says whether it would let in the country that the person named. `sanctioned`: a sanctions list names the wallet. `unsaid`: the
 * hook gives no reason that this program can read.
 */
export type ScreenReason =
  | { why: 'country'; country: string }
  | { why: 'unplaced'; isSold: boolean }
  | { why: 'sanctioned' | 'unsaid' | OtherSide };

/** `off`: no hook decides about it. */
export type Screening = { kind: 'off' } | { kind: 'yes' } | ({ kind: 'no' } & ScreenReason);

const nowhere: Hex = '0x0000';

type Parts = { client: ChainClient; deployment: Pick<Deployment, 'desk' | 'market' | 'pools'> };

/** What the contracts ask the hook. */
type Question = { asks: 'mayBuy' | 'mayInvest' | 'mayTransfer'; from: Hex; to: Hex };

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
    const { other, ...question } = questionOf(action, wallet, deployment.market);
    if (await isLetIn(client, hook, question)) return { kind: 'yes' };
    const isAlone = question.from.toLowerCase() === question.to.toLowerCase();
    if (!isAlone && (await isLetIn(client, hook, { ...question, from: wallet, to: wallet })))
      return { kind: 'no', why: other };
    return { kind: 'no', ...(await reasonOf(client, hook, wallet, said)) };
  });
}

/** As the contracts put it; `other` is whom it is about besides the wallet. The market keeps listed tokens: it is who sends and receives. */
function questionOf(action: ScreenedAction, wallet: Hex, market: Hex): Question & { other: OtherSide } {
  switch (action.kind) {
    case 'buyCover':
      return { asks: 'mayBuy', from: wallet, to: action.holder, other: 'friend' };
    case 'depositPool':
      return { asks: 'mayInvest', from: wallet, to: wallet, other: 'friend' };
    case 'giveCover':
      return { asks: 'mayTransfer', from: wallet, to: action.to, other: 'recipient' };
    case 'takeCover':
      return { asks: 'mayTransfer', from: action.from, to: wallet, other: 'giver' };
    case 'listCover':
      return { asks: 'mayTransfer', from: wallet, to: market, other: 'market' };
    case 'buyListing':
      return { asks: 'mayTransfer', from: market, to: wallet, other: 'market' };
  }
}

/** The hook that decides about it; null where none is set, or where the product is not put to it. */
async function hookFor({ client, deployment }: Parts, action: ScreenedAction): Promise<Hex | null> {
  if (action.kind === 'depositPool') {
    const pool = { address: deployment.pools[action.pool], abi: riskPoolAbi } as const;
    return setHook(await client.readContract({ ...pool, functionName: 'compliance' }));
  }
  const desk = { address: deployment.desk, abi: coverDeskAbi } as const;
  const [hook, product] = await Promise.all([
    client.readContract({ ...desk, functionName: 'compliance' }),
    productOf(client, deployment.desk, action),
  ]);
  if (setHook(hook) === null) return null;
  const [, isScreened] = await client.readContract({ ...desk, functionName: 'gateOf', args: [product] });
  return isScreened ? hook : null;
}

async function productOf(
  client: ChainClient,
  desk: Hex,
  action: Exclude<ScreenedAction, { kind: 'depositPool' }>,
): Promise<number> {
  if (action.kind === 'buyCover') return action.row.product;
  const args = [action.seriesId] as const;
  const [terms] = await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'seriesOf', args });
  return terms.product;
}

function setHook(hook: Hex): Hex | null {
  return hook === zeroAddress ? null : hook;
}

/** A hook that does not answer lets nobody in, as on chain. */
async function isLetIn(client: ChainClient, hook: Hex, { asks, from, to }: Question): Promise<boolean> {
  const question = { address: hook, abi: hookAbi, functionName: asks, args: [from, to] } as const;
  return (await askHook(() => client.readContract(question))) ?? false;
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

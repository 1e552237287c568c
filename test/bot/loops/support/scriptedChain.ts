import { createHash } from 'node:crypto';
import type { Signer } from '../../../../bot/ports/signer.ts';
import type { Answer } from '../../../../chain/answer.ts';
import type { ScreenedAction, Screening } from '../../../../chain/compliance/screenAction.ts';
import type { ChainDoor, OperationFate, Order, SignedOperation } from '../../../../chain/door.ts';
import type { ChainBlock, ChainEvent, EventPlace } from '../../../../chain/events.ts';
import type { Hex } from '../../../../chain/subject.ts';
import { scriptedCovers } from '../../support/scriptedCovers.ts';
import { scriptedGuard } from '../../support/scriptedGuard.ts';
import { scriptedMarket, scriptedPools } from '../../support/scriptedPools.ts';
import { scriptedVotes } from '../../support/scriptedVotes.ts';

/** An event as a test writes it; the chain adds the place. */
export type BareEvent = ChainEvent extends infer Event
  ? Event extends EventPlace
    ? Omit<Event, keyof EventPlace>
    : never
  : never;

type Unmined = { operation: SignedOperation; order: Order };

export function hash(...parts: unknown[]): Hex {
  return `0x${createHash('sha256').update(parts.map(String).join('|')).digest('hex')}`;
}

function walletOf(owner: Hex): Hex {
  return `0x${hash(owner).slice(2, 42)}`;
}

export const seriesId = 0xfeedn;
export const pool: Hex = `0x${'99'.repeat(20)}`;

/**
 * A chain and bundler with rules of their own: one nonce is used once, the same bytes are the same operation, an operation dies with its
 * time. Answers can be scripted; a scripted send with `accepted` reached the bundler although its answer says otherwise.
 */
export function scriptedChain(onCall: (moment: string) => void = () => {}) {
  const state = {
    time: 1_800_000_000,
    blocks: [] as ChainBlock[],
    forks: 0,
    pending: [] as Unmined[],
    mined: new Map<Hex, { transaction: Hex; success: boolean }>(),
    usedNonces: new Set<bigint>(),
    calls: [] as string[],
    signs: [] as Answer<never>[],
    sends: [] as { answer: Answer<never>; accepted: boolean }[],
    fates: [] as Answer<OperationFate>[],
    failing: new Set<Hex>(),
    /** What the compliance hook says, by the country that the person named. */
    screens: (_said: string | null, _action: ScreenedAction): Answer<Screening> => ({
      ok: true,
      value: { kind: 'off' },
    }),
    signed: new Map<string, Unmined>(),
  };

  async function call<T>(name: string, act: () => T): Promise<T> {
    onCall(`before ${name}`);
    state.calls.push(name);
    const result = act();
    await Promise.resolve();
    onCall(`after ${name}`);
    return result;
  }

  function sign(wallet: Hex, order: Order): Answer<SignedOperation> {
    const scripted = state.signs.shift();
    if (scripted !== undefined) return scripted;
    const nonce = BigInt(hash(order.intentId).slice(0, 18));
    const bytes = JSON.stringify({ intent: order.intentId, salt: state.calls.length });
    const operation = { hash: hash(bytes), sender: wallet, nonce, bytes, validUntil: state.time + 600 };
    state.signed.set(bytes, { operation, order });
    return { ok: true, value: operation };
  }

  function accept(operation: SignedOperation): void {
    const signed = state.signed.get(operation.bytes);
    if (signed === undefined) throw new Error('These bytes were never signed.');
    const known = state.pending.some((one) => one.operation.hash === operation.hash);
    if (!known && !state.usedNonces.has(operation.nonce)) state.pending.push({ operation, order: signed.order });
  }

  function send(operation: SignedOperation): Answer<null> {
    const scripted = state.sends.shift();
    if (scripted === undefined || scripted.accepted) accept(operation);
    return scripted?.answer ?? { ok: true, value: null };
  }

  function fateOf(operation: SignedOperation): Answer<OperationFate> {
    const scripted = state.fates.shift();
    if (scripted !== undefined) return scripted;
    const mined = state.mined.get(operation.hash);
    if (mined !== undefined) return { ok: true, value: { kind: 'mined', ...mined } };
    const over = state.time >= operation.validUntil && !state.usedNonces.has(operation.nonce);
    return { ok: true, value: over ? { kind: 'expired' } : { kind: 'unknown' } };
  }

  /** Adds a block with these events; `transaction` names the one that carries them, so that a reorg can mine it again. */
  function block(events: readonly BareEvent[], transaction = `block ${state.blocks.length}`): ChainBlock {
    const number = state.blocks.length;
    const blockHash = hash('block', number, state.forks);
    state.time += 2;
    const place = { block: number, blockHash, time: state.time, transaction: hash(transaction) };
    const placed = events.map((event, logIndex) => ({ ...event, ...place, logIndex }));
    const parentHash = state.blocks.at(-1)?.hash ?? hash('genesis');
    const added = { number, hash: blockHash, parentHash, time: state.time, events: placed };
    state.blocks.push(added);
    return added;
  }

  /** Mines what was sent and is still in time. */
  function mine(): void {
    const live = state.pending.filter(({ operation }) => state.time < operation.validUntil);
    state.pending = [];
    const events = live.flatMap(({ operation, order }) => minedEvents(operation, order));
    block(events, `bundle ${live.map(({ operation }) => operation.hash)}`);
  }

  function minedEvents(operation: SignedOperation, { action }: Order): BareEvent[] {
    const success = !state.failing.has(operation.hash);
    state.usedNonces.add(operation.nonce);
    state.mined.set(operation.hash, { transaction: hash('bundle', operation.hash), success });
    const ended = { kind: 'operationEnded', operation: operation.hash, sender: operation.sender, success } as const;
    if (!success) return [{ ...ended, refusal: { code: 'POOL_FULL', needed: 12n, free: 3n } }];
    const told = votesTold(operation, action);
    if (action.kind !== 'buyCover')
      return [...told, ...guard.carryOut(operation.sender, action), { ...ended, refusal: null }];
    const { row, holder, units } = action;
    const bought = {
      kind: 'coverBought',
      seriesId,
      buyer: operation.sender,
      holder,
      units,
      operation: operation.hash,
    } as const;
    const first = state.blocks.some(({ events }) => events.some(({ kind }) => kind === 'seriesOpened'));
    return [...(first ? [] : [seriesOpened({ row })]), bought, { ...ended, refusal: null }];
  }

  /** What governor and oracle say about an action that was done. */
  function votesTold({ sender, hash: operationHash }: SignedOperation, action: Order['action']): BareEvent[] {
    if (action.kind === 'castVote') {
      const { proposalId, support } = action;
      const counted = votes.script.power.get(sender) ?? votes.script.everybody;
      return [{ kind: 'voteCast', proposalId, voter: sender, support, votes: counted, operation: operationHash }];
    }
    if (action.kind === 'openClaim') {
      const { product, subject, happenedAt, bond, evidence } = action;
      return [{ kind: 'claimOpened', product, subject, claimant: sender, happenedAt, bond, evidence }];
    }
    if (action.kind !== 'propose') return [];
    const { description } = action;
    const proposalId = BigInt(hash(description));
    const calls = action.calls.map((call) => ({ ...call, value: 0n }));
    const [snapshot, deadline] = [state.time + 43_200, state.time + 43_200 + 259_200];
    return [{ kind: 'proposalMade', proposalId, proposer: sender, calls, description, snapshot, deadline }];
  }

  /** Drops the newest blocks. Their operations wait to be mined again unless `lost`. */
  function reorg(depth: number, lost = false): void {
    const dropped = state.blocks.splice(-depth);
    state.forks += 1;
    for (const { events } of dropped)
      for (const event of events) {
        if (event.kind !== 'operationEnded') continue;
        state.mined.delete(event.operation);
        const bytes = [...state.signed.keys()].find((one) => hash(one) === event.operation) ?? '';
        const signed = state.signed.get(bytes);
        if (signed === undefined) continue;
        const { operation, order } = signed;
        state.usedNonces.delete(operation.nonce);
        if (!lost) state.pending.push({ operation: { ...operation, validUntil: state.time + 600 }, order });
      }
  }

  const pools = scriptedPools(() => state.time);
  const market = scriptedMarket(() => state.time);
  const covers = scriptedCovers(() => state.time);
  const votes = scriptedVotes();
  const guard = scriptedGuard(() => state.time);
  const door: ChainDoor = {
    chainId: 31337,
    now: () => state.time,
    walletAddress: async (owner) => walletOf(owner),
    dollarsOf: async () => ({ ok: true, value: 20_000_000n }),
    coversOf: async (_, ids) => ({ ok: true, value: ids.map(() => 0n) }),
    quote: async () => ({ ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'not scripted' } }),
    prepareOrder: async () => ({
      ok: false,
      fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'not scripted' },
    }),
    send: (operation) => call('send', () => send(operation)),
    fateOf: (operation) => call('fate', () => fateOf(operation)),
    pool: pools.door,
    cover: covers.door,
    screen: async (action, _, said) => state.screens(said, action),
    market: market.door,
    guard: guard.door,
    votes: votes.door,
    claims: votes.claims,
    transactionUrl: () => null,
  };

  /** Has a key for everybody; of what it is asked to sign, scripted answers decide first. */
  const signer: Signer = {
    makeWallet: async ({ userId, person }) => {
      const owner: Hex = `0x${hash('key', userId, person).slice(2, 42)}`;
      return { ok: true, value: { owner, address: walletOf(owner) } };
    },
    signOrder: ({ address }, order) => call('sign', () => sign(address, order)),
  };

  /** Purchases on the chain as it now is. */
  const purchases = () => state.blocks.flatMap(({ events }) => events.filter((event) => event.kind === 'coverBought'));

  return {
    state,
    door,
    signer,
    block,
    mine,
    reorg,
    purchases,
    covers: covers.script,
    pools: pools.script,
    market: market.script,
    votes: votes.script,
    guard: guard.script,
  };
}

export type ScriptedChain = ReturnType<typeof scriptedChain>;

export function seriesOpened(terms: {
  row: { product: number; subject: Hex; trigger: number; exit: number };
}): BareEvent {
  const { product, subject, trigger, exit } = terms.row;
  return { kind: 'seriesOpened', seriesId, product, version: 1, subject, trigger, exit, payout: 12_000_000n, pool };
}

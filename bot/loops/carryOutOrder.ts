import type { Logger } from 'pino';
import type { ChainDoor } from '../../chain/door.ts';
import type { ChainFault, Refusal } from '../../chain/refusal.ts';
import type { Database } from '../../db/database.ts';
import { actionOf, type Intent } from '../../db/intents.ts';
import { closeOrder, countSend, keepSignedOperation, openOrder, type UserOperation } from '../../db/orders.ts';
import { walletOf } from '../../db/wallets.ts';
import type { Signer } from '../ports/signer.ts';
import { nextOrderStep, stepAfterCheck } from './nextOrderStep.ts';
import { type OrderNews, tellAboutOrder } from './tellAboutOrder.ts';

export type OrderSetup = {
  db: Database;
  door: ChainDoor;
  signer: Pick<Signer, 'signOrder'>;
  /** Called after a commit that left a notice. */
  onNotice: () => void;
  log: Logger;
};

/** After this many seconds without a signature the person is told that it takes longer. */
const waitsAfter = 5;

/** `sent`: the bytes left just now. `waiting`: somebody else has to answer first. `ended`: not open any more. */
export type Progress = 'sent' | 'waiting' | 'ended';

/** Takes one open order as far as it can go now. Cut off anywhere, the next call takes it up from what was kept. */
export async function carryOutOrder(setup: OrderSetup, intentId: string, mayResend: boolean): Promise<Progress> {
  const order = openOrder(setup.db, intentId);
  if (order === undefined) return 'ended';
  const { intent } = order;
  const first = nextOrderStep(order, setup.door.now());
  const step = first.do === 'check' ? await check(setup, first.operation, mayResend) : first;
  if ('unclear' in step && step.unclear) sayMeanwhile(setup, intent, { kind: 'orderUnclear' });
  switch (step.do) {
    case 'sign':
      return (await sign(setup, intent)) ?? carryOutOrder(setup, intentId, mayResend);
    case 'send':
      return await send(setup, intent, step.operation);
    case 'end':
      return end(setup, intent, step.refusal === null ? { kind: 'orderExpired' } : refused(step.refusal));
    case 'wait':
      return 'waiting';
  }
}

/** A chain that does not answer leaves the fate unknown, and nothing is sent again on a guess. */
async function check({ door }: OrderSetup, operation: UserOperation, mayResend: boolean) {
  const answer = await door.fateOf(operation);
  const fate = answer.ok ? answer.value : ({ kind: 'unknown' } as const);
  return stepAfterCheck(operation, fate, { now: door.now(), mayResend: mayResend && answer.ok });
}

/** @returns null when the bytes are kept and can leave; an order that was undone meanwhile has ended. */
async function sign(setup: OrderSetup, intent: Intent): Promise<Progress | null> {
  const { db, door, signer, log } = setup;
  const wallet = walletOf(db, intent.userId);
  if (wallet === undefined) throw new Error(`User ${intent.userId} confirmed intent ${intent.id} without a wallet.`);
  const answer = await signer.signOrder(wallet, { intentId: intent.id, action: actionOf(intent) });
  if (answer.ok) {
    return keepSignedOperation(db, intent.id, answer.value) ? null : 'ended';
  }
  if ('refusal' in answer || !answer.fault.retry) return end(setup, intent, failureNews(answer));
  log.warn({ intent: intent.id, fault: answer.fault }, 'an order is not signed yet');
  if (door.now() - (intent.confirmedAt ?? door.now()) >= waitsAfter)
    sayMeanwhile(setup, intent, { kind: 'orderWaits' });
  return 'waiting';
}

/** The bytes are counted as sent before they leave. After a fault they may have arrived all the same, so only checks can tell. */
async function send(setup: OrderSetup, intent: Intent, operation: UserOperation): Promise<Progress> {
  const { db, door, log } = setup;
  countSend(db, intent.id, door.now());
  const answer = await door.send(operation);
  if (answer.ok) return 'sent';
  if ('refusal' in answer) return end(setup, intent, failureNews(answer));
  log.warn({ intent: intent.id, fault: answer.fault }, 'an operation may not have arrived');
  return answer.fault.retry ? 'waiting' : 'sent';
}

function failureNews(answer: { refusal: Refusal } | { fault: ChainFault }): OrderNews {
  return 'refusal' in answer ? refused(answer.refusal) : { kind: 'orderFailed', fault: answer.fault.code };
}

function refused(refusal: Refusal): OrderNews {
  if (refusal.code === 'OPERATION_EXPIRED') return { kind: 'orderExpired' };
  return { kind: 'orderRefused', refusal, transaction: null };
}

/** Closes the order with the news of it, unless the chain has spoken meanwhile. */
function end(setup: OrderSetup, intent: Intent, news: OrderNews): Progress {
  const { db, log, onNotice } = setup;
  db.transaction((tx) => {
    const refusal = news.kind === 'orderRefused' ? news.refusal : null;
    const state = news.kind === 'orderExpired' ? 'expired' : 'refused';
    if (closeOrder(tx, intent.id, { state, refusal })) tellAboutOrder(tx, intent, news);
  });
  log.info({ intent: intent.id, end: news.kind }, 'order ended without effect');
  onNotice();
  return 'ended';
}

/** Says, once, that it is not over, unless it is. */
function sayMeanwhile({ db, onNotice }: OrderSetup, intent: Intent, news: OrderNews): void {
  db.transaction((tx) => {
    if (openOrder(tx, intent.id) !== undefined) tellAboutOrder(tx, intent, news);
  });
  onNotice();
}

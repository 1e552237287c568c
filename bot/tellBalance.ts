import type { ChainDoor } from '../chain/door.ts';
import type { Notice } from './notices.ts';
import type { Messenger } from './ports/messenger.ts';

/**
 * Has every notice about money say what the person has: at the end of the event's own block, so that two purchases in a row tell two
 * balances, and saying it again says the same. Where the node has forgotten that block, as of now; where it does not answer, nothing.
 */
export function tellBalance(messenger: Messenger, door: Pick<ChainDoor, 'dollarsOf'>): Messenger {
  return {
    knowsRepeatsMs: messenger.knowsRepeatsMs,
    send: async (to, notice, about) => messenger.send(to, await withBalance(notice, door), about),
    edit: async (to, messageId, notice) => messenger.edit(to, messageId, await withBalance(notice, door)),
  };
}

async function withBalance(notice: Notice, door: Pick<ChainDoor, 'dollarsOf'>): Promise<Notice> {
  if (!('purse' in notice)) return notice;
  const { wallet, block } = notice.purse;
  const then = await door.dollarsOf(wallet, block);
  const isSilent = 'fault' in then && then.fault.retry;
  const known = then.ok || isSilent ? then : await door.dollarsOf(wallet);
  return known.ok ? { ...notice, purse: { wallet, block, have: known.value } } : notice;
}

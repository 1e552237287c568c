import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../../chain/answer.ts';
import type { Deployment } from '../../../chain/deployment.ts';
import type { ChainDoor, Order, SignedOperation } from '../../../chain/door.ts';
import { accountOfKey, addressOfKey, keyBytes } from '../../../chain/keyAccount.ts';
import { signOperation } from '../../../chain/signOperation.ts';
import { type OfferWindow, offerAt } from '../../../chain/sponsor/offer.ts';
import type { Hex } from '../../../chain/subject.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';

/** The owner of a key, and the wallet that it owns. */
export async function walletOf(door: ChainDoor, key: Hex): Promise<{ owner: Hex; address: Hex }> {
  const owner = addressOfKey(keyBytes(key));
  return { owner, address: await door.walletAddress(owner) };
}

/** Prepares an order and signs it here, with both keys in the test's hands: no signer stands between them and the chain. */
export async function signHere(
  door: ChainDoor,
  deployment: Deployment,
  key: Hex,
  order: Order,
): Promise<Answer<SignedOperation>> {
  const prepared = await door.prepareOrder(await walletOf(door, key), order);
  if (!prepared.ok) return prepared;
  // Preparing has read the chain, and its time with it.
  const window = await nextOffer(door);
  const keys = { owner: accountOfKey(keyBytes(key)), sponsor: accountOfKey(keyBytes(localKey('sponsor'))) };
  return { ok: true, value: await signOperation(deployment, keys, prepared.value, window) };
}

/** In the last seconds of a day (UTC) no offer is made: a test that runs through midnight waits for the next day's. */
async function nextOffer(door: ChainDoor): Promise<OfferWindow> {
  for (let seconds = 0; seconds < 60; seconds++) {
    const window = offerAt(door.now());
    if (window !== null) return window;
    await sleep(1000);
  }
  throw new Error('The day of the chain does not end: its time stands still.');
}

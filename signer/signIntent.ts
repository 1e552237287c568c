import { createHash } from 'node:crypto';
import type { SignedOperation } from '../chain/door.ts';
import { toJson } from '../chain/jsonText.ts';
import { accountOfKey } from '../chain/keyAccount.ts';
import { mostCostOf } from '../chain/preparedOperation.ts';
import { signOperation } from '../chain/signOperation.ts';
import { offerAt } from '../chain/sponsor/offer.ts';
import { chainFault } from './chainFault.ts';
import { whyNotIts } from './checkOperation.ts';
import { withWalletKey } from './keys/walletKeys.ts';
import { decideLimits } from './limits/decideLimits.ts';
import { spendingOf } from './limits/spendingOf.ts';
import type { SignatureRequest, SignerAnswer, SignerRefusal } from './protocol.ts';
import type { SignerRoom } from './room.ts';
import { type KeptSignature, keptOperationSchema } from './store/record.ts';

const oneGwei = 1_000_000_000n;

/**
 * One signature for each intent, for ever: asked again for the same user, wallet and action it gives the very bytes it gave before, which
 * it kept before they left, whatever gas they are asked with now. For another action it gives none.
 * Requests must come one after the other, so that no two of them fit into the same rest of a day.
 * @throws SignerError when the key does not open, or the chain knows what the record does not; nothing was signed then.
 */
export async function signIntent(room: SignerRoom, request: SignatureRequest): Promise<SignerAnswer<SignedOperation>> {
  const { intentId, userId, action, operation } = request;
  const wallet = room.keys.walletOf(userId);
  if (wallet === undefined || wallet.address.toLowerCase() !== request.wallet.toLowerCase())
    return refused("the wallet is not this person's");
  const asked = hashOf(request);
  const kept = room.record.signatureOf(intentId);
  if (kept !== undefined)
    return kept.asked === asked
      ? { ok: true, value: operationOf(kept) }
      : refused('the intent was signed as another action');
  if (room.isStopped()) return { ok: false, refusal: { code: 'NOT_SPONSORED', reason: 'paying for gas is stopped' } };
  const strange = whyNotIts(request, room.deployment);
  if (strange !== null) return refused(strange);

  const seen = await room.lookAtChain();
  if (!seen.ok) return { ok: false, fault: chainFault(seen) };
  const now = seen.value.time;
  const window = offerAt(now);
  if (window === null)
    return {
      ok: false,
      fault: { code: 'SIGNER_UNREACHABLE', retry: true, detail: 'the next day of gas is about to begin' },
    };
  const spending = spendingOf(action, wallet.address);
  const gasGwei = Number((mostCostOf(operation) + oneGwei - 1n) / oneGwei);
  const tooMuch = decideLimits(room.limits, room.record.sumsOf(userId, now), room.record.gasOfAll(now), {
    ...spending,
    gasGwei,
  });
  if (tooMuch !== null) return { ok: false, refusal: tooMuch };

  const signed = await withWalletKey(room.keys, room.keyring, wallet, (key) =>
    signOperation(room.deployment, { owner: accountOfKey(key), sponsor: room.sponsor }, operation, window),
  );
  const { hash, sender, nonce, bytes, validUntil } = signed;
  const body: KeptSignature = {
    ...{ intentId, userId, asked, action: action.kind, gasGwei },
    spending: Number(spending.spending),
    gifts: Number(spending.gifts),
    withdrawals: Number(spending.withdrawals),
    operation: { hash, sender, nonce: nonce.toString(), bytes, validUntil },
  };
  room.record.append('signature', seen.value, body);
  return { ok: true, value: signed };
}

/** What was asked for, apart from the gas. */
function hashOf({ userId, wallet, action }: SignatureRequest): string {
  return createHash('sha256')
    .update(toJson([userId, wallet.toLowerCase(), action]))
    .digest('hex');
}

function operationOf({ operation }: KeptSignature): SignedOperation {
  return keptOperationSchema.parse(operation);
}

function refused(reason: string): { ok: false; refusal: SignerRefusal } {
  return { ok: false, refusal: { code: 'NOT_SIGNED', reason } };
}

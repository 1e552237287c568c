import { createHash } from 'node:crypto';
import { addressOfKey, newPrivateKey } from '../chain/keyAccount.ts';
import { chainFault } from './chainFault.ts';
import { sealWalletKey } from './keys/walletKeys.ts';
import { thenWiped } from './keys/wipe.ts';
import type { MadeWallet, SignerAnswer, WalletRequest } from './protocol.ts';
import type { SignerRoom } from './room.ts';

/** More new people in a day than this are no people. */
const mostWalletsADay = 20_000;

/** Makes a person's key on first call; afterwards says where it is. Only addresses leave. */
export async function makeWallet(
  room: SignerRoom,
  { userId, person }: WalletRequest,
): Promise<SignerAnswer<MadeWallet>> {
  const who = createHash('sha256').update(`buckler person: ${person}`).digest('hex');
  const known = room.keys.walletOf(userId);
  if (known !== undefined && known.person !== who)
    return {
      ok: false,
      refusal: { code: 'NOT_SIGNED', reason: `user ${userId} was somebody else when the wallet was made` },
    };
  if (known !== undefined) return { ok: true, value: { owner: known.owner, address: known.address } };
  const seen = await room.lookAtChain();
  if (!seen.ok) return { ok: false, fault: chainFault(seen) };
  if (room.record.walletsMade(seen.value.time) >= mostWalletsADay)
    return { ok: false, refusal: { code: 'NOT_SIGNED', reason: 'too many wallets were made today' } };
  return thenWiped(newPrivateKey(), async (key) => {
    const owner = addressOfKey(key);
    const address = await room.walletAddress(owner);
    const { wallet, dataKey } = await sealWalletKey(room.keyring, { userId, person: who, owner, address }, key);
    room.record.append('wallet', seen.value, { userId, owner, address }, () => room.keys.addWallet(wallet, dataKey));
    return { ok: true, value: { owner, address } };
  });
}

import type { MasterKey } from './keys/masterKey.ts';
import type { Rotated } from './protocol.ts';
import type { SignerRoom } from './room.ts';

/**
 * Changes to a new master key, in steps between which people's requests have their turn.
 * @param fresh Null to go on with a change that was cut off. @param one Gives every deed of the signer its turn.
 * @throws SignerError when there is no new key, or it is not new, or the chain knows what the record does not.
 */
export async function rotateMasterKey(
  room: SignerRoom,
  one: <T>(deed: () => Promise<T>) => Promise<T>,
  fresh: MasterKey | null,
): Promise<Rotated> {
  const seen = await room.lookAtChain();
  const moment = seen.ok ? seen.value : { block: 0, time: 0 };
  for (let resealed = 0; ; ) {
    const step = await one(() => room.keyring.rotateSome(fresh));
    resealed += step.resealed;
    if (!step.done) continue;
    const { version } = step;
    await one(async () => room.record.append('rotation', moment, { version, resealed }));
    return { resealed, version };
  }
}

import type { ChainDoor } from '../../chain/door.ts';
import type { SignerClient } from '../../signer/askSigner.ts';
import type { Signer } from '../ports/signer.ts';

/** The signer behind its socket, and what has to be read from chain and bundler before it can sign. */
export function openSigner(client: SignerClient, door: Pick<ChainDoor, 'prepareOrder'>): Signer {
  return {
    makeWallet: client.makeWallet,
    async signOrder({ userId, ownerAddress, address }, order) {
      const prepared = await door.prepareOrder({ owner: ownerAddress, address }, order);
      if (!prepared.ok) return prepared;
      return client.sign({ ...order, userId, wallet: address, operation: prepared.value });
    },
  };
}

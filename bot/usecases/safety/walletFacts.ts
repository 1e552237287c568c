import type { Hex } from '../../../chain/subject.ts';
import type { OwnKeyDoor } from '../../../chain/wallets/ownKeyDoor.ts';
import { coversOfUser } from '../../../db/covers.ts';
import { listingsOf } from '../../../db/market.ts';
import { passkeysOf } from '../../../db/passkeys.ts';
import { type Talk, walletOfPerson } from '../talk.ts';

/** What a page has to know to decide over a wallet with an own key; all else it reads from the chain. Numbers of 256 bits as text. */
export type WalletFacts = {
  chainId: number;
  wallet: Hex;
  botKey: Hex;
  guard: Hex;
  module: Hex;
  signers: Hex | null;
  dollar: Hex;
  desk: Hex;
  market: Hex;
  policies: Hex;
  /** Where bonds come back. */
  oracles: Hex[];
  /** Nothing of Buckler is in blocks before this one. */
  fromBlock: number;
  pools: Hex[];
  votes: Hex | null;
  seriesIds: string[];
  listings: string[];
  /** None that the bot made; whoever was given one finds it by its transfer. */
  policyIds: string[];
  /** `id` finds the passkey on its device, `site` is where it works. */
  passkeys: { signer: Hex; id: Hex; x: Hex; y: Hex; site: string }[];
};

export async function walletFacts(talk: Talk, keys: OwnKeyDoor, userId: number): Promise<WalletFacts> {
  const { address: wallet, ownerAddress: botKey } = await walletOfPerson(talk, userId);
  const { address: guard, module, contracts } = talk.door.guard;
  const { low, medium, high } = contracts.pools;
  return {
    ...{ chainId: talk.door.chainId, wallet, botKey, guard, module, signers: keys.signers },
    ...{
      dollar: contracts.dollar,
      desk: contracts.desk,
      market: keys.market,
      policies: keys.policies,
      oracles: [...keys.oracles],
      fromBlock: keys.fromBlock,
      pools: [low, medium, high],
      votes: keys.votes,
    },
    ...heldBy(talk, userId, wallet),
    passkeys: passkeysOf(talk.db, userId).map(({ signer, credentialId: id, x, y, site }) => ({
      signer,
      id,
      x,
      y,
      site,
    })),
  };
}

function heldBy({ db }: Talk, userId: number, wallet: Hex) {
  const seriesIds = coversOfUser(db, userId).map(({ series }) => String(series.seriesId));
  return { seriesIds, listings: listingsOf(db, wallet).map(({ listing }) => String(listing.listing)), policyIds: [] };
}

import { keepCountry } from '../../db/consents.ts';
import { setPrompt } from '../../db/prompts.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { countryUnknownScreen } from '../screens/country.ts';
import type { CountryReading } from '../typed/readCountry.ts';
import { chooseUnits } from './buyCover.ts';
import { findKnown } from './gift/findFriend.ts';
import { takeOnceAsked } from './gift/giftLink.ts';
import { giveTo } from './gift/giveCover.ts';
import { buyListed } from './market/browseMarket.ts';
import { offerForSale } from './market/sellCover.ts';
import { deposit } from './pool/investInPool.ts';
import type { AfterCountry, Prompt } from './prompt.ts';
import type { Talk } from './talk.ts';

type CountryPrompt = Extract<Prompt, { kind: 'country' }>;

/** A typed country: it is kept, and what was asked before goes on. Of anything else the question stands. */
export async function answerCountry(
  talk: Talk,
  person: Person,
  reading: CountryReading,
  prompt: CountryPrompt,
): Promise<Screen[]> {
  const { db, door } = talk;
  if (reading.kind === 'none') {
    setPrompt(db, person.identityId, prompt, door.now());
    return [countryUnknownScreen(reading.near)];
  }
  keepCountry(db, person.userId, reading.country, door.now());
  return goOn(talk, person, prompt.next);
}

async function goOn(talk: Talk, person: Person, next: AfterCountry): Promise<Screen[]> {
  switch (next.kind) {
    case 'buy':
      return chooseUnits(talk, person, next.intentId, next.units);
    case 'deposit':
      return [await deposit(talk, person, next.level, next.dollars)];
    case 'give': {
      const { seriesId, units, friendId } = next;
      return giveTo(talk, person, { kind: 'covers', seriesId, units }, await findKnown(talk, person, friendId));
    }
    case 'take':
      return [await takeOnceAsked(talk, person, next.hash)];
    case 'list':
      return [await offerForSale(talk, person, next, next.pricePerUnit)];
    case 'buyListing':
      return [await buyListed(talk, person, next.listing, next.units)];
  }
}

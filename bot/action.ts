/** What a person did, in no platform's words. */

/** A flight number on a route. */
export type Route = { carrier: string; number: number; origin: string; destination: string };

/** What a button does. Every field travels in the button itself, so it is somebody else's word until checked. */
export type Tap =
  | { kind: 'home' }
  | { kind: 'help' }
  | { kind: 'wallet' }
  | { kind: 'covers'; page: number }
  | { kind: 'pickOrigin'; page: number }
  | { kind: 'pickDestination'; origin: string; page: number }
  | { kind: 'pickFlight'; origin: string; destination: string; page: number }
  | { kind: 'pickDay'; route: Route; page: number }
  | { kind: 'quote'; route: Route; day: string }
  | { kind: 'chooseUnits'; intentId: string; units: number }
  | { kind: 'askUnits'; intentId: string }
  | { kind: 'backToQuote'; intentId: string }
  | { kind: 'buy'; intentId: string; units: number }
  | { kind: 'close'; intentId: string }
  | { kind: 'testDollars' };

export type Action =
  | Tap
  | { kind: 'start' }
  | { kind: 'cancel' }
  | { kind: 'say'; text: string }
  | { kind: 'unknownCommand' }
  /** A sticker, a photo, a voice message: anything without words. */
  | { kind: 'sendThing' }
  | { kind: 'edit' }
  /** A button that this version cannot read. */
  | { kind: 'oldButton' };

/** Who acted: a person as the database knows them, on one platform. */
export type Person = { userId: number; identityId: number; created: boolean };

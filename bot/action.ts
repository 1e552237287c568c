import type { WatchTap } from './taps/watchTaps.ts';

/** What a person did, in no platform's words. */

/** A flight number on a route. */
export type Route = { carrier: string; number: number; origin: string; destination: string };

/** Buttons about cover and home. */
export type CoverTap =
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
  /** Yes to an offer whose quantity is settled. */
  | { kind: 'confirm'; intentId: string }
  | { kind: 'close'; intentId: string }
  /** Takes an order back while nothing of it was signed. */
  | { kind: 'undo'; intentId: string }
  | { kind: 'testDollars' };

/** What a button does. Every field travels in the button itself, so it is somebody else's word until checked. */
export type Tap = CoverTap | { kind: 'watch'; tap: WatchTap };

export type Action =
  | Tap
  | { kind: 'start' }
  | { kind: 'cancel' }
  | { kind: 'say'; text: string }
  /** A tap that asks for a text, and the text. */
  | { kind: 'fill'; tap: Tap; text: string }
  | { kind: 'unknownCommand' }
  /** A sticker, a photo, a voice message: anything without words. */
  | { kind: 'sendThing' }
  | { kind: 'edit' }
  /** A button that this version cannot read. */
  | { kind: 'oldButton' };

/** Who acted: a person as the database knows them, on one platform. */
export type Person = { userId: number; identityId: number; created: boolean };

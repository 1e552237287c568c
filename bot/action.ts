import type { GiftTap } from './taps/giftTaps.ts';
import type { MarketTap } from './taps/marketTaps.ts';
import type { PoolTap } from './taps/poolTaps.ts';
import type { SafetyTap } from './taps/safetyTaps.ts';
import type { SettingsTap } from './taps/settingsTaps.ts';
import type { VotesTap } from './taps/votesTaps.ts';
import type { WatchTap } from './taps/watchTaps.ts';
import type { ChannelCommand } from './usecases/community/channelCommand.ts';

/** What a person did, in no platform's words. */

/** A flight number on a route. */
export type Route = { carrier: string; number: number; origin: string; destination: string };

/** Buttons about cover and home. */
export type CoverTap =
  | { kind: 'home' }
  | { kind: 'help' }
  | { kind: 'wallet' }
  | { kind: 'covers'; page: number }
  /** One cover of the person's, and its certificate. */
  | { kind: 'cover'; seriesId: bigint }
  | { kind: 'certificate'; seriesId: bigint }
  /** A file of all movements of the wallet's dollars. */
  | { kind: 'statement' }
  | { kind: 'pickOrigin'; page: number }
  | { kind: 'pickDestination'; origin: string; page: number }
  | { kind: 'pickFlight'; origin: string; destination: string; page: number }
  | { kind: 'pickDay'; route: Route; page: number }
  | { kind: 'quote'; route: Route; day: string }
  | { kind: 'chooseUnits'; intentId: string; units: number }
  | { kind: 'askUnits'; intentId: string }
  | { kind: 'backToQuote'; intentId: string }
  /** `terms`: the version of the terms that stood above the button, and that the tap agrees to. */
  | { kind: 'buy'; intentId: string; units: number; terms?: number }
  | { kind: 'terms' }
  /** Yes to an offer whose quantity is settled. `terms` as with `buy`. */
  | { kind: 'confirm'; intentId: string; terms?: number }
  | { kind: 'close'; intentId: string }
  /** Takes an order back while nothing of it was signed. */
  | { kind: 'undo'; intentId: string }
  | { kind: 'testDollars' };

/** What a button does. Every field travels in the button itself, so it is somebody else's word until checked. */
export type Tap =
  | CoverTap
  | { kind: 'watch'; tap: WatchTap }
  | { kind: 'pool'; tap: PoolTap }
  | { kind: 'market'; tap: MarketTap }
  | { kind: 'votes'; tap: VotesTap }
  | { kind: 'safety'; tap: SafetyTap }
  | { kind: 'settings'; tap: SettingsTap }
  | { kind: 'gift'; tap: GiftTap };

/** A file as the platform describes it; `fetch` brings its bytes, or null where they cannot be had. */
export type SentFile = { bytes: number; fetch(): Promise<Uint8Array | null> };

/** Somebody by the platform's own number, and what they are called there. */
export type Shared = { platformUserId: string; name: string | null };

/** What people want with somebody whom they point at. */
export type Wish = 'gift' | 'delegate';

export type Action =
  | Tap
  /** `lost`: the link they came by leads nowhere any more. */
  | { kind: 'start'; lost?: true }
  | { kind: 'cancel' }
  /** `isAnswer`: false behind a command, which answers no question that was asked before. */
  | { kind: 'say'; text: string; isAnswer?: false }
  /** A tap that asks for a text, and the text. */
  | { kind: 'fill'; tap: Tap; text: string }
  /** Somebody chosen from the contacts; null where the platform does not say who it is. `tap` asks for them, where nothing has before. */
  | { kind: 'friend'; shared: Shared | null; tap?: Tap }
  /** A wish with somebody who is pointed at, or named in `text`. */
  | { kind: 'toward'; wish: Wish; who: Shared | null; text: string }
  /** By a link from a group: goes on in private with the wish that was begun there. */
  | { kind: 'goOn' }
  /** What is to be given away, before anybody is named. */
  | { kind: 'chooseGift' }
  /** A code that gives covers, from a link or typed. */
  | { kind: 'giftCode'; text: string }
  /** A report of an assessed event, as it was typed. */
  | { kind: 'report'; text: string }
  /** Something that admins do where others read along. */
  | { kind: 'channel'; command: ChannelCommand }
  | { kind: 'unknownCommand' }
  /** A sticker, a photo, a voice message: anything without words. */
  | { kind: 'sendThing' }
  /** A file, such as a rate table. */
  | { kind: 'sendFile'; file: SentFile }
  | { kind: 'edit' }
  /** A text that holds a private key or a seed phrase; the text itself goes no further. */
  | { kind: 'pasteSecret'; deleted: boolean }
  /** A button that this version cannot read. */
  | { kind: 'oldButton' };

/** Who acted: a person as the database knows them, on one platform. */
export type Person = { userId: number; identityId: number; created: boolean };

import type { Platform } from '../../db/platform.ts';

/** Somebody as they were named: by the platform's own number, or by a name that may be anybody's. */
export type FriendReading = { kind: 'id'; platformUserId: string } | { kind: 'name'; name: string } | { kind: 'none' };

/** Reads `@ann`, `ann`, `https://t.me/ann` and Discord's mentions. Never throws. */
export function readFriend(text: string, platform: Platform): FriendReading {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const mention = /^<@!?(\d{15,22})>$/.exec(plain)?.[1];
  if (mention !== undefined && platform === 'discord') return { kind: 'id', platformUserId: mention };
  const name = plain.replace(/^(?:https:\/\/)?t\.me\//i, '').replace(/^@/, '');
  // Telegram: up to 32 letters, digits and underscores; one that is too short is nobody's, and is told so. Discord: 2 to 32, with dots.
  const isName = platform === 'telegram' ? /^[A-Za-z]\w{1,31}$/ : /^[a-z0-9_.]{2,32}$/i;
  if (!isName.test(name)) return { kind: 'none' };
  return { kind: 'name', name: platform === 'telegram' ? `@${name}` : name };
}

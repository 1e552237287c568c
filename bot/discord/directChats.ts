import type { DiscordCalls } from './calls.ts';

/** The private channels of people, by their account: the channel's id is all that messages need and only Discord knows it. */
export type DirectChats = {
  /** Asks Discord where it is not known. */
  channelOf(userId: string): Promise<string>;
  /** Learnt from something that was written there. */
  remember(userId: string, channelId: string): void;
  /** Whether there was a private word between them, as far as this program remembers. */
  isKnown(userId: string): boolean;
  /** The person takes no messages there. */
  forget(userId: string): void;
};

/** So many that nobody in a conversation is forgotten, and memory stays bounded. */
const mostKnown = 10_000;

export function directChats(calls: Pick<DiscordCalls, 'openDirect'>): DirectChats {
  const known = new Map<string, string>();
  const remember = (userId: string, channelId: string) => {
    known.delete(userId);
    known.set(userId, channelId);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };
  return {
    remember,
    isKnown: (userId) => known.has(userId),
    forget: (userId) => void known.delete(userId),
    async channelOf(userId) {
      const channelId = known.get(userId) ?? (await calls.openDirect(userId));
      remember(userId, channelId);
      return channelId;
    },
  };
}

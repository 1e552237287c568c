import type { DiscordCalls } from './calls.ts';

/** The private channels of people, by their account: the channel's id is all that messages need and only Discord knows it. */
export type DirectChats = {
  /** Asks Discord where it is not known. */
  channelOf(userId: string): Promise<string>;
  /** Learnt from something that was written there. */
  remember(userId: string, channelId: string): void;
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
    async channelOf(userId) {
      const channelId = known.get(userId) ?? (await calls.openDirect(userId));
      remember(userId, channelId);
      return channelId;
    },
  };
}

import type { ChannelDelivery, ChannelMessenger, ChannelRecipient } from '../../../../bot/ports/channelMessenger.ts';
import type { Screen } from '../../../../bot/screen.ts';

/**
 * A platform's groups: keeps what each message says. A scripted answer is given instead of the true one; with `arrives` the call takes
 * effect all the same. Messages that somebody deleted are gone for edits.
 */
export function scriptedChannels(clock: () => number, pace = { calls: 18, windowMs: 60_000 }) {
  const messages = new Map<string, { to: ChannelRecipient; screens: Screen[] }>();
  const script: { delivery: ChannelDelivery; arrives: boolean }[] = [];
  const calls: { verb: 'post' | 'edit'; chatId: string; threadId: string | null; atMs: number; screen: Screen }[] = [];
  let next = 500;

  async function call(
    verb: 'post' | 'edit',
    to: ChannelRecipient,
    screen: Screen,
    id: string | null,
  ): Promise<ChannelDelivery> {
    calls.push({ verb, chatId: to.chatId, threadId: to.threadId, atMs: clock(), screen });
    const scripted = script.shift();
    if (id !== null && !messages.has(id)) return { kind: 'gone' };
    const messageId = id ?? String(next++);
    if (scripted === undefined || scripted.arrives) {
      const message = messages.get(messageId) ?? { to, screens: [] };
      message.screens.push(screen);
      messages.set(messageId, message);
    }
    await Promise.resolve();
    return scripted?.delivery ?? { kind: 'sent', messageId };
  }

  const messenger: ChannelMessenger = {
    pace,
    post: (to, screen) => call('post', to, screen, null),
    edit: (to, messageId, screen) => call('edit', to, screen, messageId),
  };
  /** Most calls that a channel stood in any stretch of this many milliseconds. */
  const mostIn = (chatId: string, windowMs: number) => {
    const times = calls.filter((one) => one.chatId === chatId).map(({ atMs }) => atMs);
    return Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + windowMs).length));
  };
  return { messenger, messages, script, calls, mostIn };
}

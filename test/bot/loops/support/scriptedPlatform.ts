import type { Notice } from '../../../../bot/notices.ts';
import type { Delivery, Messenger, Recipient } from '../../../../bot/ports/messenger.ts';

type Kind = Notice['kind'];

/**
 * A chat platform: keeps what each message says. A scripted answer is given instead of the true one; with `arrives` the call takes
 * effect all the same, as when an answer is lost on the way. @param knowsRepeatsMs of a platform that answers a repeat with the first message.
 */
export function scriptedPlatform(onCall: (moment: string) => void = () => {}, knowsRepeatsMs = 0) {
  const messages = new Map<string, { chatId: string; says: Kind[] }>();
  const script: { delivery: Delivery; arrives: boolean }[] = [];
  const calls: {
    verb: 'send' | 'edit';
    chatId: string;
    kind: Kind;
    messageId: string | null;
    notice: Notice;
    silent: boolean;
  }[] = [];
  const nonces = new Map<number, string>();
  let next = 100;

  async function call(
    verb: 'send' | 'edit',
    { chatId }: Recipient,
    notice: Notice,
    id: string | null,
    outboxId?: number,
    silent = false,
  ): Promise<Delivery> {
    onCall(`before ${verb} ${notice.kind}`);
    calls.push({ verb, chatId, kind: notice.kind, messageId: id, notice, silent });
    const scripted = script.shift();
    const known = knowsRepeatsMs > 0 && outboxId !== undefined ? nonces.get(outboxId) : undefined;
    const messageId = id ?? known ?? String(next++);
    if (known === undefined && (scripted === undefined || scripted.arrives)) {
      if (outboxId !== undefined) nonces.set(outboxId, messageId);
      const message = messages.get(messageId) ?? { chatId, says: [] };
      message.says.push(notice.kind);
      messages.set(messageId, message);
    }
    await Promise.resolve();
    onCall(`after ${verb} ${notice.kind}`);
    return scripted?.delivery ?? { kind: 'sent', messageId };
  }

  const messenger: Messenger = {
    knowsRepeatsMs,
    send: (to, notice, { outboxId, silent }) => call('send', to, notice, null, outboxId, silent),
    edit: (to, messageId, notice) => call('edit', to, notice, messageId),
  };
  /** What a message says now. */
  const shown = (messageId: string): Kind | undefined => messages.get(messageId)?.says.at(-1);
  /** Messages that were ever written anew with this kind. */
  const written = (kind: Kind) => calls.filter((one) => one.verb === 'send' && one.kind === kind).length;
  return { messenger, messages, script, calls, shown, written };
}

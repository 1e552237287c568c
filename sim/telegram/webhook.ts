import { STATUS_CODES } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebhookInfo } from 'grammy/types';
import type { BotUpdate } from './shapes.ts';
import type { UpdateQueue } from './updates.ts';

/** Where updates go. */
interface WebhookTarget {
  url: string;
  secret: string | undefined;
  maxConnections: number;
}

const PATIENCE_MS = 10_000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5000;

/**
 * Sends queued updates to a bot's webhook: those of one chat in order, others at the same time, each again until the bot answers 2xx.
 * `now` in Unix seconds.
 */
export class WebhookDelivery {
  readonly #queue: UpdateQueue;
  readonly #now: () => number;
  #target: WebhookTarget | undefined;
  #ending = new AbortController();
  /** Chats with an update under way. */
  readonly #busy = new Set<string>();
  #lastError: { at: number; message: string } | undefined;

  constructor(queue: UpdateQueue, now: () => number) {
    this.#queue = queue;
    this.#now = now;
    queue.onPush = () => this.#deliverWaiting();
  }

  /** Starts sending there, with what waits already. */
  set(target: WebhookTarget): void {
    this.clear();
    this.#target = target;
    this.#queue.webhookUrl = target.url;
    this.#deliverWaiting();
  }

  /** Sends no more; what was not confirmed stays in the queue. */
  clear(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#busy.clear();
    this.#target = undefined;
    this.#queue.webhookUrl = '';
    this.#lastError = undefined;
  }

  info(): WebhookInfo {
    const allowed = this.#queue.allowedUpdates();
    return {
      url: this.#queue.webhookUrl,
      has_custom_certificate: false,
      pending_update_count: this.#queue.pendingCount(),
      ...(this.#target && { max_connections: this.#target.maxConnections }),
      ...(allowed && { allowed_updates: allowed.filter(isKind) }),
      ...(this.#lastError && {
        last_error_date: Math.floor(this.#lastError.at),
        last_error_message: this.#lastError.message,
      }),
    };
  }

  #deliverWaiting(): void {
    const target = this.#target;
    if (target === undefined) return;
    for (const update of this.#queue.pending()) {
      if (this.#busy.size >= target.maxConnections) return;
      const chat = chatKey(update);
      if (this.#busy.has(chat)) continue;
      this.#busy.add(chat);
      void this.#deliver(target, update, chat, this.#ending.signal);
    }
  }

  async #deliver(target: WebhookTarget, update: BotUpdate, chat: string, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      const problem = await post(target, update, signal);
      if (signal.aborted) return;
      if (problem === undefined) break;
      this.#lastError = { at: this.#now(), message: problem };
      const pause = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
    if (signal.aborted) return;
    this.#queue.confirmOne(update.update_id);
    this.#busy.delete(chat);
    this.#deliverWaiting();
  }
}

/** @returns what is wrong with the answer; undefined for a good one. */
async function post(target: WebhookTarget, update: BotUpdate, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(target.secret !== undefined && { 'x-telegram-bot-api-secret-token': target.secret }),
      },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    return `Wrong response from the webhook: ${response.status} ${STATUS_CODES[response.status] ?? ''}`.trim();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.name === 'TimeoutError' ? 'Read timeout expired' : 'Connection refused';
  }
}

/** Updates with the same key wait for each other. */
function chatKey({ message, edited_message, callback_query, inline_query, my_chat_member }: BotUpdate): string {
  const chat = (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat.id;
  return chat === undefined ? `inline ${inline_query?.from.id}` : String(chat);
}

function isKind(kind: string): kind is NonNullable<WebhookInfo['allowed_updates']>[number] {
  return /^[a-z_]+$/.test(kind);
}

import type { SeenMessage } from '../telegram/seen.ts';

/** A numbered button. */
export interface NumberedButton {
  messageId: number;
  label: string;
}

/**
 * The numbers by which buttons are tapped. No two buttons drawn since the person's last step share a number, so a
 * message that arrives while somebody types cannot put another button under the number that they read.
 */
export class ButtonNumbers {
  readonly #buttons = new Map<number, NumberedButton>();
  #next = 1;

  /** Numbers the buttons of a message anew, row by row; an edited message's old numbers end. */
  number({ messageId, buttons }: SeenMessage): number[][] {
    this.forget(messageId);
    return buttons.map((row) =>
      row.map(({ label }) => {
        const number = this.#next;
        this.#next += 1;
        this.#buttons.set(number, { messageId, label });
        return number;
      }),
    );
  }

  forget(messageId: number): void {
    for (const [number, button] of this.#buttons) if (button.messageId === messageId) this.#buttons.delete(number);
  }

  find(number: number): NumberedButton | undefined {
    return this.#buttons.get(number);
  }

  /** The person did something: the next message starts again at 1, and takes the numbers that it needs. */
  restart(): void {
    this.#next = 1;
  }
}

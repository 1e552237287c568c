/** Runs jobs of one chat in order and jobs of different chats at the same time. */
export type ChatQueues<Chat> = {
  /** Resolves when the job has ended. @returns false, without running it, when too many of this chat wait already. */
  run(chat: Chat, job: () => Promise<void>): Promise<boolean>;
};

export function chatQueues<Chat>(mostWaiting: number): ChatQueues<Chat> {
  const chats = new Map<Chat, { last: Promise<void>; waiting: number }>();
  return {
    async run(chatId, job) {
      const chat = chats.get(chatId) ?? { last: Promise.resolve(), waiting: 0 };
      if (chat.waiting >= mostWaiting) return false;
      chats.set(chatId, chat);
      chat.waiting++;
      const turn = chat.last.then(job);
      chat.last = turn.catch(() => undefined);
      try {
        await turn;
      } finally {
        chat.waiting--;
        if (chat.waiting === 0) chats.delete(chatId);
      }
      return true;
    },
  };
}

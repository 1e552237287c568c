import { badRequest } from './apiFailure.ts';

/** A topic of a forum. Its id is that of the message that opened it. */
export interface Topic {
  title: string;
  isClosed: boolean;
}

/** Throws ApiFailure 400 when a bot may not write into this topic. */
export function checkTopic({ topics }: { topics: ReadonlyMap<number, Topic> }, threadId: number | undefined): void {
  if (threadId === undefined) return;
  const topic = topics.get(threadId);
  if (!topic) throw badRequest('message thread not found');
  if (topic.isClosed) throw badRequest('TOPIC_CLOSED');
}

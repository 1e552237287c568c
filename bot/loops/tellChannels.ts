import type { ChainEvent } from '../../chain/events.ts';
import { postNews } from '../../db/channels.ts';
import { seriesById } from '../../db/covers.ts';
import type { Database } from '../../db/database.ts';
import type { News } from '../news.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** A series pays: channels learn how much in all, and nobody's name. */
export function settled(db: Database, event: Of<'seriesSettled'>): void {
  if (event.outcome !== 'PAYING' || event.units === 0) return;
  const series = seriesById(db, event.seriesId);
  if (series === undefined) return;
  const { product, subject } = series;
  const amount = event.payPerUnit * BigInt(event.units);
  const { transaction, block, units } = event;
  const news: News = { kind: 'paidOut', product, subject, units, amount, transaction };
  postNews(db, { topic: 'payouts', eventKey: `paidOut:${event.seriesId}`, news, block });
}

/** Somebody objects to what reporters said. */
export function disputed(db: Database, event: Of<'disputed'>): void {
  const { product, subject, transaction, block, set } = event;
  const news: News = { kind: 'reportDisputed', product, subject, transaction };
  postNews(db, { topic: 'alarms', eventKey: `disputed:${set}:${product}:${subject}`, news, block });
}

/** Guardians paused sales, or they go on. */
export function paused(db: Database, event: Of<'salesPaused'>): void {
  const { product, until, time, transaction, block } = event;
  const news: News = { kind: 'salesPaused', product, until, ends: until <= time, transaction };
  postNews(db, { topic: 'alarms', eventKey: `paused:${product}:${until}:${transaction}`, news, block });
}

import { coversOfUser, type HeldCover } from '../../db/covers.ts';
import { actionOf } from '../../db/intents.ts';
import { openOrders } from '../../db/orders.ts';
import { reportFor } from '../../db/reports.ts';
import { windowOf } from '../../db/windows.ts';
import type { Person } from '../action.ts';
import { stageOf } from '../coverStage.ts';
import type { Screen } from '../screen.ts';
import { certificateScreen } from '../screens/certificate.ts';
import { coverScreen, coversScreen, type ShownCover } from '../screens/covers.ts';
import { failedScreen } from '../screens/failed.ts';
import { homeScreen } from '../screens/home.ts';
import { say } from '../words.ts';
import type { Talk } from './talk.ts';

/** Behind every event that was recorded. */
const newest = { block: Number.MAX_SAFE_INTEGER, logIndex: 0 };

type Needs = Pick<Talk, 'db' | 'door'>;

/** What a person is buying and holds or held, newest first. */
export function showCovers(talk: Needs, { userId }: Person, page: number): Screen {
  const buying = openOrders(talk.db).flatMap(({ intent }) => {
    const action = intent.userId === userId ? actionOf(intent) : null;
    return action?.kind === 'buyCover' ? [{ ...action.row, units: action.units }] : [];
  });
  const covers = coversOfUser(talk.db, userId).map((cover) => withStage(talk, cover));
  return coversScreen(buying, covers, page);
}

/** One cover with everything that can be done with it. */
export function showCover(talk: Needs, person: Person, seriesId: bigint): Screen {
  const cover = heldCover(talk, person, seriesId);
  if (cover === undefined) return homeScreen(say('cover-not-held'));
  return coverScreen(withStage(talk, cover), talk.door.transactionUrl(cover.paid?.transaction ?? cover.transaction));
}

/** The certificate that the chain draws, and the same in words. */
export async function showCertificate(talk: Needs, person: Person, seriesId: bigint): Promise<Screen> {
  const cover = heldCover(talk, person, seriesId);
  if (cover === undefined) return homeScreen(say('cover-not-held'));
  const [certificate, window] = await Promise.all([
    talk.door.cover.certificateOf(seriesId),
    talk.door.cover.windowOf(seriesId),
  ]);
  const again = { kind: 'certificate', seriesId } as const;
  if (!certificate.ok) return failedScreen(certificate, again);
  if (!window.ok) return failedScreen(window, again);
  return certificateScreen(cover, certificate.value.svg, window.value);
}

function heldCover({ db }: Needs, { userId }: Person, seriesId: bigint): HeldCover | undefined {
  return coversOfUser(db, userId).find(({ series }) => series.seriesId === seriesId);
}

function withStage({ db, door }: Needs, cover: HeldCover): ShownCover {
  if (cover.settlement !== null) return { cover, stage: { kind: 'final' } };
  const { series } = cover;
  const report = reportFor(db, series, newest) ?? null;
  return { cover, stage: stageOf(windowOf(db, series.seriesId) ?? null, report, door.now()) };
}

import type { CoverWindow } from '../../../chain/covers/coverDoor.ts';
import type { ChainDoor } from '../../../chain/door.ts';

const day = 86_400;
const fault = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;

/** Series that are sold for 10 days, watched from the 17th to the 20th day and decided by the 27th; all of it can be turned. */
export function scriptedCovers(now: () => number) {
  const begins = now();
  const window: CoverWindow = {
    opens: begins - 80 * day,
    cutoff: begins + 10 * day,
    start: begins + 17 * day,
    end: begins + 20 * day,
    settleBy: begins + 27 * day,
  };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 400"><rect width="700" height="400" fill="#0b2545"/><text x="40" y="80" font-family="Helvetica,Arial,sans-serif" font-size="40" fill="white">Flight delay</text></svg>';
  const script = { window, certificate: { name: 'Buckler cover', description: 'Pays $12.', svg }, unreachable: false };
  const door: ChainDoor['cover'] = {
    windowOf: async () => (script.unreachable ? fault : { ok: true, value: { ...script.window } }),
    certificateOf: async () => (script.unreachable ? fault : { ok: true, value: { ...script.certificate } }),
  };
  return { script, door };
}

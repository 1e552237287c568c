import type { BenchRow } from '../row.ts';
import { measureBlockToApiCall } from './blockToApiCall.ts';
import { openBotWorld } from './botWorld.ts';
import { measureTapToAcknowledgement } from './tapToAcknowledgement.ts';

const crowd = 10;

/** How fast the real bot answers taps and tells of blocks, on this machine. */
export async function measureSpeed(progress: (line: string) => void): Promise<BenchRow[]> {
  progress('starting a chain, a Telegram and the bot…');
  const world = await openBotWorld();
  try {
    const people = await Promise.all(Array.from({ length: crowd }, (_, place) => world.enter(`person_${place}`)));
    progress(`${crowd} people tap…`);
    const taps = await measureTapToAcknowledgement(world, people);
    progress('dollars arrive, block by block…');
    return [...(await measureBlockToApiCall(world, people)), ...taps];
  } finally {
    await world.close();
  }
}

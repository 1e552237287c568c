import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const worldSchema = z.object({
  telegram: z.object({ controlUrl: z.url(), controlToken: z.string().min(1), botUsername: z.string().min(1) }),
  discord: z.object({ controlUrl: z.url(), controlToken: z.string().min(1) }),
  clock: z.object({ url: z.url() }),
});

/** Where a running local world can be reached, as it wrote down itself. */
type WorldAddress = z.infer<typeof worldSchema>;

/** The world's address, or why there is none and what to do. */
export type FoundWorld = { address: WorldAddress } | { problem: string };

/** Reads the file that a running world leaves. */
export async function findWorld(path: string): Promise<FoundWorld> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { problem: `No local world is running: there is no ${path}. Start one with: npm start` };
  }
  const parsed = worldSchema.safeParse(parseJson(text));
  if (parsed.success) return { address: parsed.data };
  return {
    problem: `${path} is not what a local world writes (${z.prettifyError(parsed.error)}). Run npm start again.`,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

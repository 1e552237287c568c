/** Every package that a running Buckler loads must carry a licence that lets anyone use it with MIT code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './steps.ts';

const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'MIT OR Apache-2.0',
  '(MIT OR Apache-2.0)',
  '(BSD-2-Clause OR MIT OR Apache-2.0)',
  '(MIT OR WTFPL)',
  'Python-2.0',
  // Its conditions end at its own files: docs/decisions/015-file-level-copyleft.md.
  'MPL-2.0',
]);

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), license: z.string().optional(), optional: z.boolean().optional() }),
  ),
});
const lock = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
const refused = shipped.filter(([, { license }]) => license === undefined || !allowed.has(license));
for (const [path, { license }] of refused)
  console.error(`${path.replace(/^.*node_modules\//, '')}: ${license ?? 'no licence named'}`);
console.log(`${shipped.length} packages in the running program, ${refused.length} refused.`);
process.exit(refused.length === 0 && shipped.length > 0 ? 0 : 1);

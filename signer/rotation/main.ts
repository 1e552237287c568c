/** `npm run rotate`: has the running signer change to the new master key that its settings name. */
import { existsSync } from 'node:fs';
import { signerAt } from '../askSigner.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const answer = await signerAt(process.env.SIGNER_SOCKET || '.signer/signer.sock').rotate();
if (answer.ok) {
  const { resealed, version } = answer.value;
  console.log(
    `Master key ${version} is in use; the keys of ${resealed} people were sealed anew. The one before opens nothing any more.`,
  );
} else {
  console.error(
    'refusal' in answer ? answer.refusal.code : `Not changed: ${answer.fault.detail} (${answer.fault.code}).`,
  );
  process.exitCode = 1;
}

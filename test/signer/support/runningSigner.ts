import { join } from 'node:path';
import { pino } from 'pino';
import { type SignerClient, signerAt } from '../../../signer/askSigner.ts';
import { parseSignerConfig, type SignerConfig } from '../../../signer/config.ts';
import { startSigner } from '../../../signer/startSigner.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';

/** Settings of a signer that keeps everything in `dir`, where a local chain was deployed. */
export function signerSettings(
  dir: string,
  rpcUrl: string,
  changes: Record<string, string> = {},
): Record<string, string> {
  return {
    SIGNER_SOCKET: join(dir, 'signer.sock'),
    SIGNER_DATABASE: join(dir, 'signer.db'),
    SIGNER_HEAD_FILE: join(dir, 'signer.head'),
    SPONSOR_OFF_FILE: join(dir, 'sponsor.off'),
    MASTER_KEY_FILE: join(dir, 'master.key'),
    SPONSOR_KEY: localKey('sponsor'),
    RPC_URL: rpcUrl,
    DEPLOYMENT: join(dir, 'deployment.json'),
    DAY_GAS_OF_ONE: '50',
    DAY_GAS_OF_ALL: '100',
    ...changes,
  };
}

/** The real signer, in this process. */
export async function runningSigner(
  dir: string,
  rpcUrl: string,
): Promise<{ client: SignerClient; config: SignerConfig; stop(): Promise<void> }> {
  const config = parseSignerConfig(signerSettings(dir, rpcUrl));
  const { stop } = await startSigner(config, pino({ level: 'silent' }));
  return { client: signerAt(config.SIGNER_SOCKET), config, stop };
}

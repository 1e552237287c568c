/** `npm run deploy`: puts Buckler on the chain named in `.env`, and can be started again after an interruption. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import { deployBuckler } from './deployBuckler.ts';
import { readDeploySettings } from './readDeploySettings.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
try {
  const { rpcUrl, deployerKey, plan, dir } = readDeploySettings(given(process.env));
  const deployment = await deployBuckler({
    rpcUrl,
    deployerKey,
    plan,
    file: join(dir, 'deployment.json'),
    journalDir: join(dir, 'ignition'),
    confirmations: 2,
    pollingInterval: 1000,
  });
  console.log(`Buckler is on chain ${deployment.chainId}; written to ${join(dir, 'deployment.json')}:`);
  const { pools, oracles, votes, ...addresses } = deployment;
  console.table({ ...addresses, ...under('pool', pools), ...under('oracle', oracles), ...votes });
  console.log(
    votes
      ? 'The timelock owns it; the deployer has no right any more. See for yourself: npm run verify:deployment'
      : 'It has no votes: one account owns it.',
  );
  if (!votes && plan.owner !== privateKeyToAddress(deployerKey))
    console.log(
      `${plan.owner} must still call acceptOwnership() on desk and paymaster; until then the deployer owns them.`,
    );
} catch (error) {
  if (!(error instanceof z.ZodError)) throw error;
  console.error(`.env does not say yet how to deploy:\n${z.prettifyError(error)}`);
  process.exitCode = 1;
}

/** Names with the word that they stand under. */
function under(word: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${word} ${name}`, value]));
}

/** A variable that is there but empty counts as left out. */
function given(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

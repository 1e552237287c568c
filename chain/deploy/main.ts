/** `npm run deploy`: puts Buckler on the chain named in `.env`, and can be started again after an interruption. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import { checkTarget } from './checkTarget.ts';
import { compileContracts } from './compileContracts.ts';
import { deployBuckler } from './deployBuckler.ts';
import { type DeploySettings, readDeploySettings } from './readDeploySettings.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const settings = readSettings();
process.exitCode = settings === null ? 1 : await deploy(settings);

function readSettings(): DeploySettings | null {
  try {
    return readDeploySettings(process.env);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    console.error(`.env does not say yet how to deploy:\n${z.prettifyError(error)}`);
    return null;
  }
}

async function deploy({ rpcUrl, deployerKey, plan, dir }: DeploySettings): Promise<number> {
  const file = join(dir, 'deployment.json');
  const journalDir = join(dir, 'ignition');
  const problems = await checkTarget({ rpcUrl, deployerKey, plan, dir }, file, !existsSync(journalDir));
  if (problems.length > 0) {
    console.error(['Nothing was sent:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
    return 1;
  }
  mkdirSync(dir, { recursive: true });
  console.log('Compiling the contracts (a minute or two the first time)…');
  await compileContracts();
  console.log('Deploying. If this is interrupted, start it again: it goes on where it stopped.');
  try {
    const confirmations = 2;
    const deployment = await deployBuckler({
      ...{ rpcUrl, deployerKey, plan, file, journalDir, confirmations },
      pollingInterval: 1000,
    });
    console.log(`Buckler is on chain ${deployment.chainId}; written to ${file}:`);
    const { pools, oracles, votes, ...addresses } = deployment;
    console.table({ ...addresses, ...under('pool', pools), ...under('oracle', oracles), ...votes });
  } catch (error) {
    console.error(`The deployment did not end well:\n${harmless(error, [rpcUrl, deployerKey])}`);
    console.error(`What was sent is noted in ${journalDir}; keep it, put right what is named above, and start again.`);
    return 1;
  }
  sayWhatComesNext(plan, privateKeyToAddress(deployerKey));
  return 0;
}

function sayWhatComesNext({ votes, owner }: DeploySettings['plan'], deployer: string): void {
  console.log('Next: deposit dollars into the pools, for they back every cover; then start the programs.');
  if (votes)
    console.log(
      'The timelock owns it; the deployer has no right any more. See for yourself: npm run verify:deployment',
    );
  else if (owner !== deployer)
    console.log(
      `${owner} must still call acceptOwnership() on desk, feed oracle and paymaster; until then the deployer owns them.`,
    );
}

/** Names with the word that they stand under. */
function under(word: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${word} ${name}`, value]));
}

/** What went wrong, without what must not be seen: a node's address often carries an access key. */
function harmless(error: unknown, secrets: readonly string[]): string {
  const text = error instanceof Error ? error.message : String(error);
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '…'), text);
}

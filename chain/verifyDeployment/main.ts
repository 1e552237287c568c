/** `npm run verify:deployment`: reads a live deployment and tells everything that is not as designed; `-- --json` for machines. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { answerOf, failureText } from '../callFailure.ts';
import { createChainClient } from '../clients.ts';
import { compileContracts } from '../deploy/compileContracts.ts';
import { writtenPlanSchema } from '../deploy/plan.ts';
import { deploymentSchema } from '../deployment.ts';
import { compareFacts, tableOf } from './compareFacts.ts';
import { openCompiledCode } from './compiledCode.ts';
import { designedFacts } from './designedFacts.ts';
import { readFacts } from './readFacts.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const file = process.env.DEPLOYMENT_FILE || 'deployments/deployment.json';
const rpcUrl = process.env.RPC_URL;
process.exitCode = await verify();

async function verify(): Promise<number> {
  if (!rpcUrl) return refuse('RPC_URL is missing: the URL of a node of the chain that Buckler is on.');
  if (!existsSync(file)) return refuse(`${file} is missing: DEPLOYMENT_FILE must name what \`npm run deploy\` wrote.`);
  const read = deploymentSchema.extend({ plan: writtenPlanSchema }).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) return refuse(`${file} is not what \`npm run deploy\` writes:\n${z.prettifyError(read.error)}`);
  const { plan, ...deployment } = read.data;
  await compileContracts();
  const codeAt = await openCompiledCode();
  const client = createChainClient(rpcUrl, deployment.chainId);
  const found = await answerOf(() => readFacts(client, deployment, codeAt));
  if (!found.ok) return refuse(`The chain could not be read: ${failureText(found)}.`);
  const compared = compareFacts(designedFacts(deployment, plan), found.value);
  console.log(process.argv.includes('--json') ? JSON.stringify(compared, null, 2) : tableOf(compared));
  return compared.every(({ asDesigned }) => asDesigned) ? 0 : 1;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

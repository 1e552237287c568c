import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { createPublicClient, getAddress, http } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import { certificateTextAbi } from '../../chain/abi/certificateText.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { marketFeeBps, marketModule } from '../../chain/deploy/modules/market.ts';
import projectConfig from '../../hardhat.config.ts';
import { deployLocally } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { startNode } from '../../sim/chain/startNode.ts';

const address = z.string().transform((text) => getAddress(text));
const deployedSchema = z.object({ 'BucklerMarket#CoverMarket': address, 'BucklerMarket#PolicyCertificate': address });

test('market and policies join a desk that is already there, and a second run changes nothing', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-market-'));
  const node = await startNode({ dir, blockMilliseconds: 0 });
  try {
    const { desk, dollar } = await deployLocally({ rpcUrl: node.rpcUrl, dir, ratesRoot: `0x${'12'.repeat(32)}` });
    const owner = privateKeyToAddress(localKey('treasury'));
    const treasury = getAddress(`0x${'ab'.repeat(20)}`);
    const hardhat = await createHardhatRuntimeEnvironment({
      ...projectConfig,
      paths: { ...projectConfig.paths, ignition: dir },
      networks: { target: { type: 'http', url: node.rpcUrl, accounts: [localKey('deployer')], chainId: 31337 } },
    });
    const connection = await hardhat.network.create('target');
    try {
      const deploy = async () => {
        await connection.ignition.deploy(marketModule({ desk, owner, treasury }), {
          deploymentId: 'market',
          config: { requiredConfirmations: 1, blockPollingInterval: 20 },
        });
        return deployedSchema.parse(
          JSON.parse(readFileSync(join(dir, 'deployments', 'market', 'deployed_addresses.json'), 'utf8')),
        );
      };
      const deployed = await deploy();
      assert.deepEqual(await deploy(), deployed);
      const market = deployed['BucklerMarket#CoverMarket'];
      const policies = deployed['BucklerMarket#PolicyCertificate'];

      const client = createPublicClient({ transport: http(node.rpcUrl) });
      const ofMarket = { address: market, abi: coverMarketAbi } as const;
      assert.equal(await client.readContract({ ...ofMarket, functionName: 'desk' }), desk);
      assert.equal(await client.readContract({ ...ofMarket, functionName: 'dollar' }), dollar);
      assert.equal(await client.readContract({ ...ofMarket, functionName: 'owner' }), owner);
      assert.equal(await client.readContract({ ...ofMarket, functionName: 'treasury' }), treasury);
      assert.equal(await client.readContract({ ...ofMarket, functionName: 'feeBps' }), marketFeeBps);
      const ofPolicies = { address: policies, abi: policyCertificateAbi } as const;
      assert.equal(await client.readContract({ ...ofPolicies, functionName: 'desk' }), desk);

      const text = await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'certificateText' });
      const uri = await client.readContract({
        address: text,
        abi: certificateTextAbi,
        functionName: 'json',
        args: [
          { product: 1, version: 1, subject: `0x${'20'.repeat(32)}`, trigger: 1, exit: 1, payout: 2_000_000 },
          { opens: 0, cutoff: 0, start: 0, end: 0, settleBy: 0 },
        ],
      });
      assert.ok(uri.startsWith('data:application/json;base64,'));
    } finally {
      await connection.close();
    }
  } finally {
    await node.stop();
  }
});

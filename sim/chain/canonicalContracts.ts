import { createRequire } from 'node:module';
import { concatHex, encodeAbiParameters, getContractAddress, type TestClient, type WalletClient } from 'viem';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';

const require = createRequire(import.meta.url);
const zeroSalt: Hex = `0x${'00'.repeat(32)}`;

/** Two CREATE2 deployers with the same code: everybody's, and Safe's own. */
const deployer: Hex = '0x4e59b44847b379578588920cA78FbF26c0B4956C';
const safeDeployer: Hex = '0x914d7Fec6aaC8cd542e72Bca78B30650d45643d7';
const deployerCode: Hex =
  '0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3';

export const entryPointAddress: Hex = '0x0000000071727De22E5E9d8BAf0edAc6f37da032';

type Canonical = { name: string; artifact: string; from: Hex; salt: Hex; address: Hex; constructorArguments?: Hex };

const safe = '@safe-global/safe-smart-account/build/artifacts/contracts';
const safe4337 = '@safe-global/safe-4337/build/artifacts/contracts';

/** Published bytecode and the address at which every chain has it. */
const canonicalContracts: Canonical[] = [
  {
    name: 'EntryPoint 0.7',
    artifact: '@account-abstraction/contracts/artifacts/EntryPoint.json',
    from: deployer,
    salt: '0x90d8084deab30c2a37c45e8d47f49f2f7965183cb6990a98943ef94940681de3',
    address: entryPointAddress,
  },
  {
    name: 'Safe 1.5.0',
    artifact: `${safe}/Safe.sol/Safe.json`,
    from: safeDeployer,
    salt: zeroSalt,
    address: '0xFf51A5898e281Db6DfC7855790607438dF2ca44b',
  },
  {
    name: 'SafeProxyFactory 1.5.0',
    artifact: `${safe}/proxies/SafeProxyFactory.sol/SafeProxyFactory.json`,
    from: safeDeployer,
    salt: zeroSalt,
    address: '0x14F2982D601c9458F93bd70B218933A6f8165e7b',
  },
  {
    name: 'MultiSend 1.5.0',
    artifact: `${safe}/libraries/MultiSend.sol/MultiSend.json`,
    from: safeDeployer,
    salt: zeroSalt,
    address: '0x218543288004CD07832472D464648173c77D7eB7',
  },
  {
    name: 'MultiSendCallOnly 1.5.0',
    artifact: `${safe}/libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json`,
    from: safeDeployer,
    salt: zeroSalt,
    address: '0xA83c336B20401Af773B6219BA5027174338D1836',
  },
  {
    name: 'SafeModuleSetup 0.3.0',
    artifact: `${safe4337}/SafeModuleSetup.sol/SafeModuleSetup.json`,
    from: deployer,
    salt: zeroSalt,
    address: '0x2dd68b007B46fBe91B9A7c3EDa5A7a1063cB5b47',
  },
  {
    name: 'Safe4337Module 0.3.0',
    artifact: `${safe4337}/Safe4337Module.sol/Safe4337Module.json`,
    from: deployer,
    salt: zeroSalt,
    address: '0x75cf11467937ce3F2f357CE24ffc3DBF8fD5c226',
    constructorArguments: encodeAbiParameters([{ type: 'address' }], [entryPointAddress]),
  },
];

const bytecode = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]+$/i.test(value));
const artifactSchema = z.object({ bytecode });

/**
 * Puts EntryPoint, Safe and its 4337 module where every public chain has them, so that wallets have their real addresses.
 * @throws Error when a package's bytecode no longer lands on its canonical address.
 */
export async function deployCanonicalContracts(test: TestClient, wallet: WalletClient): Promise<void> {
  await Promise.all([deployer, safeDeployer].map((address) => test.setCode({ address, bytecode: deployerCode })));
  const { account } = wallet;
  if (!account) throw new Error('The wallet that deploys needs an account.');
  for (const contract of canonicalContracts) {
    const artifact = artifactSchema.parse(require(contract.artifact));
    const code = concatHex([artifact.bytecode, contract.constructorArguments ?? '0x']);
    const lands = getContractAddress({ opcode: 'CREATE2', from: contract.from, salt: contract.salt, bytecode: code });
    if (lands !== contract.address)
      throw new Error(`${contract.name} would land on ${lands}, not on its canonical address ${contract.address}.`);
    const data = concatHex([contract.salt, code]);
    await wallet.sendTransaction({ account, chain: wallet.chain ?? null, to: contract.from, data, gas: 15_000_000n });
  }
}

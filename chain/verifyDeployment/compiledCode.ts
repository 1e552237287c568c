import { createHardhatRuntimeEnvironment } from 'hardhat/hre';
import { keccak256 } from 'viem';
import { z } from 'zod';
import type { ChainClient } from '../clients.ts';
import type { Hex } from '../subject.ts';

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x([0-9a-f]{2})*$/i.test(value));
const artifactSchema = z.object({
  deployedBytecode: hex,
  immutableReferences: z.record(z.string(), z.array(z.object({ start: z.number(), length: z.number() }))),
});

/** What a fact says of the code of a contract. */
export type CodeVerdict = 'as compiled' | 'other code' | 'no code';

/** Says whether the code at an address is the contract of this name, as it compiles here. */
export type CodeReader = (client: ChainClient, address: Hex, contract: string) => Promise<CodeVerdict>;

/**
 * Opens the compiled contracts. What a contract was given when it was made (its immutables) is left out of the comparison, as is what the
 * compiler notes about the sources behind the code: a comment is no other code.
 */
export async function openCompiledCode(): Promise<CodeReader> {
  const { default: projectConfig } = await import('../../hardhat.config.ts');
  const { artifacts } = await createHardhatRuntimeEnvironment(projectConfig);
  return async (client, address, contract) => {
    const { deployedBytecode, immutableReferences } = artifactSchema.parse(await artifacts.readArtifact(contract));
    const code = await client.getCode({ address });
    if (code === undefined) return 'no code';
    const gaps = Object.values(immutableReferences).flat();
    return essenceOf(code, gaps) === essenceOf(deployedBytecode, gaps) ? 'as compiled' : 'other code';
  };
}

/** Hash of code without its immutables and without the note at its end, whose length its last two bytes tell (Solidity, "Contract Metadata"). */
function essenceOf(code: Hex, gaps: readonly { start: number; length: number }[]): Hex {
  const bytes = Buffer.from(code.slice(2), 'hex');
  for (const { start, length } of gaps) bytes.fill(0, start, start + length);
  const note = bytes.length < 2 ? 0 : bytes.readUInt16BE(bytes.length - 2) + 2;
  return keccak256(bytes.subarray(0, Math.max(0, bytes.length - note)));
}

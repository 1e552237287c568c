import { type Abi, encodeDeployData } from 'viem';
import { z } from 'zod';
import type { Hex } from '../subject.ts';

const places = z.array(z.object({ start: z.number(), length: z.literal(20) }));
const artifactSchema = z.object({
  contractName: z.string(),
  abi: z.custom<Abi>((value) => Array.isArray(value)),
  bytecode: z.string().startsWith('0x'),
  linkReferences: z.record(z.string(), z.record(z.string(), places)),
});

/**
 * What creates a contract when it is run: its compiled code, the addresses of the libraries it calls, and its arguments.
 * @param libraries Addresses by the library's name.
 * @throws when the code calls a library that is not among them.
 */
export function initCode(artifact: unknown, args: readonly unknown[], libraries: Record<string, Hex> = {}): Hex {
  const { contractName, abi, bytecode, linkReferences } = artifactSchema.parse(artifact);
  let code = bytecode.slice(2);
  for (const file of Object.values(linkReferences))
    for (const [name, gaps] of Object.entries(file)) {
      const address = libraries[name];
      if (address === undefined)
        throw new Error(`${contractName} calls the library ${name}, whose address is missing.`);
      for (const { start } of gaps)
        code = code.slice(0, 2 * start) + address.slice(2).toLowerCase() + code.slice(2 * (start + 20));
    }
  return encodeDeployData({ abi, bytecode: `0x${code}`, args });
}

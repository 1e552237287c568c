import { encodeFunctionData, keccak256, parseSignature, signatureToCompactSignature } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Model, Places } from './model.ts';
import type { Operation } from './operation.ts';
import type { Report } from './oracle.ts';
import type { tableOf } from './rates.ts';
import { settingsOf } from './rates.ts';
import { type RealBuckler, reporterKeys } from './realBuckler.ts';

const statuses = { VALUE: 1, VOID: 2 } as const;
const quorum = reporterKeys.slice(0, 2);
const observationType = [
  { name: 'reporterSet', type: 'bytes32' },
  { name: 'product', type: 'uint16' },
  { name: 'subject', type: 'bytes32' },
  { name: 'status', type: 'uint8' },
  { name: 'index', type: 'int64' },
  { name: 'observedAt', type: 'uint40' },
  { name: 'evidence', type: 'bytes32' },
] as const;

/** A vote that lists a product's next version. */
export function listOperation(
  places: Places,
  model: Model,
  product: number,
  table: ReturnType<typeof tableOf>,
  turn: number,
): Operation {
  const settings = settingsOf(product, places.oracle, table.root, turn);
  return {
    name: 'desk.listProduct',
    from: places.owner,
    to: places.desk,
    data: encodeFunctionData({ abi: coverDeskAbi, functionName: 'listProduct', args: [product, settings] }),
    deed: () => model.desk.products.list(product, settings, table.rows),
  };
}

/** How two reporters say the same of an event, with their real signatures. */
export async function createReporting({ places, reader }: RealBuckler, model: Model) {
  const domain = {
    name: 'Buckler Quorum Oracle',
    version: '1',
    chainId: await reader.getChainId(),
    verifyingContract: places.oracle,
  };
  const reporterSet = await reader.readContract({
    address: places.oracle,
    abi: quorumOracleAbi,
    functionName: 'reporterSet',
  });
  const types = { Observation: observationType };

  return async (from: Hex, product: number, subject: Hex, said: Omit<Report, 'finalAt'>): Promise<Operation> => {
    const status = statuses[said.status];
    const observations = await Promise.all(
      quorum.map(async (key) => {
        const reading = { index: said.index, observedAt: said.observedAt, evidence: keccak256(key) };
        const message = { ...reading, reporterSet, product, subject, status };
        const account = privateKeyToAccount(key);
        const signature = await account.signTypedData({ domain, types, primaryType: 'Observation', message });
        const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
        return { ...reading, r, vs };
      }),
    );
    const args = [0, product, subject, status, observations] as const;
    return {
      name: 'oracle.report',
      from,
      to: places.oracle,
      data: encodeFunctionData({ abi: quorumOracleAbi, functionName: 'report', args }),
      deed: (now) => model.oracle.report(product, subject, said, now),
    };
  };
}

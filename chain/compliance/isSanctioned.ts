import { parseAbi, zeroAddress } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Hex } from '../subject.ts';
import { askHook, hookAbi } from './hook.ts';

const listAbi = parseAbi(['function isSanctioned(address account) view returns (bool)']);

/**
 * What the sanctions list says that the desk's compliance hook asks (`SanctionsCheck`); no where there is no hook or it asks no list.
 * When chain or list do not answer nobody is paid.
 */
export function isSanctioned(client: ChainClient, desk: Hex, account: Hex): Promise<Answer<boolean>> {
  return answerOf(async () => {
    const hook = await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'compliance' });
    if (hook === zeroAddress) return false;
    const list = await askHook(() => client.readContract({ address: hook, abi: hookAbi, functionName: 'list' }));
    if (list === null) return false;
    return client.readContract({ address: list, abi: listAbi, functionName: 'isSanctioned', args: [account] });
  });
}

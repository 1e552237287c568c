import { parseAbi, zeroAddress } from 'viem';
import { coverDeskAbi } from '../abi/coverDesk.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../callFailure.ts';
import type { ChainClient } from '../clients.ts';
import type { Hex } from '../subject.ts';

const hookAbi = parseAbi(['function list() view returns (address)']);
const listAbi = parseAbi(['function isSanctioned(address account) view returns (bool)']);

/**
 * What the sanctions list says that the desk's compliance hook asks (`SanctionsCheck`); no where there is no hook or it asks no list.
 * When chain or list do not answer nobody is paid.
 */
export async function isSanctioned(client: ChainClient, desk: Hex, account: Hex): Promise<Answer<boolean>> {
  const hook = await answerOf(() =>
    client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'compliance' }),
  );
  if (!hook.ok) return hook;
  if (hook.value === zeroAddress) return { ok: true, value: false };
  const list = await answerOf(() => client.readContract({ address: hook.value, abi: hookAbi, functionName: 'list' }));
  if (list.ok)
    return answerOf(() =>
      client.readContract({ address: list.value, abi: listAbi, functionName: 'isSanctioned', args: [account] }),
    );
  return 'fault' in list && list.fault.retry ? list : { ok: true, value: false };
}

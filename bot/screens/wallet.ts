import { checksummed } from '../../chain/checksummed.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Screen } from '../screen.ts';
import { say } from '../words.ts';
import { coversButton, flightButton, homeButton, testDollarsButton } from './parts.ts';

/** @param balance null where the chain could not be asked. @param faucet whether test dollars can be had here. */
export function walletScreen(wallet: Hex, balance: bigint | null, chainId: number, faucet: boolean): Screen {
  const chain = String(chainId);
  const address = checksummed(wallet);
  const text =
    balance === null
      ? say('wallet-unread', { address, chain })
      : say('wallet-text', { address, chain, have: { dollars: balance } });
  return {
    paragraphs: [text],
    buttons: [...(faucet ? [[testDollarsButton]] : []), [flightButton, coversButton, homeButton]],
    qr: address,
  };
}

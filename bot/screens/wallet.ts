import { checksummed } from '../../chain/checksummed.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Button, Screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { coversButton, flightButton, homeButton, testDollarsButton } from './parts.ts';
import { limitsButton, withdrawButton } from './safety/parts.ts';
import { settingsButton } from './settings.ts';

/** What is in a wallet: dollars with 6 decimals, covers still open, what is invested in pools, votes with 18; null where it could not be read. */
export type Holdings = { dollars: bigint | null; covers: number; invested: bigint | null; votes: bigint | null };

const statementButton: Button = { label: say('button-statement'), tap: { kind: 'statement' } };

/** @param faucet whether test dollars can be had here. */
export function walletScreen(wallet: Hex, holdings: Holdings, chainId: number, faucet: boolean): Screen {
  const chain = String(chainId);
  const address = checksummed(wallet);
  const { dollars } = holdings;
  const text =
    dollars === null
      ? say('wallet-unread', { address, chain })
      : say('wallet-text', { address, chain, have: { dollars } });
  const besides = besidesLines(holdings);
  return {
    paragraphs: besides.length === 0 ? [text] : [text, besides],
    buttons: [
      ...(faucet ? [[testDollarsButton]] : []),
      [withdrawButton, limitsButton, statementButton],
      [flightButton, coversButton],
      [settingsButton, homeButton],
    ],
    qr: address,
  };
}

/** What there is besides dollars; nothing is not told. */
function besidesLines({ covers, invested, votes }: Holdings): Said[] {
  return [
    ...(covers > 0 ? [say('wallet-covers', { units: covers })] : []),
    ...(invested === null ? [say('wallet-pools-unread')] : []),
    ...(invested !== null && invested > 0n ? [say('wallet-pools', { worth: { dollars: invested } })] : []),
    ...(votes !== null && votes > 0n ? [say('wallet-votes', { votes: { votes } })] : []),
  ];
}

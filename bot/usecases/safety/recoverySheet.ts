import { checksummed } from '../../../chain/checksummed.ts';
import type { Hex } from '../../../chain/subject.ts';

/** What a recovery sheet is about. */
export type Leaving = {
  chainId: number;
  wallet: Hex;
  /** The key that the bot signs with, and the person's own. */
  botKey: Hex;
  own: readonly Hex[];
  /** Those of the own keys that are passkeys' signers, or wait to be; and what makes signers. */
  passkeys: readonly { signer: Hex; credentialId: Hex; x: Hex; y: Hex; site: string }[];
  signers: Hex | null;
  guard: Hex;
  module: Hex;
  dollar: Hex;
  desk: Hex;
  pools: { low: Hex; medium: Hex; high: Hex };
};

/**
 * The sheet by which a person takes everything out of their wallet without this bot: a Markdown text whose lines `- name: value` a
 * program can read, too. English, because tools and helpers everywhere read it.
 */
export function recoverySheet(leaving: Leaving): string {
  const { chainId, own, pools } = leaving;
  const at = checksummed;
  const ownLines = own.length === 0 ? ['- own key: none yet'] : own.map((key) => `- own key: ${at(key)}`);
  const passkeyLines = leaving.passkeys.map(
    ({ signer, credentialId, x, y, site }) =>
      `- passkey of ${site}: signer ${at(signer)}, id ${credentialId}, x ${x}, y ${y}`,
  );
  return `# How to leave with everything, without the bot

Your wallet is a Safe, version 1.5.0. Any key that is its owner and not the bot's can do everything with it, with no limit and no waiting.
${own.length === 0 ? '\nWarning: this wallet has no key of yours yet. Type /own in the chat to add one while the bot still answers.\n' : ''}
## Facts

- chain id: ${chainId}
- wallet: ${at(leaving.wallet)}
${[...ownLines, ...passkeyLines].join('\n')}
- bot key: ${at(leaving.botKey)}
- signatures needed: 1
- guard and module guard: ${at(leaving.guard)}
- module and fallback handler: ${at(leaving.module)}
- dollar: ${at(leaving.dollar)}
- cover tokens (ERC-1155): ${at(leaving.desk)}
- pool shares, low risk: ${at(pools.low)}
- pool shares, medium risk: ${at(pools.medium)}
- pool shares, high risk: ${at(pools.high)}

## In Safe's own app

1. Open https://app.safe.global, connect your own key, choose the network with the chain id above.
2. Add an existing Safe account: the wallet's address above.
3. Send: "New transaction", "Send tokens". Cover tokens appear under NFTs.
4. To be rid of the bot: Settings, Setup: remove the owner that is the bot key. Settings, Modules: remove the module.
   Settings, Transaction guard: remove the guard.

## By plain calls, with any tool that signs EIP-712

1. Build the call, for example \`transfer(address,uint256)\` on the dollar, \`safeTransferFrom(address,address,uint256,uint256,bytes)\` on the
   cover tokens, \`transfer(address,uint256)\` on pool shares.
2. Read \`nonce()\` of the wallet. Sign the EIP-712 struct \`SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,
   uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)\` with the domain
   \`{chainId, verifyingContract: wallet}\`; everything but \`to\`, \`data\` and \`nonce\` is 0.
3. Send \`execTransaction(to, 0, data, 0, 0, 0, 0, 0x0, 0x0, signature)\` to the wallet from any account that has ether for gas.
4. To be rid of the bot: \`removeOwner(previous, botKey, 1)\`, \`setGuard(0x0)\`, \`setModuleGuard(0x0)\`, \`disableModule(0x1, module)\`,
   each as a call of the wallet to itself. \`previous\` is the owner before the bot key in \`getOwners()\`, or 0x1.
${leaving.passkeys.length === 0 || leaving.signers === null ? '' : passkeySteps(leaving.signers)}`;
}

function passkeySteps(signers: Hex): string {
  return `
## With a passkey

A passkey signs only on a page of the site it was made for (its name stands above), so whoever has that name when you leave decides whether
it can sign. This is why a wallet of your own as a second key is advised: it needs no site.

1. Open \`leave.html\`, which came with this sheet, from any server under that name, over https; for \`localhost\`, from any server on your own
   computer, such as \`python3 -m http.server\`. It asks nobody but the node whose address you type.
2. What it makes of your signature is a transaction that anybody can send, from any account that has ether for gas.
3. By hand: the wallet's signature is the signer in 32 bytes, 65 in 32 bytes, 0 in one byte, the length of the rest in 32 bytes, and
   \`abi.encode(r, s, challengeIndex, typeIndex, authenticatorData, clientDataJSON)\` of what \`navigator.credentials.get\` answers to the
   transaction's hash as challenge; \`s\` in the lower half of P-256's order.
4. Before its first signature a signer has to be made, by anybody: \`make(x, y)\` of ${checksummed(signers)}.
`;
}

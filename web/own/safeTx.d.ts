type Hex = `0x${string}`;
type PlainCall = { to: Hex; data: Hex; value?: bigint };
type SafeTransaction = { to: Hex; value: bigint; data: Hex; operation: number };

export function callData(signature: string, values: readonly (Hex | bigint)[]): Hex;
export function transactionOf(calls: readonly PlainCall[]): SafeTransaction;
export function transactionHash(
  wallet: { chainId: number; wallet: Hex; nonce: bigint },
  transaction: SafeTransaction,
): Hex;
export function contractSignature(signer: Hex, signature: Hex): Hex;
export function senderSignature(sender: Hex): Hex;
export function sendable(wallet: Hex, transaction: SafeTransaction, signatures: Hex): { to: Hex; data: Hex };

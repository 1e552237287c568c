type Hex = `0x${string}`;
type PlainCall = { to: Hex; data: Hex };

export function removeBotCalls(facts: { wallet: Hex; botKey: Hex }, state: { owners: readonly Hex[] }): PlainCall[];
export function readAddress(text: string): Hex | null;

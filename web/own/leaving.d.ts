type Hex = `0x${string}`;
type PlainCall = { to: Hex; data: Hex };

export function payOutCalls(
  facts: { wallet: Hex; desk: Hex; market: Hex; policies: Hex },
  state: {
    tokens: readonly { token: Hex; amount: bigint }[];
    covers: readonly { id: string; units: bigint }[];
    exits: readonly { pool: Hex; ripe: bigint; waiting: bigint; readyAt: number }[];
    bonds: readonly Hex[];
    offers: readonly { listing: string; isPaid: boolean }[];
    policies: readonly string[];
  },
  to: Hex,
): PlainCall[];
export function removeBotCalls(facts: { wallet: Hex; botKey: Hex }, state: { owners: readonly Hex[] }): PlainCall[];
export function readAddress(text: string): Hex | null;

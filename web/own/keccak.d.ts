export function keccak256(bytes: Uint8Array): Uint8Array;

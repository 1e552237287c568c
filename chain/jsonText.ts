/** JSON text in which a bigint is written `{"$bigint":"…"}`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? { $bigint: item.toString() } : item));
}

/** What `toJson` wrote. @throws SyntaxError when it is no JSON, or a bigint in it is no number. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_, item) => (isWrittenBigint(item) ? BigInt(item.$bigint) : item));
}

function isWrittenBigint(item: unknown): item is { $bigint: string } {
  return typeof item === 'object' && item !== null && '$bigint' in item && typeof item.$bigint === 'string';
}

/** `a * b / c` rounded down; none of them is negative. */
export function down(a: bigint, b: bigint, c: bigint): bigint {
  return (a * b) / c;
}

/** `a * b / c` rounded up. */
export function up(a: bigint, b: bigint, c: bigint): bigint {
  return (a * b + c - 1n) / c;
}

export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

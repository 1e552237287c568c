/**
 * The logs of all blocks from `fromBlock` to `toBlock`, in order. Nodes limit how much they answer at once, each in its own way: a
 * range that is refused is asked for in halves.
 * @throws what the node answers to a single block.
 */
export async function logsSince<T>(
  fromBlock: bigint,
  toBlock: bigint,
  read: (range: { fromBlock: bigint; toBlock: bigint }) => Promise<T[]>,
): Promise<T[]> {
  try {
    return await read({ fromBlock, toBlock });
  } catch (error) {
    if (fromBlock >= toBlock) throw error;
    const middle = (fromBlock + toBlock) / 2n;
    const first = await logsSince(fromBlock, middle, read);
    return [...first, ...(await logsSince(middle + 1n, toBlock, read))];
  }
}

// Keccak-256 as Ethereum has it (the Keccak reference, version 3.0, with padding 0x01), so that this page computes by itself what it
// asks a key to sign. A few hundred bytes now and then: plain rather than fast.

const mask = (1n << 64n) - 1n;
const rate = 136;

const turn = (word, by) => ((word << BigInt(by)) | (word >> BigInt(64 - by))) & mask;

/** The 24 round constants, out of the shift register that defines them. */
const rounds = (() => {
  let register = 1;
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) constant |= 1n << ((1n << BigInt(bit)) - 1n);
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    }
    return constant;
  });
})();

function permute(lanes) {
  for (const constant of rounds) {
    const columns = [0, 1, 2, 3, 4].map((x) => lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]);
    for (let place = 0; place < 25; place++)
      lanes[place] ^= columns[(place + 4) % 5] ^ turn(columns[(place + 1) % 5], 1);
    let [x, y, moving] = [1, 0, lanes[1]];
    for (let step = 0; step < 24; step++) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const next = lanes[x + 5 * y];
      lanes[x + 5 * y] = turn(moving, (((step + 1) * (step + 2)) / 2) % 64);
      moving = next;
    }
    for (let row = 0; row < 25; row += 5) {
      const old = lanes.slice(row, row + 5);
      for (let place = 0; place < 5; place++)
        lanes[row + place] = old[place] ^ (~old[(place + 1) % 5] & mask & old[(place + 2) % 5]);
    }
    lanes[0] ^= constant;
  }
}

/** @param bytes a Uint8Array. @returns 32 bytes. */
export function keccak256(bytes) {
  const padded = new Uint8Array((Math.floor(bytes.length / rate) + 1) * rate);
  padded.set(bytes);
  padded[bytes.length] ^= 0x01;
  padded[padded.length - 1] ^= 0x80;
  const lanes = Array.from({ length: 25 }, () => 0n);
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += rate) {
    for (let lane = 0; lane < rate / 8; lane++) lanes[lane] ^= view.getBigUint64(at + 8 * lane, true);
    permute(lanes);
  }
  const hash = new DataView(new ArrayBuffer(32));
  for (let lane = 0; lane < 4; lane++) hash.setBigUint64(8 * lane, lanes[lane], true);
  return new Uint8Array(hash.buffer);
}

/** A picture's size in pixels and its kind. */
export interface Picture {
  width: number;
  height: number;
  mime: 'image/png' | 'image/jpeg';
}

/** Reads the header of a PNG or JPEG; undefined when it is neither. */
export function describePicture(bytes: Uint8Array): Picture | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length >= 24 && data.subarray(0, 8).equals(PNG_SIGNATURE)) {
    return { width: data.readUInt32BE(16), height: data.readUInt32BE(20), mime: 'image/png' };
  }
  return data.length > 4 && data.readUInt16BE(0) === 0xffd8 ? describeJpeg(data) : undefined;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function describeJpeg(data: Buffer): Picture | undefined {
  let at = 2;
  while (at + 9 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7), mime: 'image/jpeg' };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}

import { crc32, deflateSync } from 'node:zlib';

/** What the first bytes of a picture tell. */
export interface PictureInfo {
  readonly width: number;
  readonly height: number;
  readonly type: string;
}

/** Reads size and kind of a PNG, JPEG, GIF or WebP picture; undefined if the bytes are none of them. */
export function pictureInfo(data: Buffer): PictureInfo | undefined {
  if (data.length >= 24 && data.readUInt32BE(0) === 0x89504e47) {
    return { width: data.readUInt32BE(16), height: data.readUInt32BE(20), type: 'image/png' };
  }
  if (data.length >= 10 && data.toString('latin1', 0, 4) === 'GIF8') {
    return { width: data.readUInt16LE(6), height: data.readUInt16LE(8), type: 'image/gif' };
  }
  if (data.length >= 30 && data.toString('latin1', 0, 4) === 'RIFF' && data.toString('latin1', 8, 12) === 'WEBP')
    return webp(data);
  return data.length >= 4 && data.readUInt16BE(0) === 0xffd8 ? jpeg(data) : undefined;
}

function webp(data: Buffer): PictureInfo | undefined {
  const type = 'image/webp';
  switch (data.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff, type };
    case 'VP8L': {
      const bits = data.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, type };
    }
    case 'VP8X':
      return { width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1, type };
    default:
      return undefined;
  }
}

/** Walks the segments of a JPEG up to the frame header, which holds the size. */
function jpeg(data: Buffer): PictureInfo | undefined {
  let at = 2;
  while (at + 9 < data.length) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5), type: 'image/jpeg' };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}

/** A small picture (a soft gradient) for a person who sends "a photo" without saying which. */
export function samplePicture(width = 320, height = 200): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = 90 + Math.floor((x / width) * 120);
      rows[at + 1] = 130 + Math.floor((y / height) * 80);
      rows[at + 2] = 190;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** What is uploaded as a picture is checked before it is unfolded, and kept without what it need not tell. */
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { marketRules } from '../../../src/marketplace/core/index.js';
import { encodePicture } from '../../../src/marketplace/media/picture.js';

const limits = marketRules().media;
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } });

describe('a picture is kept', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('from %s, as WebP with a thumbnail', async (format) => {
    const kept = await encodePicture(await plain(800, 600).toFormat(format).toBuffer(), limits);
    expect(kept).toMatchObject({ width: 800, height: 600 });
    expect(await sharp(kept.body).metadata()).toMatchObject({ format: 'webp', width: 800, height: 600 });
    expect(await sharp(kept.thumbnail).metadata()).toMatchObject({ format: 'webp', width: 480, height: 360 });
  });

  test('at most 1,600 pixels wide and high', async () => {
    const kept = await encodePicture(await plain(4000, 2000).jpeg().toBuffer(), limits);
    expect(kept).toMatchObject({ width: 1600, height: 800 });
  });

  test('upright, without place and device', async () => {
    const photo = await plain(800, 600)
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '24/1 42/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const kept = await encodePicture(photo, limits);
    expect(kept).toMatchObject({ width: 600, height: 800 });
    const { exif, orientation } = await sharp(kept.body).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
  });
});

/** A PNG whose head promises a size that its few bytes unfold to. */
function bomb(side: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(data: Buffer): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

describe('what is refused', () => {
  test('a small file that unfolds to a huge picture', async () => {
    const small = bomb(20_000);
    expect(small.length).toBeLessThan(100_000);
    await expect(encodePicture(small, limits)).rejects.toMatchObject({ code: 'MEDIA_TOO_LARGE' });
    expect(await encodePicture(bomb(1000), limits)).toMatchObject({ width: 1000 });
  });

  test('more bytes than allowed', async () => {
    const bytes = Buffer.alloc(limits.maxBytes + 1);
    await expect(encodePicture(bytes, limits)).rejects.toMatchObject({ code: 'MEDIA_TOO_LARGE' });
  });

  test.each([
    [399, 300],
    [400, 299],
    [1, 1],
  ])('%d × %d pixels', async (width, height) => {
    const bytes = await plain(width, height).png().toBuffer();
    await expect(encodePicture(bytes, limits)).rejects.toMatchObject({
      code: 'MEDIA_TOO_SMALL',
      details: { width, height },
    });
  });

  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['nothing', () => Buffer.alloc(0)],
    ['a text', () => Buffer.from('not a picture')],
    [
      'an SVG',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600"/></svg>',
        ),
    ],
    ['a GIF', () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
    [
      'half a JPEG',
      async () => {
        const whole = await plain(800, 600).jpeg().toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
    ],
  ])('%s', async (_what, make) => {
    await expect(encodePicture(await make(), limits)).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' });
  });
});

import sharp from 'sharp';
import { AppError } from '../../platform/errors/app-error.js';
import type { MarketRules } from '../core/index.js';

/** A picture as it is kept: WebP without what cameras write beside it (place, device). */
export interface Picture {
  readonly body: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

export const pictureType = 'image/webp';

/** Longest side of what is kept, and the size of its thumbnail. */
const LONGEST_SIDE = 1600;
const THUMBNAIL = { width: 480, height: 360 };
const QUALITY = 82;
const PATIENCE_SECONDS = 20;

// Of the formats that the library can read, these alone: the readers of SVG, PDF and others have no business here.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/**
 * Checks and encodes anew what was uploaded, upright and at most 1,600 pixels wide and high. The size is read before any
 * pixel is, so that a small file cannot unfold to a huge picture. Throws MEDIA_UNREADABLE for what is no whole JPEG, PNG
 * or WebP, MEDIA_TOO_SMALL and MEDIA_TOO_LARGE.
 */
export async function encodePicture(bytes: Buffer, limits: MarketRules['media']): Promise<Picture> {
  if (bytes.length > limits.maxBytes) throw tooLarge(limits);
  const { width, height } = await sizeOf(bytes);
  if (width * height > limits.maxPixels) throw tooLarge(limits);
  if (width < limits.minWidth || height < limits.minHeight) {
    throw new AppError('MEDIA_TOO_SMALL', {
      width,
      height,
      minWidth: limits.minWidth,
      minHeight: limits.minHeight,
    });
  }
  const image = sharp(bytes, { limitInputPixels: limits.maxPixels, failOn: 'error', sequentialRead: true })
    .timeout({ seconds: PATIENCE_SECONDS })
    .autoOrient();
  const [kept, thumbnail] = await readable(() =>
    Promise.all([
      image
        .clone()
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true }),
      image
        .clone()
        .resize({ ...THUMBNAIL, fit: 'cover' })
        .webp({ quality: QUALITY })
        .toBuffer(),
    ]),
  );
  return { body: kept.data, thumbnail, width: kept.info.width, height: kept.info.height };
}

/** Upright, from the head of the file alone. */
async function sizeOf(bytes: Buffer): Promise<{ readonly width: number; readonly height: number }> {
  const { autoOrient } = await readable(() => sharp(bytes, { limitInputPixels: false }).metadata());
  return autoOrient;
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new AppError('MEDIA_UNREADABLE', {}, { cause });
  }
}

function tooLarge({ maxBytes, maxPixels }: MarketRules['media']): AppError {
  return new AppError('MEDIA_TOO_LARGE', {
    megabytes: Math.floor(maxBytes / 1_000_000),
    megapixels: Math.floor(maxPixels / 1_000_000),
  });
}

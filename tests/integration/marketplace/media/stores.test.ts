/** Both stores keep what they are given; the one behind S3 signs what it asks. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mediaStore, type MediaStore } from '../../../../src/marketplace/media/index.js';
import { temporaryDirectory } from '../../../support/index.js';
import { account, startS3Server } from './s3-server.js';

const server = await startS3Server();
const s3 = { kind: 's3', url: server.url, publicUrl: null, ...account } as const;
const directories: string[] = [];
const newDirectory = (): string => {
  const made = temporaryDirectory();
  directories.push(made);
  return made;
};
afterAll(() => {
  for (const made of directories) rmSync(made, { recursive: true });
});
const directory = newDirectory();

describe.each<[string, () => MediaStore]>([
  ['files', () => mediaStore({ kind: 'local', directory })],
  ['a bucket', () => mediaStore(s3)],
])('%s', (_name, open) => {
  const store = open();
  const key = (): string => `${randomUUID()}.webp`;

  test('give back what was put, the last of two', async () => {
    const one = key();
    await store.put(one, Buffer.from('first'), 'image/webp');
    await store.put(one, Buffer.from([0, 255, 10]), 'image/webp');
    expect(await store.get(one)).toEqual(Buffer.from([0, 255, 10]));
  });

  test('say null of what is not there, before and after it was deleted', async () => {
    const one = key();
    expect(await store.get(one)).toBeNull();
    await store.put(one, Buffer.from('x'), 'image/webp');
    await store.delete(one);
    await store.delete(one);
    expect(await store.get(one)).toBeNull();
  });
});

describe('files', () => {
  test('lie inside the directory whatever the key says', async () => {
    const inside = newDirectory();
    const store = mediaStore({ kind: 'local', directory: inside });
    for (const key of ['../out.webp', '/etc/out.webp', 'a/b.webp', '..', '']) {
      await expect(store.put(key, Buffer.from('x'), 'image/webp')).rejects.toMatchObject({
        code: 'MEDIA_STORE_FAILED',
      });
    }
    expect(await readdir(inside)).toEqual([]);
  });

  test('that cannot be written are named', async () => {
    const file = join(newDirectory(), 'file');
    await writeFile(file, '');
    const store = mediaStore({ kind: 'local', directory: file });
    await expect(store.put('a.webp', Buffer.from('x'), 'image/webp')).rejects.toMatchObject({
      code: 'MEDIA_STORE_FAILED',
    });
  });
});

describe('a bucket', () => {
  test('keeps the type of the picture', async () => {
    await mediaStore(s3).put('typed.webp', Buffer.from('x'), 'image/webp');
    expect(server.objects.get('typed.webp')).toMatchObject({ contentType: 'image/webp' });
  });

  test('refuses a wrong secret, and the refusal is named', async () => {
    const store = mediaStore({ ...s3, secretAccessKey: 'another secret' });
    const refused = store.put('wrong.webp', Buffer.from('x'), 'image/webp');
    await expect(refused).rejects.toMatchObject({
      code: 'MEDIA_STORE_FAILED',
      details: { reason: expect.stringContaining('SignatureDoesNotMatch') as string },
    });
    expect(server.objects.has('wrong.webp')).toBe(false);
  });

  test('is asked again when it is busy', async () => {
    const store = mediaStore(s3);
    server.fail(2);
    await store.put('busy.webp', Buffer.from('x'), 'image/webp');
    expect(server.objects.has('busy.webp')).toBe(true);
  });

  test('that does not answer is named', async () => {
    const store = mediaStore({ ...s3, url: 'http://127.0.0.1:9/pictures' });
    await expect(store.get('a.webp')).rejects.toMatchObject({ code: 'MEDIA_STORE_FAILED' });
  });

  test('is read by browsers themselves where it has an address for them', () => {
    expect(mediaStore(s3).url('a.webp')).toBeNull();
    expect(mediaStore({ ...s3, publicUrl: 'https://pictures.example' }).url('a.webp')).toBe(
      'https://pictures.example/a.webp',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/platform/config.js';
import { settings } from '../../../src/platform/settings.js';

describe('readConfig', () => {
  test('without any setting everything is embedded, on 127.0.0.1:3000, in .mizan of the working directory', () => {
    expect(readConfig({}, '/srv/market')).toEqual({
      databaseUrl: null,
      redisUrl: null,
      meiliUrl: null,
      meiliMasterKey: null,
      vectors: { kind: 'off' },
      media: { kind: 'local', directory: '/srv/market/.mizan/media' },
      mail: null,
      publicUrl: null,
      payments: { providers: ['test'], secret: null },
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: '/srv/market/.mizan',
      logLevel: 'info',
    });
  });

  test('takes own services, and an address with a slash at its end', () => {
    const config = readConfig(
      {
        DATABASE_URL: 'postgresql://mizan@db/mizan',
        REDIS_URL: 'rediss://cache:6380',
        MEILI_URL: 'http://engine:7700/',
        MEILI_MASTER_KEY: 'a key of sixteen characters',
        MIZAN_PUBLIC_URL: 'https://market.example/',
        PORT: ' 8080 ',
        MIZAN_DATA_DIR: '/var/lib/market',
      },
      '/srv/market',
    );
    expect(config).toMatchObject({
      databaseUrl: 'postgresql://mizan@db/mizan',
      redisUrl: 'rediss://cache:6380',
      meiliUrl: 'http://engine:7700',
      publicUrl: 'https://market.example',
      payments: { providers: [], secret: null },
      port: 8080,
      dataDirectory: '/var/lib/market',
    });
  });

  test('a bucket for pictures needs its key, and says which part is missing', () => {
    const given = { MIZAN_MEDIA_S3_URL: 'https://s3.test/pictures/', MIZAN_MEDIA_S3_KEY_ID: 'id' };
    expect(() => readConfig(given, '/srv')).toThrow(/MIZAN_MEDIA_S3_SECRET/);
    expect(() => readConfig({ ...given, MIZAN_MEDIA_S3_KEY_ID: '' }, '/srv')).toThrow(
      /MIZAN_MEDIA_S3_KEY_ID/,
    );
    expect(readConfig({ ...given, MIZAN_MEDIA_S3_SECRET: 'secret' }, '/srv').media).toEqual({
      kind: 's3',
      url: 'https://s3.test/pictures',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      publicUrl: null,
    });
  });

  test('vectors from outside need an address and a model, and say which one is missing', () => {
    const given = { MIZAN_VECTORS: 'external', MIZAN_EMBEDDINGS_URL: 'https://vectors/v1/' };
    expect(() => readConfig(given, '/srv')).toThrow(/MIZAN_EMBEDDINGS_MODEL/);
    expect(() => readConfig({ MIZAN_VECTORS: 'external' }, '/srv')).toThrow(/MIZAN_EMBEDDINGS_URL/);
    expect(readConfig({ ...given, MIZAN_EMBEDDINGS_MODEL: 'small' }, '/srv').vectors).toEqual({
      kind: 'external',
      url: 'https://vectors/v1',
      key: null,
      model: 'small',
    });
  });

  test('an empty value is no value', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '  ' }, '/')).toEqual(readConfig({}, '/'));
  });

  test.each([
    ['DATABASE_URL', 'mysql://db/mizan'],
    ['DATABASE_URL', 'db:5432'],
    ['REDIS_URL', 'http://cache'],
    ['MEILI_URL', 'engine:7700'],
    ['MEILI_MASTER_KEY', 'short'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused by name, with a right value', (name, value) => {
    const expected = settings.find((setting) => setting.name === name)?.expected;
    expect(() => readConfig({ [name]: value }, '/')).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(name) as string,
        details: expect.objectContaining({ expected }) as object,
      }),
    );
  });

  test('a refused value that may hold a password is not repeated', () => {
    const wrong = (): unknown => readConfig({ DATABASE_URL: 'mysql://me:secret@db/mizan' }, '/');
    expect(wrong).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') as string }),
    );
  });

  test('a refused value that is no secret is repeated', () => {
    expect(() => readConfig({ PORT: 'abc' }, '/')).toThrow('PORT=abc');
  });
});

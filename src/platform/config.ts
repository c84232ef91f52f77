/** The configuration: read from the environment once, checked, and handed on as a typed value. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors/app-error.js';
import { settings, type Setting, type SettingName } from './settings.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Where the vectors of listings and queries come from. */
export type VectorsConfig =
  | { readonly kind: 'off' }
  | { readonly kind: 'learned' }
  | {
      readonly kind: 'external';
      /** Without a slash at its end. */
      readonly url: string;
      readonly key: string | null;
      readonly model: string;
    };

/** Where pictures are kept. */
export type MediaConfig =
  | { readonly kind: 'local'; /** Absolute path. */ readonly directory: string }
  | {
      readonly kind: 's3';
      /** Of the bucket, without a slash at its end. */
      readonly url: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      /** Where browsers get pictures from the bucket themselves; null where they go through this server. */
      readonly publicUrl: string | null;
    };

export interface Config {
  /** Unset addresses mean the embedded service (for Redis: the queue on PostgreSQL). */
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly meiliUrl: string | null;
  readonly meiliMasterKey: string | null;
  readonly vectors: VectorsConfig;
  readonly media: MediaConfig;
  /** Where letters are handed over; null writes them to the log. */
  readonly mail: { readonly url: string; readonly key: string | null } | null;
  /** Without a slash at its end. */
  readonly publicUrl: string | null;
  /** Names of payment providers, and what they sign their notices with. */
  readonly payments: { readonly providers: readonly string[]; readonly secret: string | null };
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDirectory: string;
  readonly logLevel: (typeof logLevels)[number];
}

const address = (...protocols: string[]): z.ZodOptional<z.ZodString> =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol))
    .optional();

const environmentSchema = z.object({
  DATABASE_URL: address('postgres:', 'postgresql:'),
  REDIS_URL: address('redis:', 'rediss:'),
  MEILI_URL: address('http:', 'https:'),
  MEILI_MASTER_KEY: z.string().min(16).optional(),
  MIZAN_VECTORS: z.enum(['off', 'learned', 'external']).default('off'),
  MIZAN_EMBEDDINGS_URL: address('http:', 'https:'),
  MIZAN_EMBEDDINGS_KEY: z.string().min(1).optional(),
  MIZAN_EMBEDDINGS_MODEL: z.string().min(1).optional(),
  MIZAN_MEDIA_S3_URL: address('http:', 'https:'),
  MIZAN_MEDIA_S3_REGION: z.string().min(1).default('us-east-1'),
  MIZAN_MEDIA_S3_KEY_ID: z.string().min(1).optional(),
  MIZAN_MEDIA_S3_SECRET: z.string().min(1).optional(),
  MIZAN_MEDIA_PUBLIC_URL: address('http:', 'https:'),
  MIZAN_MAIL_URL: address('http:', 'https:'),
  MIZAN_MAIL_KEY: z.string().min(1).optional(),
  MIZAN_PUBLIC_URL: address('http:', 'https:'),
  MIZAN_PAYMENTS: z
    .string()
    .regex(/^[a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*$/u)
    .optional(),
  MIZAN_PAYMENTS_SECRET: z.string().min(16).optional(),
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(0).max(65_535)).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  MIZAN_DATA_DIR: z.string().min(1).default('.mizan'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
} satisfies Record<SettingName, z.ZodType>);

/**
 * Reads the settings from `environment`; an empty value counts as unset.
 * Relative data directories are taken from `workingDirectory`. Throws `AppError` CONFIG_INVALID.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Config {
  const given = Object.fromEntries(
    settings.map(({ name }) => [name, environment[name]?.trim() || undefined] as const),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw invalid(String(parsed.error.issues[0]?.path[0]), given);
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    meiliUrl: data.MEILI_URL === undefined ? null : withoutSlash(data.MEILI_URL),
    meiliMasterKey: data.MEILI_MASTER_KEY ?? null,
    vectors: vectorsConfig(data, given),
    media: mediaConfig(data, given, resolve(workingDirectory, data.MIZAN_DATA_DIR, 'media')),
    mail:
      data.MIZAN_MAIL_URL === undefined
        ? null
        : { url: data.MIZAN_MAIL_URL, key: data.MIZAN_MAIL_KEY ?? null },
    publicUrl: data.MIZAN_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    payments: paymentsConfig(data),
    port: data.PORT,
    host: data.HOST,
    dataDirectory: resolve(workingDirectory, data.MIZAN_DATA_DIR),
    logLevel: data.LOG_LEVEL,
  };
}

/** A database of one's own may hold a market with real people: there the test provider is never on by default. */
function paymentsConfig(data: z.infer<typeof environmentSchema>): Config['payments'] {
  const names = data.MIZAN_PAYMENTS ?? (data.DATABASE_URL === undefined ? 'test' : 'off');
  return {
    providers: names === 'off' ? [] : names.split(',').map((name) => name.trim()),
    secret: data.MIZAN_PAYMENTS_SECRET ?? null,
  };
}

function vectorsConfig(
  data: z.infer<typeof environmentSchema>,
  given: Record<string, string | undefined>,
): VectorsConfig {
  const kind = data.MIZAN_VECTORS;
  if (kind !== 'external') return { kind };
  const { MIZAN_EMBEDDINGS_URL: url, MIZAN_EMBEDDINGS_KEY: key = null, MIZAN_EMBEDDINGS_MODEL: model } = data;
  if (url === undefined) throw invalid('MIZAN_EMBEDDINGS_URL', given);
  if (model === undefined) throw invalid('MIZAN_EMBEDDINGS_MODEL', given);
  return { kind, url: withoutSlash(url), key, model };
}

function mediaConfig(
  data: z.infer<typeof environmentSchema>,
  given: Record<string, string | undefined>,
  directory: string,
): MediaConfig {
  if (data.MIZAN_MEDIA_S3_URL === undefined) return { kind: 'local', directory };
  const { MIZAN_MEDIA_S3_KEY_ID: accessKeyId, MIZAN_MEDIA_S3_SECRET: secretAccessKey } = data;
  if (accessKeyId === undefined) throw invalid('MIZAN_MEDIA_S3_KEY_ID', given);
  if (secretAccessKey === undefined) throw invalid('MIZAN_MEDIA_S3_SECRET', given);
  return {
    kind: 's3',
    url: withoutSlash(data.MIZAN_MEDIA_S3_URL),
    region: data.MIZAN_MEDIA_S3_REGION,
    accessKeyId,
    secretAccessKey,
    publicUrl: data.MIZAN_MEDIA_PUBLIC_URL === undefined ? null : withoutSlash(data.MIZAN_MEDIA_PUBLIC_URL),
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function invalid(name: string, given: Record<string, string | undefined>): AppError {
  const setting = (settings as readonly Setting[]).find((entry) => entry.name === name);
  const isSecret = setting?.secret === true;
  return new AppError('CONFIG_INVALID', {
    name: isSecret ? name : `${name}=${given[name] ?? ''}`,
    expected: setting?.expected ?? '',
  });
}

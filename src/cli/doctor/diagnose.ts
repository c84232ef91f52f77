import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Closers } from '../../platform/closers.js';
import { readConfig, type Config } from '../../platform/config.js';
import { checkDatabase, publicAddress } from '../../platform/database/check.js';
import { openDatabase, type Db } from '../../platform/database/database.js';
import { openServices, type Services } from '../../platform/embedded/index.js';
import { checkEngine, createEngine, type Engine } from '../../platform/engine.js';
import { AppError, errorText } from '../../platform/errors/app-error.js';
import { openMizanQueue } from '../../platform/queue/index.js';
import { queueStore } from '../../platform/runtime.js';
import { settings } from '../../platform/settings.js';
import { plain, type Finding, type Text } from './findings.js';
import { inspectIndex } from './inspect-index.js';
import { inspectLedger } from './inspect-ledger.js';

const subjects = {
  node: plain('Node'),
  settings: { ar: 'الإعدادات', en: 'Settings' },
  disk: { ar: 'القرص', en: 'Disk' },
  services: { ar: 'الخدمات المضمّنة', en: 'Embedded services' },
  database: plain('PostgreSQL'),
  engine: plain('Meilisearch'),
  queue: { ar: 'طابور المهام', en: 'Job queue' },
} as const satisfies Record<string, Text>;

const gigabyte = 1024 ** 3;

/** Looks at everything that Mizan stands on, from the ground up; what rests on something broken is left out. */
export async function diagnose(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Promise<Finding[]> {
  const findings: Finding[] = [{ state: 'ok', subject: subjects.node, found: plain(process.versions.node) }];
  const note = async (subject: Text, look: () => Promise<Omit<Finding, 'subject'>>): Promise<boolean> => {
    const finding = { subject, ...(await Promise.resolve().then(look).catch(failed)) };
    findings.push(finding);
    return finding.state !== 'failure';
  };
  let config: Config | undefined;
  await note(subjects.settings, () => {
    config = readConfig(environment, workingDirectory);
    return Promise.resolve(describeSettings(environment));
  });
  if (config === undefined) return findings;
  const { dataDirectory } = config;
  await note(subjects.disk, () => inspectDisk(dataDirectory));
  await inspectServices(config, note);
  return findings;
}

type Note = (subject: Text, look: () => Promise<Omit<Finding, 'subject'>>) => Promise<boolean>;

async function inspectServices(config: Config, note: Note): Promise<void> {
  const closers = new Closers(() => {
    // What cannot be closed has been noted already.
  });
  try {
    let services: Services | undefined;
    await note(subjects.services, async () => {
      const opened = await openServices(config, { client: 'command' });
      services = opened;
      closers.add(() => opened.close());
      return { state: 'ok', found: describeEmbedded(opened) };
    });
    if (services === undefined) return;
    const { databaseUrl, meiliUrl, meiliKey } = services;
    const db = openDatabase(databaseUrl, () => undefined, 2);
    closers.add(() => db.destroy());
    const engine = createEngine({ url: meiliUrl, key: meiliKey, timeout: 5000 });
    const hasDatabase = await note(subjects.database, () => inspectDatabase(db, databaseUrl));
    const hasEngine = await note(subjects.engine, () => inspectEngine(engine, meiliUrl));
    if (hasDatabase || services.redisUrl !== null) await note(subjects.queue, inspectQueue(services));
    if (hasDatabase) await inspectLedger(db, note);
    if (hasDatabase && hasEngine) await inspectIndex(db, engine, note);
  } finally {
    await closers.close();
  }
}

function describeSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Omit<Finding, 'subject'> {
  const set = settings.filter(({ name }) => (environment[name] ?? '').trim() !== '').map(({ name }) => name);
  const names = set.join(', ');
  return {
    state: 'ok',
    found: set.length === 0 ? { ar: 'كلها على القيم المعتادة', en: 'all at their defaults' } : plain(names),
  };
}

async function inspectDisk(dataDirectory: string): Promise<Omit<Finding, 'subject'>> {
  const { bavail, bsize } = await statfs(dataDirectory).catch(() => statfs(dirname(dataDirectory)));
  const free = (bavail * bsize) / gigabyte;
  const amount = free.toFixed(1);
  const found = {
    ar: `المتاح ${amount} غ.ب في ${dataDirectory}`,
    en: `${amount} GB free in ${dataDirectory}`,
  };
  if (free >= 2) return { state: 'ok', found };
  const advice = {
    ar: 'أفرغ مساحة، أو انقل البيانات إلى قرص آخر بالإعداد MIZAN_DATA_DIR.',
    en: 'Free some space, or move the data to another disk with MIZAN_DATA_DIR.',
  };
  return { state: free < 0.3 ? 'failure' : 'warning', found, advice };
}

function describeEmbedded({ embedded }: Services): Text {
  return embedded.length === 0
    ? { ar: 'لا حاجة إليها: كل الخدمات خدماتك', en: 'not needed: all services are your own' }
    : plain(embedded.join(', '));
}

async function inspectDatabase(db: Db, url: string): Promise<Omit<Finding, 'subject'>> {
  const version = await checkDatabase(db, url);
  return { state: 'ok', found: plain(`${version}  ${publicAddress(url)}`) };
}

async function inspectEngine(engine: Engine, url: string): Promise<Omit<Finding, 'subject'>> {
  return { state: 'ok', found: plain(`${await checkEngine(engine)}  ${url}`) };
}

function inspectQueue(services: Services): () => Promise<Omit<Finding, 'subject'>> {
  return async () => {
    const store = queueStore(services);
    const queue = await openMizanQueue({ store, onError: () => undefined });
    try {
      const { waiting, active, delayed, failed } = await queue.counts();
      const place = store.kind === 'redis' ? `Redis ${publicAddress(store.url)}` : 'PostgreSQL';
      const found = {
        ar: `${place}: تنتظر ${waiting}، تعمل ${active}، مؤجلة ${delayed}، أخفقت ${failed}`,
        en: `${place}: ${waiting} waiting, ${active} active, ${delayed} delayed, ${failed} failed`,
      };
      if (failed === 0) return { state: 'ok', found };
      const reasons = (await queue.failed(3)).map(({ job, reason }) => `${job.name}: ${reason}`).join('; ');
      const advice = { ar: `انظر في سبب الإخفاق: ${reasons}`, en: `See why they failed: ${reasons}` };
      return { state: 'warning', found, advice };
    } finally {
      await queue.close();
    }
  };
}

function failed(error: unknown): Omit<Finding, 'subject'> {
  if (error instanceof AppError) {
    const { code, details } = error;
    return {
      state: 'failure',
      found: plain(code),
      advice: { ar: errorText(code, 'ar', details), en: errorText(code, 'en', details) },
    };
  }
  return { state: 'failure', found: plain(error instanceof Error ? error.message : String(error)) };
}

/** Every setting of the environment, in one table: the documentation, the checks and `mizan doctor` read it. */
export interface Setting {
  readonly name: string;
  readonly ar: string;
  readonly en: string;
  /** What happens when it is not set. */
  readonly default: string;
  /** A right value as it is written, shown when a wrong one was given. */
  readonly expected: string;
  /** Its value may hold a password and is never printed. */
  readonly secret?: true;
}

export const settings = [
  {
    name: 'DATABASE_URL',
    ar: 'عنوان قاعدة PostgreSQL (الإصدار 14 فما فوق)',
    en: 'Address of a PostgreSQL database (14 or newer)',
    default: 'embedded',
    expected: 'DATABASE_URL=postgres://user:password@host:5432/mizan',
    secret: true,
  },
  {
    name: 'REDIS_URL',
    ar: 'عنوان خادم Redis لطابور المهام',
    en: 'Address of a Redis server for the job queue',
    default: 'the queue is kept in PostgreSQL',
    expected: 'REDIS_URL=redis://host:6379',
    secret: true,
  },
  {
    name: 'MEILI_URL',
    ar: 'عنوان خادم Meilisearch',
    en: 'Address of a Meilisearch server',
    default: 'embedded',
    expected: 'MEILI_URL=http://host:7700',
  },
  {
    name: 'MEILI_MASTER_KEY',
    ar: 'المفتاح الرئيس لخادم Meilisearch (16 حرفاً على الأقل)',
    en: 'Master key of the Meilisearch server (at least 16 characters)',
    default: 'random, kept in the data directory',
    expected: 'MEILI_MASTER_KEY=c5f0a81b9d3e47f26a0d',
    secret: true,
  },
  {
    name: 'MIZAN_VECTORS',
    ar: 'البحث بالمعنى فوق الكلمات: بلا، أو متعلَّم من السوق نفسه، أو من خدمة خارجية',
    en: 'Meaning beyond words: none, learned from the catalogue itself, or from an endpoint outside',
    default: 'off',
    expected: 'MIZAN_VECTORS=learned (off, learned, external)',
  },
  {
    name: 'MIZAN_EMBEDDINGS_URL',
    ar: 'عنوان خدمة المتجهات المتوافقة مع OpenAI، ويلزم مع MIZAN_VECTORS=external',
    en: 'Address of an embeddings service of the OpenAI kind, needed by MIZAN_VECTORS=external',
    default: 'none',
    expected: 'MIZAN_EMBEDDINGS_URL=https://host/v1',
  },
  {
    name: 'MIZAN_EMBEDDINGS_KEY',
    ar: 'مفتاح خدمة المتجهات',
    en: 'Key of the embeddings service',
    default: 'none',
    expected: 'MIZAN_EMBEDDINGS_KEY=the key that the service gave you',
    secret: true,
  },
  {
    name: 'MIZAN_EMBEDDINGS_MODEL',
    ar: 'اسم النموذج في خدمة المتجهات، ويلزم مع MIZAN_VECTORS=external',
    en: 'Name of the model at the embeddings service, needed by MIZAN_VECTORS=external',
    default: 'none',
    expected: 'MIZAN_EMBEDDINGS_MODEL=text-embedding-3-small',
  },
  {
    name: 'MIZAN_MEDIA_S3_URL',
    ar: 'عنوان حاوية متوافقة مع S3 تُحفظ فيها الصور',
    en: 'Address of a bucket, of the S3 kind, for pictures',
    default: 'files in the data directory',
    expected: 'MIZAN_MEDIA_S3_URL=https://s3.eu-central-1.amazonaws.com/bucket',
  },
  {
    name: 'MIZAN_MEDIA_S3_REGION',
    ar: 'منطقة حاوية الصور',
    en: 'Region of the bucket',
    default: 'us-east-1',
    expected: 'MIZAN_MEDIA_S3_REGION=eu-central-1',
  },
  {
    name: 'MIZAN_MEDIA_S3_KEY_ID',
    ar: 'معرّف مفتاح حاوية الصور، ويلزم مع MIZAN_MEDIA_S3_URL',
    en: 'Id of the access key of the bucket, needed by MIZAN_MEDIA_S3_URL',
    default: 'none',
    expected: 'MIZAN_MEDIA_S3_KEY_ID=the id of the access key',
  },
  {
    name: 'MIZAN_MEDIA_S3_SECRET',
    ar: 'كلمة سر مفتاح حاوية الصور، وتلزم مع MIZAN_MEDIA_S3_URL',
    en: 'Secret of the access key, needed by MIZAN_MEDIA_S3_URL',
    default: 'none',
    expected: 'MIZAN_MEDIA_S3_SECRET=the secret of the access key',
    secret: true,
  },
  {
    name: 'MIZAN_MEDIA_PUBLIC_URL',
    ar: 'عنوان تقرأ منه المتصفحات صور الحاوية مباشرة',
    en: 'Address at which browsers read the bucket themselves',
    default: 'pictures go through this server',
    expected: 'MIZAN_MEDIA_PUBLIC_URL=https://pictures.example',
  },
  {
    name: 'MIZAN_PAYMENTS',
    ar: 'وسائل الدفع المفعّلة، تفصل بينها فواصل؛ test تجرّب بلا مال، وoff بلا أي وسيلة',
    en: 'Payment providers that are switched on, separated by commas; test moves no real money, off has none',
    default: 'test with the embedded database, off with one of your own',
    expected: 'MIZAN_PAYMENTS=test',
  },
  {
    name: 'MIZAN_PAYMENTS_SECRET',
    ar: 'المفتاح الذي توقّع به وسيلة الدفع إشعاراتها (16 حرفاً على الأقل)',
    en: 'Secret with which payment providers sign their notices (at least 16 characters)',
    default: 'none: notices are refused',
    expected: 'MIZAN_PAYMENTS_SECRET=7d1f0c52ab9e4463',
    secret: true,
  },
  {
    name: 'PORT',
    ar: 'المنفذ الذي تفتح عليه الواجهة',
    en: 'Port of the API and the pages',
    default: '3000',
    expected: 'PORT=3000 (0 … 65535)',
  },
  {
    name: 'HOST',
    ar: 'عنوان الشبكة الذي تفتح عليه الواجهة',
    en: 'Network address of the API and the pages',
    default: '127.0.0.1',
    expected: 'HOST=127.0.0.1',
  },
  {
    name: 'MIZAN_MAIL_URL',
    ar: 'عنوان يستقبل الرسائل البريدية بصيغة JSON ويسلّمها إلى مزوّد البريد',
    en: 'Address that takes letters as JSON ({to, subject, text}) and hands them to a mail provider',
    default: 'letters go to the log',
    expected: 'MIZAN_MAIL_URL=https://mail.example/letters',
  },
  {
    name: 'MIZAN_MAIL_KEY',
    ar: 'مفتاح خدمة البريد، يُرسل في الترويسة Authorization',
    en: 'Key of the mail service, sent as a bearer token',
    default: 'none',
    expected: 'MIZAN_MAIL_KEY=your-key',
    secret: true,
  },
  {
    name: 'MIZAN_PUBLIC_URL',
    ar: 'العنوان الذي يصل به الناس إلى الصفحات، وتقود إليه روابط الرسائل',
    en: 'Where people reach the pages; the links of letters lead there',
    default: 'http://HOST:PORT',
    expected: 'MIZAN_PUBLIC_URL=https://mizan.example',
  },
  {
    name: 'MIZAN_DATA_DIR',
    ar: 'المجلد الذي تُحفظ فيه البيانات',
    en: 'Directory of all data',
    default: '.mizan',
    expected: 'MIZAN_DATA_DIR=.mizan',
  },
  {
    name: 'LOG_LEVEL',
    ar: 'مقدار التفصيل في السجل',
    en: 'How much is logged',
    default: 'info',
    expected: 'LOG_LEVEL=info (fatal, error, warn, info, debug, trace, silent)',
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];

/** A small marketplace made for the browser suite: enough to page, filter and compare, small enough to know. */

const fields = [
  ['business', 'أعمال واستشارات'],
  ['writing', 'كتابة وترجمة'],
  ['design', 'تصميم'],
  ['programming', 'برمجة وتطوير'],
  ['marketing', 'تسويق رقمي'],
  ['video', 'فيديو وأنيميشن'],
  ['audio', 'صوتيات'],
  ['data', 'بيانات'],
  ['engineering', 'هندسة وعمارة'],
  ['teaching', 'تعليم عن بعد'],
  ['lifestyle', 'أسلوب حياة'],
  ['ai', 'خدمات الذكاء الاصطناعي'],
] as const;

const sellers = [
  { id: 's1', displayName: 'نور الهدى', level: 'expert' },
  { id: 's2', displayName: 'Omar Designs', level: 'distinguished' },
  { id: 's3', displayName: 'سالم الحربي', level: 'active' },
  { id: 's4', displayName: 'ليلى حداد', level: 'new' },
  { id: 's5', displayName: 'فريق إتقان' },
] as const;

/** Two services of one seller are the same word for word. */
export const twinsTitle = 'تنظيف جداول إكسل وترتيب بياناتها';

const audiences = ['للمطاعم', 'للمتاجر', 'للعيادات', 'للمدارس', 'للشركات الناشئة', 'للمقاهي'];

/** How many services «تصميم شعار» finds word for word: more than two pages. */
export const logoServices = 60;
/** Of them, how many cost five dollars. */
export const logoServicesAtFiveDollars = logoServices / 2;

/** One has everything that a listing can have. */
export const complete = { id: 'translation-full', title: 'سأترجم مقالاتك من الإنجليزية إلى العربية' };
/** One has neither price nor delivery nor rating, and a title that begins in Latin letters. */
export const bare = { id: 'wordpress-bare', title: 'WordPress تركيب وتأمين ووردبريس' };

function logoListing(number: number): Record<string, unknown> {
  return {
    type: 'listing',
    id: `logo-${String(number)}`,
    sellerId: `s${String((number % 5) + 1)}`,
    categoryId: 'design/logo',
    title: `تصميم شعار ${audiences[number % 6] ?? ''} بأسلوب رقم ${String(number)}`,
    description: 'أصمم شعاراً يعبّر عن نشاطك مع ملفات مفتوحة المصدر.',
    tags: ['شعار', 'هوية بصرية', 'logo'],
    basePriceCents: number % 2 === 0 ? 500 : 2000,
    deliveryDays: (number % 4) + 1,
    status: 'published',
    createdAt: '2026-01-05T09:00:00Z',
    history: { orders: number, reviews: number, ratingMean: 4 + (number % 10) / 10 },
  };
}

const completeListing = {
  type: 'listing',
  id: complete.id,
  sellerId: 's1',
  categoryId: 'writing/translation',
  title: complete.title,
  description: 'ترجمة بشرية دقيقة.\nأرسل النص والجمهور المقصود.',
  tags: ['ترجمة', 'مقالات'],
  basePriceCents: 1000,
  deliveryDays: 2,
  upgrades: [{ title: 'تسليم خلال 24 ساعة', priceCents: 1000, deliveryDays: 1 }],
  packages: [{ name: 'أساسية', priceCents: 1000, deliveryDays: 2, includes: ['500 كلمة'] }],
  status: 'published',
  createdAt: '2026-02-01T09:00:00Z',
};

const bareListing = {
  type: 'listing',
  id: bare.id,
  sellerId: 's5',
  categoryId: 'programming/wordpress',
  title: bare.title,
  tags: ['wordpress'],
  status: 'published',
};

const twin = (id: string): Record<string, unknown> => {
  return { ...bareListing, id, sellerId: 's2', categoryId: 'data', title: twinsTitle, tags: ['excel'] };
};

/** The import records, in the order in which they refer to each other. */
export const catalogue: readonly Record<string, unknown>[] = [
  ...fields.map(([id, name]) => ({ type: 'category', id, name })),
  { type: 'category', id: 'design/logo', name: 'تصميم شعار', parentId: 'design' },
  { type: 'category', id: 'writing/translation', name: 'ترجمة', parentId: 'writing' },
  { type: 'category', id: 'programming/wordpress', name: 'ووردبريس', parentId: 'programming' },
  ...sellers.map((seller) => ({ type: 'seller', ...seller })),
  ...Array.from({ length: logoServices }, (_, index) => logoListing(index + 1)),
  completeListing,
  bareListing,
  twin('excel-1'),
  twin('excel-2'),
  {
    type: 'review',
    id: 'r1',
    listingId: complete.id,
    buyerId: 'b1',
    stars: 5,
    comment: 'ترجمة ممتازة وسريعة.',
    createdAt: '2026-03-01T09:00:00Z',
  },
];

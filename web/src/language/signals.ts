/** The signals of the ranking in the words of a reader, grouped by what they tell. A new one: a name and a group here. */
export interface SignalGroup {
  readonly name: string;
  readonly signals: readonly string[];
}

const groups: readonly SignalGroup[] = [
  { name: 'مطابقة البحث', signals: ['text', 'coverage', 'phrase', 'categoryIntent', 'focus', 'meaning'] },
  {
    name: 'السمعة',
    signals: [
      'rating',
      'provenRating',
      'volume',
      'sellerStanding',
      'level',
      'reviewRecency',
      'repeatBuyers',
      'onTime',
      'completion',
      'salesPace',
    ],
  },
  { name: 'النشاط والحداثة', signals: ['activity', 'response', 'freshness', 'novelty'] },
  { name: 'التسليم والسعر', signals: ['delivery', 'deliveryKept', 'price'] },
  {
    name: 'جودة العرض',
    signals: ['titleQuality', 'descriptionQuality', 'samples', 'upgrades', 'conversion'],
  },
  { name: 'النزاهة وقرارات الفريق', signals: ['integrity', 'boost'] },
  { name: 'ذوق المشتري', signals: ['affinity'] },
];

const names: Readonly<Record<string, string>> = {
  text: 'كلمات البحث في الخدمة',
  coverage: 'شمول كل الكلمات',
  phrase: 'تجاور الكلمات',
  categoryIntent: 'القسم المناسب للبحث',
  focus: 'العنوان في صلب البحث',
  meaning: 'قرب المعنى',
  rating: 'متوسط التقييم',
  provenRating: 'التقييم المثبت بعدد كافٍ',
  volume: 'عدد الطلبات والتقييمات',
  sellerStanding: 'مبيعات البائع كلها',
  level: 'مستوى البائع',
  reviewRecency: 'حداثة التقييمات',
  repeatBuyers: 'عودة المشترين',
  onTime: 'التسليم في الموعد',
  completion: 'إتمام الطلبات',
  activity: 'آخر ظهور للبائع',
  response: 'سرعة الرد',
  freshness: 'حداثة الخدمة',
  delivery: 'مدة التسليم الموعودة',
  deliveryKept: 'الوفاء بمدة التسليم',
  price: 'السعر المعتاد في القسم',
  titleQuality: 'جودة العنوان',
  descriptionQuality: 'جودة الوصف',
  samples: 'نماذج الأعمال',
  upgrades: 'التطويرات المتاحة',
  conversion: 'من الزيارة إلى الشراء',
  integrity: 'خلوّ السجل من المخالفات',
  salesPace: 'سرعة البيع',
  novelty: 'فرصة الخدمة الجديدة',
  affinity: 'ما يميل إليه المشتري نفسه',
  boost: 'رفع يضيفه فريق الموقع',
};

export function signalName(signal: string): string {
  return names[signal] ?? signal;
}

/** All of `signals`, each in one group, none empty; what has no group here stands under «غيرها». */
export function grouped(signals: readonly string[]): readonly SignalGroup[] {
  const known = new Set(groups.flatMap((group) => group.signals));
  const others = { name: 'غيرها', signals: signals.filter((signal) => !known.has(signal)) };
  return [...groups, others]
    .map((group) => ({ ...group, signals: group.signals.filter((signal) => signals.includes(signal)) }))
    .filter((group) => group.signals.length > 0);
}

/** What each signal is called where its share is shown; one without a name here shows under its own. */
const names: Readonly<Record<string, string>> = {
  text: 'كلمات البحث',
  coverage: 'اكتمال الكلمات',
  phrase: 'العبارة متصلة',
  categoryIntent: 'القسم',
  focus: 'تركيز العنوان',
  meaning: 'قرب المعنى',
  rating: 'التقييم',
  provenRating: 'ثبات التقييم',
  reviewRecency: 'حداثة التقييمات',
  volume: 'طلبات الخدمة',
  sellerStanding: 'طلباتك كلها',
  level: 'المستوى',
  onTime: 'التسليم في الموعد',
  completion: 'إتمام الطلبات',
  repeatBuyers: 'العائدون إليك',
  activity: 'النشاط',
  response: 'سرعة الرد',
  freshness: 'حداثة الخدمة',
  delivery: 'مدة التسليم',
  deliveryKept: 'الوفاء بالمدة',
  titleQuality: 'جودة العنوان',
  descriptionQuality: 'جودة الوصف',
  samples: 'نماذج الأعمال',
  upgrades: 'التطويرات',
  price: 'السعر',
  conversion: 'الإقبال',
  integrity: 'النزاهة',
  boost: 'دعم من الموقع',
};

export function nameOfSignal(signal: string): string {
  return names[signal] ?? signal;
}

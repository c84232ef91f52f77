import { grade, type Signal } from '../signal.js';

/** Days that a listing is taken to have been there before it was published: a sale on the first day is no pace yet. */
const DAYS_BEFORE = 60;

/** Orders a year of its life, on a log scale up to `salesPaceCeiling`: what sells now, not what sold most in ten years. */
export const salesPace: Signal = {
  name: 'salesPace',
  neutral: 0.2,
  value({ orders, reviews, createdDay }, { today }, { salesPaceCeiling }) {
    if (createdDay === null || (orders === null && reviews === null)) return null;
    const years = (Math.max(0, today - createdDay) + DAYS_BEFORE) / 365;
    const pace = Math.max(orders ?? 0, reviews ?? 0) / years;
    return Math.min(1, Math.log1p(pace) / Math.log1p(salesPaceCeiling));
  },
  sentence(value) {
    if (value === null) return 'وتيرة الطلب على خدمتك غير معروفة، ولا يُحسب ذلك عليك.';
    if (value === 0) return 'لم تُطلب هذه الخدمة منذ نشرها.';
    return grade(value, [
      'تُطلب خدمتك على فترات متباعدة.',
      'تُطلب خدمتك بين حين وآخر.',
      'تُطلب خدمتك كثيراً قياساً إلى عمرها.',
    ]);
  },
};

/**
 * Words of the working relationship: who is looked for, for how long, how well and how soon. They stand in every trade's
 * requests alike, and so say nothing of the need; greetings and politeness are the analysis's own stop words.
 */
import { analyse } from '../../arabic/index.js';

const people = `
  خبير خبيرة خبراء مختص مختصة متخصص متخصصة متفرغ متفرغة مستقل مستقلة متمكن متمكنة موهوب مبدع قادر ملتزم منضبط جاد أمين
  صادق متوفر متاح متواجد موظف موظفة موظفين فريق`;
const terms = `
  دوام جزئي وظيفة فرصة تعاون شغل مستمر دائم مدة فترة شهر شهري شهرية شهريا أسبوع سنة ساعة ساعات طويل المدى الأمد عاجل
  مستعجل ضروري تسليم سعر أسعار ميزانية مبلغ مقابل دولار ريال تفاصيل شرط يشترط متطلبات مطلوبة مطلوبين إمكانية تعامل
  قابل للتجديد سابق سابقة`;
const manner = `
  محترف محترفة احترافي احترافية جودة عالية دقة مميز مميزة واضح بسيط بسيطة جديد قوي كامل كاملة جاهز مناسب سريع خاص خاصة
  كبير كبيرة صغير قريب عدة بعض مثال نفس معين مهم هام`;
const verbs = 'عمل أعمال تنفيذ خدمة خدمات يفضل يحتاج سيتم سبب عدم التالية';

const framing: ReadonlySet<string> = new Set(
  analyse([people, terms, manner, verbs].join(' ')).flatMap(({ family, exact }) => [family, exact]),
);

/** Whether a word tells how work is to be had, not what work. */
export function isFraming({ family, exact }: { readonly family: string; readonly exact: string }): boolean {
  return framing.has(family) || framing.has(exact);
}

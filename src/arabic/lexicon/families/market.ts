/** Derivation families of the small things that every order of the market speaks of. */
export const marketLines = `
# small things of the market
ask: طلب طلبات اطلب! order orders
count: عدد
measure: قياس قياسات مقياس مقاييس
size: حجم أحجام مقاس مقاسات
evaluate: تقييم قيّم^ مقيم تقييمات
value: قيمة قيم
rank: رانك ترتيب_موقع ranking rank
row: صف صفوف
open: فتح افتح! مفتوح
erase: حذف احذف! محذوف
remove: إزالة ازيل! مسح امسح!
add: إضافة ضيف^ اضافات إضافي إضافية
restore: استرجاع استعادة استرداد
unlock: فك
verify: تحقق توثيق_حساب
monitor: مراقبة راقب! مراقب
present: تقديم قدّم^ تقديمي تقديمية مقدم
introduction: مقدمة مقدمات
conclusion: خاتمة
reference: مرجع مراجع مرجعية reference references
source: مصادر
knowledge: معرفة معارف معرفي
information: معلومة معلومات information
culture: ثقافة ثقافي ثقافية
society: مجتمع مجتمعات اجتماعي اجتماعية
communication: تواصل
human: إنسان بشر بشري بشرية إنساني إنسانية
nature: طبيعة طبيعي طبيعية
field: مجال مجالات
department: قسم أقسام
section: فصل فصول
part: جزء أجزاء
kind: نوع أنواع
category: تصنيف صنّف! تصنيفات فئات
example: مثال أمثلة
copyright: ملكية_فكرية حقوق_ملكية
choose: اختيار اختر! اختيارات خيار خيارات
compare: مقارنة مقارنات
swap: تبديل بدّل^
choice: انتقاء
storage: تخزين خزّن!
update: تحديث حدّث^ تحديثات
renew: تجديد جدّد^
new: جديد جديدة جدد
discount: كوبون كوبونات قسيمة coupon
start: بدء ابدأ! بداية انطلاق
end: نهاية ختام
success: نجاح ناجح ناجحة
fail: فشل
obstacle: عائق
opportunity: فرصة فرص
trainingkit: حقيبة_تدريبية حقائب_تدريبية الحقائب_التدريبية
bag: حقيبة حقائب شنطة شنط
abbreviation: مختصر اختصار
attention: انتباه
message: مسج sms رسائل_نصية
phone: تلفون تليفون phone
fake: وهمي
speaker: متحدث متحدثين
male: ذكر ذكور
`;

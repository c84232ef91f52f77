/** Derivation families of marketing, selling, business, law and money. */
export const businessLines = `
# marketing and selling
ads: إعلان إعلانات اعلن! معلن معلنين إعلاني إعلانية اعلاناتي advertising advertisement advert adv ads ادز ad advertise advertiser
announce: إشهار اشهارية اشهاري
promote: ترويج روّج! مروج مروجين ترويجي ترويجية promotion promo promotional
propaganda: دعاية دعائي دعائية دعايات
public: علاقات_عامة public_relations
sell: بيع ابيع! بائع باعة بائعين بياع مبيعات مبيع sales selling seller بيعي
buy: شراء اشتر! اشتري مشتري مشتريات مشترين مشتري buyer
shopping: تسوق متسوق متسوقين shopping
outlet: محل محلات دكان دكاكين
price: سعر أسعار تسعير سعّر! pricing prices
offer: تخفيض تخفيضات خصم خصومات
company: شركة شركات company corporate
trademark: علامة_تجارية علامات_تجارية العلامة_التجارية ماركة ماركات trademark
mark: علامة علامات
trade: تجارة تجاري تجارية تاجر تجار trader commercial تجاريا
customer: عميل عملاء زبون زبائن clients client customers عملائي
market: سوق أسواق markets
competitor: منافس منافسين منافسة منافسون تنافسي competitor competitors
strategy: استراتيجية استراتيجيات استراتيجي strategy
plan: خطة خطط خطّط! تخطيط تخطيطي plan planning planner
blueprint: مخطط مخططات
goal: هدف أهداف
audience: جمهور جماهير
spread: انتشار
firstrank: صدارة تصدر تصدّر متصدر تصدير_نتائج
increase: زيادة زيد! زوّد! تزويد
improve: تحسين حسّن! محسن تحسينات optimization optimize optimizing improve
boost: رفع_مستوى تعزيز عزز! تقوية
archive: أرشفة ارشفه أرشيف
index: فهرسة فهرس فهارس
hashtag: وسم وسوم
impression: انطباع
influence: مؤثر_سوشيال مؤثرين مشاهير
reputation: سمعة
satisfaction: رضا
interact: تفاعل تفاعلي تفاعلية تفاعلات interactive
group: مجموعة مجموعات جروب جروبات قروب قروبات group groups
account: حساب حسابات_سوشيال account
accounting: محاسبة محاسب محاسبين محاسبي محاسبية محاسبون accounting accountant حسابات حسابات_مالية حسابية
# business, law, money
consult: استشارة استشارات استشر! مستشار مستشارة مستشارين استشاري استشارية استشاريين consulting consultant consultation استشاره
advice: نصيحة نصائح نصح
guide: إرشاد إرشادات ارشادي مرشد إرشادية دليل أدلة guide
help: مساعدة ساعد! مساعد مساعدين مساعدات help assistant assist
service: خدمة خدمات خدمي خدمية خدماتي services service
finance: مالية مالي ماليات financial finance ماليا تمويل تمويلي
money: مال أموال فلوس نقود money
invest: استثمار استثمر! مستثمر مستثمرين استثماري استثمارية استثمارات investment investor
budget: ميزانية ميزانيات موازنة موازنات budget
expense: مصروف مصروفات مصاريف نفقات
revenue: إيراد إيرادات revenue
profit: ربح أرباح ربحي مربح ربحية profit
tax: ضريبة ضرائب ضريبي ضريبية tax vat
zakat: زكاة
salary: راتب رواتب أجور payroll
invoice: فاتورة فواتير فوترة invoice invoices
receipt: إيصال إيصالات سند سندات
close: إقفال قفّل! إغلاق اقفالات
settle: تسوية تسويات
journal: قيد قيود قيود_يومية
ledger: دفتر دفاتر مسك_دفاتر bookkeeping مسك_الدفاتر
balance: ميزان موازين
stock: مخزون مخازن مخزن مستودع مستودعات inventory
exchange: بورصة أسهم سهم
currency: عملة عملات
bank: بنك بنوك بنكي بنكية مصرف مصارف مصرفي
cost: تكلفة تكاليف كلفة
contract: عقد عقود تعاقد تعاقدات contract contracts
agreement: اتفاقية اتفاقيات اتفاق agreement
law: قانون قوانين قانوني قانونية قانونيين قانونيا law legal
lawyer: محامي محامين محاماة محاميه محام lawyer
court: محكمة محاكم
case: قضية قضايا قضائي قضائية
lawsuit: دعوى دعاوى دعاوي
memo: مذكرة مذكرات
regulation: لائحة لوائح
policy: سياسة سياسات سياسي
privacy: خصوصية الخصوصية
terms: شرط شروط
right: حق حقوق حقوقي
complaint: شكوى شكاوى شكاوي
file: ملف ملفات file files
questionform: استمارة استمارات
survey: استبيان استبيانات استبانة استبانات استطلاع استطلاعات survey questionnaire
fill: تعبئة عبّي! عبئ!
enter: إدخال ادخل! مدخل مدخلين مدخلة entry
login: دخول تسجيل_دخول login
income: دخل
extract: استخراج استخرج! سحب اسحب! مستخرج استخراجات extract extraction
collect: جمع اجمع! تجميع جمّع! مجمع collecting
list: قائمة قوائم لستة list lists
table: جدول جداول جدولة جدولي tables
equation: معادلة معادلات equation equations
function: دالة دوال وظيفة_اكسل formula formulas functions
chart: رسم_بياني رسوم_بيانية بياني بيانية chart charts مخطط_بياني
number: رقم أرقام ترقيم
convert: تحويل حوّل! محول تحويلات convert converting conversion
copy: نسخ انسخ! ناسخ نسخة منسوخ
paste: لصق
transfer: نقل انقل! ناقل نقليات transfer
compress: ضغط_ملفات
scan: سكان_ملفات scanner سكانر ماسح مسح_ضوئي
calculate: احسب يحسب احتساب
quantity: كمية كميات حصر_كميات quantity
tender: مناقصة مناقصات عطاء عطاءات
proposal: مقترح مقترحات اقتراح اقترح! اقتراحات بروبوزل proposal
idea: فكرة أفكار فكر ideas idea
job: وظيفة وظائف وظيفي توظيف وظّف! job jobs hiring recruitment
employee: موظف موظفين موظفة
work: عمل أعمال شغل أشغال
worker: عامل عمال عمالة
interview: مقابلة مقابلات
secretary: سكرتير سكرتيرة سكرتارية secretary
following: متابعة تابع!
negotiation: تفاوض مفاوضات
supplier: مورد موردين توريد
import: استيراد استورد! مستورد
export: تصدير صدّر! مصدر مصدرين
shipping: شحن شحنات شحنة shipping
deliver: توصيل تسليم سلّم!
resource: موارد
businessadministration: إدارة_أعمال ادارة_الاعمال إدارة_الأعمال
projectmanagement: إدارة_مشاريع ادارة_المشاريع project_management
quality: جودة quality
standard: معيار معايير مواصفة مواصفات
iso: ايزو آيزو
risk: خطر مخاطر أخطار
safety: سلامة_مهنية سلامة
decision: قرار قرارات
meeting: اجتماع اجتماعات
event: فعالية فعاليات حدث أحداث event events
organization: منظمة منظمات
association: جمعية جمعيات
charity: خيرية خيري تبرع تبرعات
`;

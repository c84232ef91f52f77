/** Derivation families of what is done for people in this market: writing, teaching, design, building, selling. */
export const workLines = `
# writing and language
write: كتب^ كتابة كاتب كتابات كتبت اكتب أكتبلك writing write كتّابة كتابي كتابيه
book: كتاب كتب كتيب كتيبات books
office: مكتب مكاتب مكتبي مكتبيه
library: مكتبة مكتبات library
draft: صياغة صوغ^ صاغ صيغ^ صياغات مصاغ صيغة صيغ
compose: تأليف ألّف^ مؤلف مؤلفة مؤلفين تأليفي مؤلفات
story: قصة قصص قصصي قصصية قاص حكاية حكايات
novel: رواية روايات روائي روائية novel novels
poem: شعر أبيات شاعر شعراء شعرية قصيدة قصائد قصيد poem poetry
essay: خاطرة خواطر
speech: خطاب خطابات
letter: رسالة رسائل مراسلة مراسلات خطاب_رسمي letters
correct: تصحيح صحح! مصحح مصححة تصحيحات
language: لغة لغات لغوي لغوية language languages
grammar: نحو_وصرف نحوي نحوية قواعد_اللغة grammar
spelling: إملاء إملائي إملائية spelling
rephrase: إعادة_صياغة اعادة_الصياغة باراسفريز paraphrase paraphrasing rewriting rewrite
quote: اقتباس اقتبس! اقتباسات مقتبس
cite: توثيق وثق! موثق توثيقات توثيقي
document: وثيقة وثائق مستند مستندات documents doc
documentary: وثائقي وثائقية documentary
text: نص نصوص نصي نصية texts
wording: كلمة كلمات
keyword: كلمات_مفتاحية كلمة_مفتاحية الكلمات_المفتاحية keywords keyword كلمات_دلالية
sentence: جملة جمل
paragraph: فقرة فقرات
paper: ورقة أوراق ورق
lyrics: كلمات_أغنية كلمات_أغاني كلمات_اغاني
title: عنوان عناوين titles
name: اسم أسماء أسامي تسمية name names naming
describe: وصف أوصاف وصفي وصفية وصف_منتجات description descriptions
publish: نشر انشر! ناشر ناشرين نشرة نشرات publish publishing
print: طباعة طبع! مطبوع مطبوعات طباعي مطبعة مطابع printing
typist: تايبنج typing طباعة_نصوص كتابة_نصوص
format: تنسيق نسق! منسق منسقة تنسيقات formatting format
arrange: ترتيب رتب! مرتب ترتيبات
organize: تنظيم نظم^ منظم تنظيمي تنظيمية organize organizing
audit: مراجعة راجع^ مراجعات مراجعين review reviews
revise: تنقيح نقح! منقح
simplify: تبسيط بسط! مبسط مبسطة
news: خبر أخبار اخباري اخبارية news
press: صحافة صحفي صحفية صحافي صحيفة صحف press journalist
magazine: مجلة مجلات magazine
interpret: ترجمة_فورية مترجم_فوري
localize: تعريب عرّب! معرب توطين localization
calligraphy: خطاط خطاطين خط_عربي خطوط_عربية الخط_العربي مخطوطة مخطوطات calligraphy
font: خط خطوط font fonts
line: سطر أسطر سطور
# teaching and study
teach: تعليم علّم^ معلم معلمة معلمين معلمات مدرس مدرسة_خصوصية مدرسين مدرسات مدرسون تدريس درّس! تعليمي تعليمية دروس درس تعلم أتعلم تعلّم teacher teaching tutor tutoring lesson lessons teach تعليمك أستاذ أساتذة استاذة مدرسه_لغة محفظ_ومعلم
school: مدرسة مدارس مدرسي مدرسية school schools
train: تدريب درب! مدرب مدربة مدربين تدريبي تدريبية متدرب متدربين تدريبات training trainer coach coaching كوتش كوتشينج
study: دراسة دراسات دراسي دراسية دارس دارسين studies
research: بحث أبحاث بحوث باحث باحثين بحثي بحثية باحثة مباحث researcher
university: جامعة جامعات جامعي جامعية جامعيين university
college: كلية كليات college
student: طالب طلاب طلبة طالبة طالبات طلابي طلابية student students
homework: واجب واجبات homework assignment assignments
duty: مهمة مهام مهمات task tasks
project: مشروع مشاريع مشروعات projects
graduation: تخرج تخرّج مشروع_تخرج مشاريع_تخرج خريج خريجين graduation graduate
thesis: رسالة_ماجستير رسائل_ماجستير رسالة_دكتوراه رسالة_علمية رسائل_علمية أطروحة أطروحات thesis dissertation اطاريح
master: ماجستير ماستر الماجستير masters
phd: دكتوراه دكتوراة دكتورا
doctor: طبيب أطباء طبيبة دكتور دكاترة دكتورة
medicine: طب
exam: امتحان امتحانات exam exams كويز quiz
question: سؤال أسئلة اسأله اساله تساؤل questions
answer: إجابة إجابات جاوب^ أجاوب أجوبة جواب answers answer
solve: حل حلول حلّ^ حلال solve solving solution solutions محلول
explain: شرح اشرح! شارح شروحات شروح شرحات explain
problem: مشكلة مشاكل مشكلات problem problems
exercise: تمرين تمارين تدريبات_رياضية exercises
math: رياضيات math mathematics maths ماث
sport: رياضة رياضي رياضية رياضيين sports
statistics: إحصاء إحصائي إحصائية إحصائيات احصاءات احصائيين statistics statistical statistic
physics: فيزياء فيزيائي فيزيائية physics
chemistry: كيمياء كيميائي كيميائية chemistry
biology: أحياء بيولوجي بيولوجيا biology
science: علم علوم علمي علمية عالم_علوم science scientific
geography: جغرافيا جغرافي جغرافية geography
history: تاريخ تاريخي تاريخية تواريخ
economy: اقتصاد اقتصادي اقتصادية اقتصاديات economics
philosophy: فلسفة فلسفي فلسفية
psychology: علم_نفس علم_النفس نفسي نفسية نفسيا psychology psychological سيكولوجي
quran: قرآن قران القران قرآني قرآنية quran koran
memorize: تحفيظ حفّظ! محفظ محفظة محفظين
tajweed: تجويد مجود tajweed
recite: تلاوة تلاوات قارئ_قران تلو!
hadith: حديث_شريف أحاديث حديث_نبوي
islam: إسلام إسلامي إسلامية islamic
religion: دين أديان ديني دينية
curriculum: منهج مناهج curriculum
subject: مادة مواد
worksheet: ورقة_عمل أوراق_عمل worksheets worksheet
lecture: محاضرة محاضرات محاضر lecture lectures
kids: طفل أطفال طفولة طفلة kids children طفولي اطفالي child
level: مستوى مستويات
skill: مهارة مهارات skills ماهر
foundation: تأسيس أسس! تأسيسي تأسيسية مؤسس
institution: مؤسسة مؤسسات
read: قراءة قراءات قارئ قراء
conversation: محادثة_انجليزي conversation
listen: استماع يستمع مستمع مستمعين
cert: شهادة شهادات certificate certificates
scholarship: منحة منح_دراسية scholarship
# drawing, image and design
draw: رسم ارسم! رسام رسامة رسامين رسوم رسومات رسمات رسمة رسمه drawing draw رسّام
sketch: اسكتش سكتش اسكتشات سكيتش sketches
image: صورة صور صوري images pictures
photograph: تصوير صوّر^ مصور مصورة مصورين مصورون فوتوغرافي فوتوغرافية photography photographer photographing
camera: كاميرا كاميرات camera
scene: مشهد مشاهد
photo: photo photos picture
background: خلفية خلفيات background
retouch: رتوش ريتاتش retouching ريتوش
modify: تعديل عدّل! تعديلات معدل معدلة
change: تغيير غيّر! تغييرات متغير متغيرات
color: لون ألوان تلوين لوّن! ملون ملونة colors colour
identity: هوية هويات هوياتك
sign: لافتات يافطة يافطات لوحة_إعلانية
board: لوحة لوحات
panel: لوح ألواح
frame: إطار إطارات
invitation: دعوة دعوات بطاقة_دعوة invitation
wedding: زفاف زواج أفراح عرس أعراس زواجات wedding
greeting: تهنئة تهاني معايدة معايدات
congratulate: مبارك مباركة
character: شخصية شخصيات كاركتر كراكتر characters
personal: شخصي شخصيا personal
caricature: كاريكاتير كاريكاتور كاركاتير caricature
comic: كوميك كوميكس comics قصص_مصورة قصة_مصورة
art: فن فنون فني_تشكيلي فنان فنانة فنانين art artist
technical: فني فنية فنيين تقني تقنية تقنيات technical
technology: تكنولوجيا تكنولوجي تكنلوجيا technology tech
shape: شكل أشكال
texture: تكستشر خامة خامات
model: مجسم مجسمات model models موديل موديلات modeling نمذجة مودلنج
sample: نموذج نماذج عينة عينات
# video and audio
audio: صوت أصوات صوتي صوتية صوتيات صوتيا audio voice sound اوديو
record: تسجيل سجّل! مسجل تسجيلات تسجيلي recording سجلات سجل
comment: تعليق علّق! تعليقات تعليقي comments
narrate: سرد سارد راوي رواة narrator
announcer: مذيع مذيعة مذيعين إذاعة إذاعي إذاعية
perform: أداء أداءات مؤدي performance
engineering: هندسة هندس! مهندس مهندسة مهندسين مهندسون هندسي هندسية engineer engineering
soundeng: هندسة_صوت هندسة_صوتية مهندس_صوت هندسة_الصوت الهندسة_الصوتية sound_engineering
music: موسيقى موسيقي موسيقية موسيقيين music مزيكا موسيقا موزيك
melody: لحن ألحان تلحين لحّن! ملحن ملحنين
distribute: توزيع وزّع! موزع موزعين توزيعات
song: أغنية أغاني غنوة اغنيات song songs
sing: غناء غنّي! مغني مغنية مغنين غنائي غنائية singer
nasheed: نشيد أناشيد إنشاد منشد منشدين انشودة شيلة شيلات نشيدة
instrument: آلة_موسيقية
play: عزف اعزف! عازف عازفين
beat: بيت_راب beats بيتات
rap: راب رابر
effect: مؤثر مؤثرات تأثير تأثيرات effects ايفكت افكت ايفكتات
clean: تنظيف نظّف! نقّي! تنقية تنقيه نظيف نظافة cleaning
noise: ضوضاء ضجيج تشويش noise
film: فيلم أفلام فلم films
cinema: سينما سينمائي سينمائية
cut: تقطيع قطّع! قص تقطيعات cutting
footage: مقطع مقاطع
shot: لقطة لقطات
merge: دمج ادمج! مدمج مدموج
animate: تحريك حرّك! محرك متحرك متحركة متحركه
move: حركة حركات حركي
engine: محركات
direct: إخراج اخرج! مخرج مخرجين
produce: إنتاج انتج! منتج_فني إنتاجي إنتاجية
product: منتج منتجات منتوج منتوجات product products
show: عرض عروض اعرض! عارض
exhibition: معرض معارض
display: شاشة شاشات
channel: قناة قنوات channel channels
episode: حلقة حلقات
series: مسلسل مسلسلات
broadcast: بث بثوث livestream لايف live
dialogue: حوار حوارات
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
# programming
develop: تطوير طوّر! متطور تطويري تطويرات تطويره develop
build: بناء ابن^ ابني يبني نبني بنّاء بنايات مبنى مباني مبان building
create: إنشاء انشئ! أنشيء انشئلك منشئ انشاءات انشا creating create creation
construct: إنشائي إنشائية انشائيه مقاولات مقاول construction structural
repair: إصلاح اصلح! صلّح! تصليح مصلح إصلاحات fix fixing repair
error: خطأ أخطاء error errors bug bugs باج
maintain: صيانة صون^ maintenance
protect: حماية احم! محمي حامي
security: أمان أمن أمني أمنية security secure
hack: اختراق هاكر هكر هاك اخترق! مخترق hacking penetration اختراقات
virus: فيروس فيروسات malware
backup: نسخ_احتياطي نسخة_احتياطية النسخ_الاحتياطي backup
speed: سرعة تسريع سرّع! سريع سريعة speed
integration: ربط اربط! مربوط ارتباط ربطها integration
connect: اتصال اتصالات توصيلات
interface: واجهة واجهات interface interfaces
user: مستخدم مستخدمين users
use: استخدام استخدم! استعمال استعمل!
experience: تجربة تجارب
expert: خبير خبراء خبرة خبرات expert
try: جرّب! مجرب
system: نظام أنظمة نظم system systems سيستم
platform: منصة منصات platform platforms
portal: بوابة بوابات
forum: منتدى منتديات
network: شبكة شبكات network networks
device: جهاز أجهزة
computer: كمبيوتر حاسوب حاسب حواسيب حاسبات كومبيوتر pc كمبيوترات laptop لابتوب
robot: روبوت روبوتات robot robots
control: تحكم متحكم متحكمات كنترول
electronic: إلكتروني إلكترونية إلكترونيات الكترونيا electronics
circuit: دائرة دوائر دارة دارات circuit circuits
embedded: أنظمة_مدمجة
algorithm: خوارزمية خوارزميات
query: استعلام استعلامات
simulation: محاكاة simulation
inspect: فحص افحص! فاحص فحوصات
trial: اختبر! مختبر مختبرات
run: تشغيل شغّل^ مشغل
activate: تفعيل فعّل! مفعل
enable: تمكين
configure: ضبط اضبط! إعدادات تهيئة هيّئ! settings configuration
prepare: إعداد اعد^ معد تجهيز جهّز! تحضير حضّر! مجهز
execute: تنفيذ نفّذ! منفذ تنفيذي تنفيذية
do: انجاز انجز! منجز
deploy: ديبلوي deploy deployment
responsive: متجاوب متجاوبة تجاوب ريسبونسيف
compatible: متوافق متوافقة توافق توافقي
dynamic: ديناميكي ديناميك
static: ستاتيك
download: تحميل حمّل! تنزيل نزّل! داونلود
internet: انترنت إنترنت نت
subscribe: اشتراك اشتراكات مشترك مشتركين
map: خريطة خرائط ماب maps خرايط
location: مكان أماكن
search: بحث_جوجل
browser: متصفح متصفحات
notification: إشعار إشعارات
payment: دفع مدفوع مدفوعات payment payments
gateway: بوابة_دفع بوابات_دفع
# engineering and architecture
architect: معماري معمارية عمارة معماريين architecture architectural architect معمارى
civil: مدني مدنية
mechanical: ميكانيكي ميكانيكية ميكانيكا ميكانيك ميكانيكيين mechanical mechanics
electric: كهرباء كهربائي كهربائية كهربي كهربا electrical electric كهربية
plumbing: سباكة صحي_سباكة plumbing
facade: واجهة_معمارية واجهات_معمارية
house: بيت بيوت منزل منازل house home دار
villa: فيلا فلل فيلات فله villa
apartment: شقة شقق apartment
room: غرفة غرف room
kitchen: مطبخ مطابخ kitchen
bedroom: غرفة_نوم غرف_نوم
garden: حديقة حدائق حدايق garden
furniture: أثاث مفروشات furniture
land: أرض أراضي أراض
surveying: مساحة مساحي مساحية مساحات
concrete: خرسانة خرساني خرسانية concrete
steel: حديد steel
wood: خشب أخشاب خشبي خشبية
light: إنارة إضاءة إضاءات انارات lighting
solar: طاقة_شمسية الطاقة_الشمسية solar
energy: طاقة طاقات
factory: مصنع مصانع
manufacture: تصنيع صناعة صناعي صناعية صناعات صنّع!
road: طريق طرق
bridge: جسر جسور
floorplan: مسقط مساقط
elevation: قطاع قطاعات
detail: تفصيل تفاصيل تفصيلي
real: عقار عقارات عقاري عقارية
city: مدينة مدن
# life
nutrition: تغذية تغذوي أغذية غذاء غذائي غذائية nutrition
diet: رجيم حمية دايت نظام_غذائي أنظمة_غذائية diet تخسيس ريجيم تنحيف انقاص_وزن خسارة_وزن تنزيل_وزن خسس_وزن تخفيف_وزن نقص_وزن برنامج_غذائي weight_loss
reduction: إنقاص نقّص!
weight: وزن أوزان
fitness: لياقة فتنس فيتنس fitness
health: صحة صحي صحية health
treat: علاج عالج! معالج علاجي علاجية معالجين علاجات
process: معالجة معالجات
disease: مرض أمراض
patient: مريض مرضى مريضة
therapy: جلسة جلسات
talk: فضفضة
self: تطوير_ذات تطوير_الذات تنمية_بشرية تنمية_الذات التنمية_البشرية
empowerment: تنمية تنموي
familial: أسرة أسر أسري أسرية
household: عائلة عائلات عوائل عائلي عائلية
marriage: زوج زوجة زوجي زوجية أزواج
dream: حلم أحلام منام منامات تفسير_أحلام
interpretation: تفسير فسّر! مفسر تفاسير
food: طعام أطعمة أكل مأكولات food
cook: طبخ طبّاخ طباخ طباخين شيف cooking chef
recipe: وصفة وصفات
restaurant: مطعم مطاعم restaurant restaurants
cafe: مقهى مقاهي كافيه كوفي كافيهات كوفيهات coffee
beans: قهوة
travel: سفر سفريات مسافر travel
tourism: سياحة سياحي سياحية سياح سائح
trip: رحلة رحلات
flight: طيران
booking: حجز احجز! حجوزات booking
hotel: فندق فنادق hotel
visa: فيزا تأشيرة تأشيرات visa
clothes: ملابس أزياء ثياب لباس fashion
perfume: عطر عطور
beauty: جمال تجميل جميل جميلة تجميلي تجميلية
hair: حلاقة صالون
gift: هدية هدايا
astrology: أبراج فلك
car: سيارة سيارات car cars
animal: حيوان حيوانات
plant: نبات نباتات
agriculture: زراعة زراعي زراعية مزارع مزرعة مزارعين
environment: بيئة بيئي بيئية
water: ماء مياه
# qualities and time
professional: احتراف احترافي احترافية محترف محترفة محترفين احترافيا professional بروفيشنال pro
distinct: مميز مميزة متميز متميزة تميز
attractive: جذاب جذابة جذب اجذب!
creative: إبداع إبداعي إبداعية مبدع مبدعة إبداعات creative
innovate: ابتكار مبتكر مبتكرة ابتكاري
modern: حديث حديثة عصري عصرية مودرن modern
classic: كلاسيك كلاسيكي classic
exclusive: حصري حصرية حصريا exclusive
accurate: دقة دقيق
minute: دقيقة دقائق minute minutes دقايق
hour: ساعة ساعات hour hours
day: يوم أيام يومي يومية يوميا
week: أسبوع أسابيع أسبوعي اسبوعية
month: شهر شهور أشهر شهري شهرية شهريا
year: سنة سنوات سنين سنوي سنوية عام_كامل
time: وقت أوقات
urgent: عاجل عاجلة مستعجل مستعجلة فوري فورية
cheap: رخيص رخيصة أرخص
free: مجاني مجانية مجانا free
best: أفضل الأفضل احسن best
complete: متكامل متكاملة كامل كاملة
comprehensive: شامل شاملة
integrate: تكامل
ready: جاهز جاهزة
special: خاص خاصة مخصص مخصصة تخصيص custom
specialist: متخصص متخصصة متخصصين مختص مختصين أخصائي اخصائية تخصص تخصصات specialist
simple: بسيط بسيطة بساطة
easy: سهل سهلة سهولة
difficult: صعب صعبة صعوبة صعوبات
strong: قوي قوية قوة
high: عالي عالية
handmade: يدوي يدوية يدويا
academic: أكاديمي أكاديمية academic أكاديميا
linguistic: لغويات
official: رسمي رسمية
international: دولي دولية
world: عالم عالمي عالمية
man: رجل رجال رجالي
woman: نساء نسائي نسائية مرأة امرأة
female: أنثوي أنثى
youth: شباب شاب شبابي
girl: بنت بنات فتاة فتيات
boy: ولد أولاد
gulf: خليج خليجي خليجية
saudi: سعودي سعودية السعودية سعوديين ksa
egypt: مصر مصري مصرية مصريين
syria: سوريا سوري سورية
lebanon: لبنان لبناني لبنانية
morocco: مغرب مغربي مغربية مغاربة
algeria: جزائر جزائري جزائرية
jordan: أردن أردني أردنية
emirates: إمارات إماراتي إماراتية uae
kuwait: كويت كويتي كويتية
qatar: قطر قطري قطرية
iraq: عراق عراقي عراقية
america: أمريكا أمريكي أمريكية american usa
europe: أوروبا أوروبي أوروبية
dialect: لهجة لهجات
fusha: فصحى فصيح فصيحة
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

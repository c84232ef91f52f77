/** Derivation families of qualities, quantities, places, daily life and what titles promise. */
export const lifeLines = `
# what titles promise
suit: مناسب مناسبة يناسب تناسب متناسب يتناسب ملائم ملائمة يلائم
reflect: يعكس تعكس انعكاس تعكسها
express: تعبير عبّر^ معبر معبرة تعابير تعبيري
highlight: إبراز برز^ ابرز!
catchy: يجذب تجذب جذب^ لافت لافتة ملفت ملفتة يلفت تلفت
achieve: تحقيق حقق^ محقق
guarantee: ضمان ضمانات ضمن^ مضمون مضمونة
provide: توفير وفّر! يوفر
reduce: تقليل قلّل! تخفيف
facilitate: تسهيل سهّل^
top: أعلى عليا باعلى
strongest: أقوى
biggest: أكبر كبرى
least: أقل
fastest: أسرع
latest: أحدث
prettiest: أجمل
finest: أرقى
mastery: إتقان متقن متقنة اتقن!
fame: شهرة
colloquial: عامية عامي
local: محلي محلية محليين محليون محليا
ordinary: عادي عادية عاديين عاديا
elegant: أناقة أنيق أنيقة
luxury: فخم فخمة فخامة فاخر فاخرة luxury
dazzling: مبهر مبهرة ابهار مذهل مذهلة رائع رائعة
entertainment: ممتع ممتعة متعة تسلية ترفيه ترفيهي
consistent: متناسق متناسقة تناسق
smooth: سلس سلسة سلاسة انسيابي
suitable: لائق لائقة
clear: واضح واضحة وضوح توضيح وضّح^ توضيحي توضيحية
requirement: متطلب متطلبات احتياج احتياجات
available: متاح متاحة متوفر متوفرة توفر
exist: موجود موجودة
several: متعدد متعددة تعدد
advanced: متقدم متقدمة تقدم advanced
beginner: مبتدئ مبتدئين مبتدئة المبتدئين beginner beginners
intermediate: متوسط متوسطة
capable: قادر قدرة قدرات
previous: سابق سابقة
other: آخر أخرى اخر
different: مختلف مختلفة اختلاف
various: متنوع متنوعة تنوع منوع منوعة
unique: فريد فريدة unique
sturdy: متين متينة
useful: مفيد مفيدة إفادة
continuous: مستمر مستمرة استمرارية
independent: مستقل مستقلة مستقلين
manual: manual
effective: فعال فعالة
safe: آمنة safe
trusted: موثوق موثوقة ثقة
secret: سري سرية سرية_تامة
logical: منطق منطقي منطقية logic
interior: داخلي داخلية داخل
exterior: خارجي خارجية خارج exterior
reverse: عكس عكسي عكسية
horizontal: أفقي أفقية
vertical: عمودي رأسي
double: مضاعف مضاعفة تضاعف
number: عددي
repeat: تكرار مكرر كرّر! مكررة
enumerate: حصر
sum: مجموع
# places of living and building
residence: سكن سكني سكنية مساكن
hall: صالة صالات مجلس_رجال
lounge: استراحة استراحات شاليه شاليهات
ceiling: سقف أسقف
finish: تشطيب تشطيبات
facility: منشأة منشآت
ownership: ملكية أملاك
hospital: مستشفى مستشفيات
clinic: عيادة عيادات clinic
pharmacy: صيدلية صيدليات صيدلاني صيدلة pharmacy
supermarket: سوبرماركت بقالة هايبر
station: محطة محطات
booth: بوث بوثات booth booths
kiosk: كشك اكشاك
stand: استاند ستاند استاندات ستاندات
surface: سطح أسطح
desktop: سطح_المكتب سطح_مكتب desktop ديسكتوب
perspective: منظور مناظير
ventilation: تهوية
fire: حريق حرائق
fuel: وقود
floorplan: مسقط_أفقي مساقط_أفقية
meter: متر أمتار
laser: ليزر
machine: ماكينة ماكينات مكنة آلة آلات
sensor: حساس حساسات استشعار sensor
motor: موتور مواتير
wash: غسيل
# study
education: تربية تربوي تربوية
nursing: تمريض
sharia: شريعة شرعي شرعية
algebra: جبر
calculus: تفاضل تفاضل_وتكامل
matrix: مصفوفة مصفوفات
dictionary: قاموس قواميس معجم معاجم
term: مصطلح مصطلحات
literature: أدب أدبي أدبية آداب literature
criticism: نقد
speaking: نطق تحدث speaking
foreign: أجنبي أجنبية أجانب
japanese: ياباني يابانية japanese
korean: كوري كورية
hebrew: عبري عبرية
persian: فارسي فارسية
latin: لاتيني
native: ناطق ناطقين
mind: ذهن ذهني ذهنية ذهنية
mindmap: خريطة_ذهنية خرائط_ذهنية mind_map mind_maps
stages: مرحلة مراحل
primary: ابتدائي ابتدائية
secondary: ثانوي ثانوية
middle: إعدادي إعدادية
motivate: تحفيز تحفيزي تحفيزية حفّز!
rehabilitate: تأهيل أهّل^
prediction: تنبؤ تنبؤي تنبؤية توقع توقعات
visualization: visualization تصور_بيانات visualisation
segmentation: تقسيم قسّم^
classification: classification
recommendation: توصية توصيات
governance: حوكمة
entrepreneur: ريادة ريادي ريادية رواد_أعمال رائد_أعمال ريادة_أعمال
growth: نمو
vision: رؤية رؤى vision
mission: رسالة_الشركة
swot: swot سوات
kpi: kpi kpis مؤشر_أداء مؤشرات_أداء
indicator: مؤشر مؤشرات
structure: هيكل هياكل هيكلة هيكلي structure
orgchart: هيكل_تنظيمي هيكل_إداري
immigration: هجرة
divorce: طلاق
profession: مهنة مهن مهني مهنية
inheritance: ميراث مواريث إرث
crime: جنائي جنائية جريمة
reception: استقبال
reply: رد ردود
callback: رد_على_العملاء
schedule: schedule جدول_زمني جداول_زمنية
calendar: تقويم calendar كاليندر
shift: وردية_عمل ورديات
vacation: إجازة إجازات
absence: غياب حضور_وانصراف
# tools that titles name
django: django دجانجو جانجو
flask: flask فلاسك
pandas: pandas باندا_مكتبة
numpy: numpy
selenium: selenium سيلينيوم
mvc: mvc
uml: uml يو_ام_ال
erd: erd
csv: csv
xml: xml
json: json
vba: vba ماكرو في_بي_ايه macros macro
oracle: oracle اوراكل أوراكل
moodle: moodle مودل موودل
cgi: cgi
vps: vps في_بي_اس
iot: iot انترنت_الأشياء انترنت_الاشياء
esp32: esp32
jupyter: jupyter
n8n: n8n
ugc: ugc
anime: أنمي انمي anime مانجا مانهوا manga
carousel: كاروسيل carousel
studio: ستوديو استوديو studio استديو
ppc: ppc
srs: srs
prototype: prototype بروتوتايب نموذج_أولي نماذج_أولية
wireframe: wireframe وايرفريم
console: console كونسول
merchant: merchant ميرشنت
retweet: رتويت ريتويت retweet
authority: اثورتي اثيورتي authority
cloud: cloud سحابة سحابي سحابية سحابات كلاود
remote: remote عن_بعد
zoom: zoom زووم زوم
drive: drive درايف جوجل_درايف google_drive
meta: meta ميتا
trend: تريند ترند trend
affiliate: افلييت أفلييت affiliate تسويق_عمولة
commission: عمولة
fiverr: فايفر
upwork: اب_ورك upwork
etsy: etsy ايتسي
jumia: جوميا jumia
haraj: حراج
calculator: آلة_حاسبة حاسبة
source: سورس
admob: ادموب admob
moderator: مودريتور moderator
autodesk: autodesk اوتوديسك
ansys: ansys انسيس
catia: catia كاتيا
inventor: inventor انفنتر
tekla: tekla تكلا
dialux: dialux ديالوكس
boq: boq
qgis: qgis
surveyor: surveyor
eviews: eviews
amos: amos
stata: stata ستاتا
minitab: minitab
zapier: zapier زابير
wordcount: عدد_كلمات
iptv: iptv
cloudflare: cloudflare
docker: docker دوكر
devops: devops ديفوبس
git: git github جيت_هب
qa: اختبار_برمجيات
penetration: اختبار_اختراق
cisco: cisco سيسكو
ccna: ccna
encryption: تشفير شفّر!
vulnerability: ثغرة ثغرات
sitemap: sitemap خريطة_موقع
checkout: سلة_شراء
spam: سبام spam
mailchimp: mailchimp ميل_شيمب
webflow: webflow
framer: framer
bubble: bubble
jotform: jotform
`;

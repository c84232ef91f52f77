/** Derivation families of programming, engineering and architecture. */
export const technologyLines = `
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
`;

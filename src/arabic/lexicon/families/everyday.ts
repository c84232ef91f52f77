/** Derivation families of daily life, qualities, times and peoples. */
export const everydayLines = `
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
`;

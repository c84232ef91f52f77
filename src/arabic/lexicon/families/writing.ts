/** Derivation families of writing, language, teaching and study. */
export const writingLines = `
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
`;

/** Derivation families of what is drawn, designed, filmed and recorded. */
export const makingLines = `
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
`;

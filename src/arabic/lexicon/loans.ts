/**
 * Words from elsewhere: tool, platform and trade names in the letters spellings people type, with Arabic
 * words that mean the same in this market. Latin family keys are forms of their family.
 */
export const loanLines = `
# graphic design
logo: لوجو لوغو لوقو لوجوهات لوغوهات شعار شعارات logos لوجوز لوكو
design: صمم! تصميم تصاميم تصميمات مصمم مصممه مصممين مصممون ديزاين ديزاينر ديزاينات دزاين designer designing designs designers
photoshop: فوتوشوب فوتشوب فوطوشوب فتوشوب فوتوشب بوتوشوب فوتو_شوب ps
illustrator: اليستريتور اليستراتور الستريتور الليستريتور اللستراتور اليوستريتور ايلستريتور إليستريتور الاستريتور اليستريتر
indesign: انديزاين ان_ديزاين اندزاين in_design
figma: فيجما فيغما فيقما فجما
xd: اكس_دي adobe_xd ادوبي_اكس_دي
adobe: ادوبي أدوبي ادوبى
canva: كانفا كانفه كنفا كانڤا canvas
banner: بنر بانر بانرات بنرات بنارات banners
poster: بوستر بوسترات بوسترز posters
flyer: فلاير فلايرات flyers منشور_ورقي
brochure: بروشور بروشورات بروشر برشور brochures مطويه مطويات
businesscard: بزنس_كارد بيزنس_كارد بزنس_كارت بيزنس_كارت business_card كارت_شخصي كارت_شخصى كرت_شخصي كروت_شخصيه كارت_عمل كرت_عمل كروت_عمل بطاقه_عمل بطاقات_عمل بطاقه_اعمال بطاقات_اعمال بطاقه_شخصيه بطاقات_شخصيه بطاقه_تعريفيه كارت_بزنس كرت_بزنس visiting_card بزنسكارد
card: كارت كرت كارد كروت كارتات بطاقه بطاقات كاردات cards كارتس كردات
infographic: انفوجرافيك انفوغرافيك انفوجرافيكس انفوقرافيك إنفوجرافيك infographics انفو_جرافيك
graphic: جرافيك غرافيك قرافيك جرافيكس غرافيكس جرافك graphics كرافيك جرافيكي غرافيكي
motiongraphics: موشن_جرافيك موشن_غرافيك موشن_قرافيك موشن_جرافيكس موشن_غرافيكس motion_graphic motion_graphics رسوم_متحركه موشنجرافيك موشن_جرافك موشن_كرافيك
motion: موشن موشين
animation: انيميشن انميشن أنيميشن انيمشن انيماشن animations animated animator انيميتور
cartoon: كرتون كارتون كرتوني كرتونيه كارتوني كارتونيه رسوم_كرتونيه
mockup: موكاب موك_اب mockups موكب mock_up
icon: ايقونه ايقونات أيقونة icons ايقون
vector: فيكتور فكتور متجهات vectors فيكتورز
thumbnail: ثمبنيل ثامبنيل تمبنيل ثمنيل ثمبنال صوره_مصغره صور_مصغره مصغرات مصغره thumbnails مصغرات_يوتيوب
cover: كفر كوفر غلاف اغلفه غلف غلافات covers كفرات
branding: براندنج براندينج براند براندات هويه_بصريه هويات_بصريه brand visual_identity هويه_تجاريه brands brandidentity brand_identity
psd: بي_اس_دي
storyboard: ستوري_بورد ستوريبورد story_board استوري_بورد
moodboard: مود_بورد موودبورد
ui: يو_اي user_interface واجهه_مستخدم واجهات_مستخدم
ux: يو_اكس user_experience تجربه_مستخدم
uiux: ui_ux uxui ux_ui
rollup: رول_اب roll_up رولاب
sticker: ستيكر ستيكرات استيكر استيكرات ملصق ملصقات stickers
menu: منيو منيوهات menus قائمه_طعام قوائم_طعام
tshirt: تيشيرت تيشرت تيشيرتات تي_شيرت t_shirt
packaging: باكجينج باكدجينج تغليف باكيجينج عبوه عبوات package_design
# video and audio
montage: تعديل_فيديو تعديل_فيديوهات تحرير_فيديو تحرير_فيديوهات تقطيع_فيديو تقطيع_فيديوهات قص_فيديو تعديل_مقاطع مونتاج ممنتج ممنتجة يمنتج أمنتج سأمنتج منتاج مونتير منتير مونتيج مونتاجات video_editing video_editor فيديو_ايديتور فيديو_ايديتنج video_edit مونطاج
video: فيديو فيديوهات فديو فديوهات فيديوات videos فيديوز فيدو ڤيديو
clip: كليب كليبات clips
intro: انترو انتروهات إنترو intros انترووهات مقدمه_فيديو مقدمات_فيديو مقدمه_يوتيوب
outro: اوترو أوترو outros
reels: ريلز ريل ريلزات reel رييلز ريلس
shorts: شورتس شورت short شورتز
story: ستوري استوري ستوريات ستوريز stories
youtube: يوتيوب يوتوب يوتيب يوتيوبر youtuber يوتيوبرز you_tube
tiktok: تيك_توك تيكتوك tik_tok تيك_تك
premiere: بريمير بريميير برمير ادوبي_بريمير adobe_premiere premier
aftereffects: افتر_افكت افتر_افكتس افترافكت after_effects after_effect افترافيكت افتر_ايفكت افتر_ايفكتس افتر
capcut: كاب_كات كابكات cap_cut
davinci: دافنشي دافينشي
whiteboard: وايت_بورد وايتبورد white_board سبوره_بيضاء
voiceover: معلق معلقة معلقين معلقون فويس_اوفر فويساوفر voice_over تعليق_صوتي تعليق_صوتى تعليقات_صوتيه معلق_صوتي معلقه_صوتيه معلقين_صوتيين voice_overs فويس_أوفر voiceovers
dubbing: دوبلاج دبلجه دبلاج مدبلج دوبله
podcast: بودكاست بودكاستات بود_كاست podcasts بودكست
ivr: اي_في_ار اي_في_آر رد_الي
mixing: مكساج ميكس ميكسينج mix مكس
mastering: ماسترينج ماسترنج
jingle: جينجل جنجل
subtitle: سبتايتل سب_تايتل subtitles subtitling سبتايتلز ترجمه_فيديو ترجمه_فيديوهات
greenscreen: كروما green_screen خلفيه_خضراء شاشه_خضراء chroma
vfx: مؤثرات_بصريه
# social media
socialmedia: سوشيال_ميديا سوشال_ميديا سوشل_ميديا سوشيل_ميديا social_media تواصل_اجتماعي سوشيالميديا سوشيال سوشال سوشل سوشيل social تواصل_إجتماعي
media: ميديا
facebook: فيسبوك فيس_بوك فيس face_book فايسبوك فيسبك fb فاسبوك فايس_بوك
instagram: انستقرام انستجرام انستغرام انستا انستاجرام إنستجرام انستكرام انستاقرام انستاغرام insta instgram انستقرم انستجرم
snapchat: سناب سناب_شات سنابشات snap snap_chat سنابات
twitter: تويتر تويترات تغريده تغريدات تويتات tweet tweets x_twitter
linkedin: لينكدان لينكد_ان لينكدين لينكد_إن لنكدان لينكدن linked_in لنكد_ان
telegram: تيليجرام تلجرام تليجرام تلغرام تيليغرام تليغرام تلقرام تيلجرام تلكرام تليقرام تيليقرام telegramm
whatsapp: واتساب واتس_اب واتس واتسب وتساب وتس_اب whats_app whats واتسآب واتسابي
pinterest: بنترست بينترست بنتريست بينتريست
behance: بيهانس بهانس
discord: ديسكورد دسكورد
messenger: ماسنجر مسنجر ماسينجر
google: جوجل قوقل غوغل كوكل كوكول
adwords: ادوردز ادووردز أدووردز ادوورد google_ads جوجل_ادز قوقل_ادز اعلانات_جوجل اعلانات_قوقل اعلانات_غوغل google_adwords جوجل_ادوردز غوغل_ادز ادورد
ads: ادز ads ad اد_س
adsense: ادسنس أدسنس ادسينس ad_sense
seo: سيو اس_اي_او تحسين_محركات_بحث تهيئه_محركات_بحث محركات_بحث محرك_بحث search_engine سي_او
backlink: باك_لينك باكلينك باك_لينكس باكلينكات باكلينكس باك_لينكات back_link back_links backlinks روابط_خلفيه رابط_خلفي باك_لنك باكلنك
guestpost: جيست_بوست guest_post جست_بوست guest_posts guest_posting مقال_ضيف
dofollow: دوفولو دوفلو do_follow دو_فولو
link: لينك لينكات رابط روابط links لنك
post: بوست بوستات بوستس posts منشور منشورات بوستز
blog: بلوج مدونه مدونات blogs بلوق تدوين تدوينات مدون blogging
blogger: بلوجر بلوغر بلوقر
hashtag: هاشتاج هاشتاغ هاشتاق هاشتاقات hashtags
influencer: انفلونسر مؤثرين_سوشيال influencers
pixel: بيكسل بكسل
copywriting: كوبي_رايتنج كوبي_رايتينج copywriter copy_writing كوبي_رايتر كوبيرايتر كتابه_اعلانيه copy_writer كوبيرايتنج كاتب_اعلاني
content: كونتنت كونتينت محتوى محتوي محتويات كنتنت contents كونتنتات
write: رايتر writer رايتنج رايتينج
analytics: اناليتكس انالتكس انليتكس google_analytics
profile: بروفايل بروفيل بروفايلات profiles
portfolio: بورتفوليو بورتوفوليو portofolio معرض_اعمال معرض_أعمال بورتفليو
marketing: ماركتينج ماركتنج تسويق سوّق^ مسوق مسوقه مسوقين تسويقي تسويقيه marketer ماركتير مسوقون تسويقات ماركتنق
digital: ديجيتال ديجتال رقمي رقميه
email: ايميل ايميلات إيميل بريد_كتروني بريد_الكتروني بريد_إلكتروني mail emails e_mail اميل ايميلي
gmail: جيميل جي_ميل
newsletter: نيوزليتر نشره_بريديه
crm: سي_ار_ام
leads: ليدز lead عملاء_محتملين
# web and programming
wordpress: ووردبريس وردبريس وورد_برس ووردبرس وردبرس ورد_برس وورد_بريس ورد_بريس word_press wp وورد_بريسس وردبريسس
woocommerce: ووكومرس ووكوميرس وو_كومرس ووكمرس woo_commerce ووكومرز وكومرس
elementor: المنتور اليمنتور إليمنتور ايلمنتور
shopify: شوبيفاي شوبفاي شوبيفي شوبي_فاي شوبيفاى شبيفاي شوبفي
salla: سله سلة
zid: زد
youcan: يوكان يو_كان you_can
opencart: اوبن_كارت أوبن_كارت open_cart اوبنكارت
magento: ماجنتو ماجينتو
prestashop: بريستاشوب
wix: ويكس
blogspot: بلوجسبوت
joomla: جوملا
dropshipping: دروبشيبينغ دروبشيبينج دروب_شيبنج دروبشيبنج دروبشيبنغ دروب_شيبينج دروب_شيبينغ drop_shipping دروبشبنق دروبشيبينق درب_شبنج
ecommerce: e_commerce ايكوميرس اي_كوميرس تجاره_كترونيه تجاره_الكترونيه متجر_كتروني متاجر_كترونيه متجر_إلكتروني online_store e_store متجر_الكتروني ecom اي_كومرس
store: متجر متاجر ستور shop متجري ستورز stores محل_كتروني shops
landingpage: لاندنج_بيج لاندينج_بيج لاندنج_بيدج لاندينغ_بيج لاندينغ_بيدج landing_page landing_pages صفحه_هبوط صفحات_هبوط لاندنق_بيج لاندنجبيج landpage
page: بيج بيدج صفحه صفحات pages بيجات
website: ويب_سايت ويبسايت وب_سايت web_site websites موقع_ويب مواقع_ويب موقع_كتروني مواقع_كترونيه موقع_إلكتروني موقع_الكتروني مواقع_الكترونيه موقع مواقع site sites ويب سايت web webpage
server: سيرفر سيرفرات خادم خوادم سرفر servers
hosting: استضافه هوستنج هوستينج استضافات host هوست
domain: دومين دومينات دومينز نطاق نطاقات domains
ssl: اس_اس_ال شهاده_امان
cpanel: سي_بانل سيبانل c_panel
frontend: فرونت_اند فرونتند فرونت_إند front_end فرونتاند واجهه_اماميه واجهات_اماميه
backend: باك_اند باكند باك_إند back_end خلفيه_برمجيه
fullstack: فول_ستاك فل_ستاك full_stack فول_استاك
developer: ديفلوبر مطور مطورين مطوره مطورون development dev developers developing web_developer web_development
python: بايثون بايثن بيثون بايتون بايسون
javascript: جافا_سكريبت جافاسكريبت جافا_سكربت جافاسكربت java_script js جافا_اسكريبت
java: جافا
typescript: تايب_سكريبت ts type_script
php: بي_اتش_بي بي_إتش_بي php7 php8 php5
laravel: لارافيل لارافل لارفيل
html: اتش_تي_ام_ال html5 اتش_تي_إم_إل
css: سي_اس_اس css3
react: رياكت ريأكت reactjs react_js
vue: فيو_جي_اس vuejs vue_js
angular: انجولار انجلر angularjs
nodejs: نود_جي_اس node_js node nodejs
nextjs: next_js نكست_جي_اس
jquery: جي_كويري جيكويري
bootstrap: بوتستراب بوت_ستراب bootstrap5 bootstrap4
tailwind: تيلويند تايلويند tailwindcss
sql: اس_كيو_ال sqlserver sql_server
mysql: ماي_اس_كيو_ال
database: داتابيز داتا_بيز data_base databases قاعده_بيانات قواعد_بيانات
data: داتا بيانات معطيات
dataentry: داتا_انتري data_entry ادخال_بيانات مدخل_بيانات مدخله_بيانات مدخلي_بيانات داتا_إنتري
api: اي_بي_اي ايه_بي_اي apis
script: سكريبت سكربت سكربتات سكريبتات اسكريبت scripts اسكربت
scenario: سيناريو سيناريوهات سيناريست
scraping: سكرابينج سكرابنج scrape scraper سكرابينغ web_scraping كشط data_scraping
bot: بوت بوتات bots روبوت_محادثه
chatbot: شات_بوت شاتبوت chat_bot chatbots روبوت_دردشه شات_بوتات
chat: شات دردشه دردشات محادثه محادثات
flutter: فلاتر فلوتر فلتر_فريم
firebase: فايربيز فايربايز فاير_بيز
android: اندرويد أندرويد اندرويدي اندروید
ios: اي_او_اس آي_أو_إس
iphone: ايفون آيفون iphones ايفونات
mobile: موبايل موبيل جوال جوالات موبايلات هاتف هواتف محمول
playstore: جوجل_بلاي google_play قوقل_بلاي غوغل_بلاي play_store بلاي_ستور
appstore: اب_ستور app_store ابل_ستور
app: تطبيق تطبيقات اب_ليكيشن ابليكيشن application apps applications ابليكشن تطبيقي ابلكيشن
mobileapp: mobile_app تطبيق_جوال تطبيقات_جوال تطبيق_موبايل تطبيقات_موبايل تطبيق_هاتف تطبيقات_هاتف mobile_apps mobile_application تطبيقات_هواتف
swift: سويفت
kotlin: كوتلن كوتلين
unity: يونيتي يونتي unity3d
unreal: انريل
csharp: c# سي_شارب
cplusplus: c++ سي_بلس_بلس
dotnet: net دوت_نت asp_net aspnet
matlab: ماتلاب متلاب
arduino: اردوينو أردوينو ارديونو
raspberry: راسبيري رازبيري
linux: لينكس لينوكس ubuntu اوبونتو
windows: ويندوز وندوز
excel: اكسل إكسل اكسيل إكسيل أكسل اكسال exel exsel ms_excel اكسيلات اكسلات مايكروسوفت_اكسل إكسال xlsx
sheets: شيت شيتات sheet google_sheets جوجل_شيت جوجل_شيتس spreadsheet شيتس spreadsheets
word: وورد ورد ms_word مايكروسوفت_وورد docx
powerpoint: بوربوينت باوربوينت بور_بوينت باور_بوينت power_point ppt pptx باوربونت بوربونت powepoint بوويربوينت بروبوينت برزنتيشن بريزنتيشن برزينتيشن بريزينتيشن presentation presentations عرض_تقديمي عروض_تقديميه عرض_تقديمى برسنتيشن بريزنتيشنات برزنتيشنات pitch_deck
slides: سلايد سلايدات slide شريحه_عرض google_slides سلايدز
access: اكسس أكسس ms_access
outlook: اوتلوك
office: اوفيس أوفيس ms_office microsoft_office
microsoft: مايكروسوفت ميكروسوفت
powerbi: باور_بي_اي بور_بي_اي power_bi باور_بي_آي بي_اي باوربي
tableau: تابلو
dashboard: داشبورد داش_بورد dash_board dashboards داشبوردات لوحه_معلومات لوحه_بيانات لوحات_معلومات لوحه_تحكم لوحات_تحكم
pdf: بي_دي_اف بى_دى_اف بي_دي_إف pdfs بدف
spss: اس_بي_اس_اس
latex: لاتكس لاتيكس
forms: فورم فورمز form نموذج_كتروني google_forms جوجل_فورم نماذج_كترونيه
notion: نوشن
trello: تريلو
odoo: اودو أودو
erp: اي_ار_بي
zoho: زوهو
quickbooks: كويك_بوكس quick_books كويكبوكس
ai: ذكاء_اصطناعي ذكاء_صناعي artificial_intelligence اي_اي ذكاء_إصطناعي
chatgpt: شات_جي_بي_تي chat_gpt gpt شات_جبت تشات_جي_بي_تي
midjourney: ميدجورني ميد_جيرني
machinelearning: machine_learning تعلم_اله تعلم_الي تعلم_آلي ml
deeplearning: deep_learning تعلم_عميق
automation: اوتوميشن أتمته اتمته اتوميشن automate automated
blockchain: بلوكشين بلوك_تشين block_chain
cybersecurity: cyber_security امن_سيبراني سايبر_سكيورتي
plugin: بلجن اضافه_ووردبريس plugins بلاجن plug_in
template: تمبلت تمبليت قالب قوالب templates تيمبليت theme ثيم ثيمات themes تيم_بليت
code: كود اكواد كودات codes coding أكواد كودينج شفره
software: سوفتوير سوفت_وير برمجيه برمجيات
program: برنامج برامج programs
programming: برمج! برمجه مبرمج مبرمجه مبرمجين مبرمجون برمجي programmer coder برمجات programmers بروجرامنج
game: لعبه العاب ألعاب games جيم قيم_ز gaming عابي
cv: سي_في سى_فى سي_فى سى_في سيره_ذاتيه سير_ذاتيه resume سيفي cvs ريزومي curriculum_vitae رزومه c_v سيره_ذاتيا سيڤي
ats: اي_تي_اس
coverletter: cover_letter كوفر_ليتر خطاب_تغطيه خطاب_تعريفي رساله_تغطيه
online: اونلاين أونلاين اون_لاين on_line
course: كورس كورسات courses دوره دورات كورسس
# engineering and architecture
autocad: اوتوكاد أوتوكاد اتوكاد أتوكاد auto_cad اوتو_كاد cad كاد أوتكاد اوتكاد dwg
revit: ريفيت ريفت رفيت
solidworks: سوليدوركس سولدووركس سوليد_وركس solid_works سوليدووركس سولد_ورك سوليد_ورك سولدوركس سوليدورك solidwork
sketchup: سكتش_اب sketch_up سكيتش_اب سكتشاب سكيتشاب
3dmax: 3ds_max 3d_max 3dsmax ثري_دي_ماكس ثري_دي_مكس 3d_ماكس ثريدي_ماكس 3ds ماكس
3d: ثري_دي ثريدي 3_دي ثلاثي_ابعاد ثلاثيه_ابعاد 3_d تري_دي ثلاثي_أبعاد ثلاثى_ابعاد ثرى_دى
2d: تو_دي 2_دي ثنائي_ابعاد ثنائيه_ابعاد 2_d ثنائى_ابعاد
4d: 4_دي
blender: بلندر بليندر
maya: مايا_3d
lumion: لوميون
vray: v_ray فيراي في_راي
rendering: رندر رندرينج ريندر render ريندرينج renders اظهار_معماري رندره
etabs: ايتابس ايتابز
sap2000: ساب_2000 sap
civil3d: سيفيل_3d civil_3d سيفل_3d
gis: جي_اي_اس نظم_معلومات_جغرافيه
arcgis: ارك_جي_اي_اس arc_gis
proteus: بروتوس بروتيس
primavera: بريمافيرا
bim: بيم
hvac: تكييف
landscape: لاندسكيب لاند_سكيب land_scape تنسيق_حدائق لاندسكيبينج
interiordesign: interior_design تصميم_داخلي انتيريور interior ديكور_داخلي ديكور ديكورات مهندس_ديكور
shopdrawing: شوب_دروينج شوب_دروينق shop_drawing shop_drawings شوبدروينج مخططات_تنفيذيه
cnc: سي_ان_سي
pcb: بي_سي_بي
plc: بي_ال_سي
# services and work
freelance: فريلانس فريلانسر فري_لانس freelancer عمل_حر عمل_الحر
startup: ستارت_اب start_up ستارتب startups شركه_ناشئه شركات_ناشئه
businessplan: بزنس_بلان بيزنس_بلان business_plan خطه_عمل خطه_اعمال خطط_عمل
businessmodel: بزنس_موديل بيزنس_موديل business_model نموذج_عمل نموذج_عمل_تجاري
business: بزنس بيزنس
feasibility: دراسه_جدوى دراسات_جدوى دراسه_جدوي feasibility_study جدوى جدوي
hr: اتش_ار موارد_بشريه human_resources
callcenter: كول_سنتر call_center كولسنتر
customerservice: خدمه_عملاء customer_service كاستمر_سيرفس دعم_عملاء خدمه_زبائن
support: سبورت دعم_فني
virtualassistant: مساعد_افتراضي مساعده_افتراضيه virtual_assistant مساعد_شخصي مساعد_إفتراضي سكرتير_افتراضي
management: مانجمنت ادار! اداره ادارات مدير مديره مدراء اداري اداريه اداريين manager مانجر admin ادمن مدير_حسابات managing manage مديرين
team: تيم فريق فرق_عمل
turnitin: ترنتن تيرنتن تورنتن
plagiarism: بلاجيارزم استلال انتحال_علمي نسبه_اقتباس
ielts: ايلتس ايلس آيلتس
toefl: توفل تويفل
amazon: امازون أمازون
kdp: كي_دي_بي
ebay: ايباي اي_باي
aliexpress: علي_اكسبرس علي_اكسبريس ali_express
noon: نون_كوم
paypal: باي_بال بايبال pay_pal
stripe: سترايب
qr: كيو_ار باركود qrcode qr_code كيو_آر باركودات barcode رمز_استجابه_سريعه
nft: ان_اف_تي
forex: فوركس
crypto: كريبتو عملات_رقميه عمله_رقميه عملات_مشفره
trading: تريدنج تريدينج تداول
# english words for common needs
translation: ترجم! ترجمه مترجم مترجمه مترجمين مترجمون ترجمات translate translator translating تراجم ترانسليشن
transcription: تفريغ فرغ! تفريغات مفرغ transcribe transcript transcribing ترانسكريبت تفريغ_صوتي تفريغ_نصي
proofreading: تدقيق دقق! مدقق مدققه مدققين proofread تدقيق_لغوي مدقق_لغوي تدقيقات
editing: حرر! تحرير محرر محرره محررين edit editor ايديتور ايديتنج editors
article: مقال مقاله مقالات articles ارتكل
research: ريسيرش بحث_علمي ابحاث_علميه بحوث_علميه
report: ريبورت تقرير تقارير reports
summary: تلخيص لخص! ملخص ملخصات تلخيصات summarize summarizing خلاصه ملخصا
english: انجليزي انجليزيه انكليزي انكليزيه إنجليزى انقليزي انقلش انجلش
arabic: عربي عربيه عربى
french: فرنسي فرنسيه فرنساوي
german: الماني المانيه ألماني
turkish: تركي تركيه
spanish: اسباني اسبانيه
italian: ايطالي ايطاليه
chinese: صيني صينيه
russian: روسي روسيه
analysis: تحليل حلل! محلل محلله محللين تحليلات analyze analyst analyzing analyse تحاليل
medical: طبي طبيه
ebook: كتاب_كتروني كتب_كترونيه e_book ايبوك ebooks كتاب_إلكتروني
resumewriting: resume_writing
testing: تست تستينج test tester اختبار اختبارات
installation: تنصيب نصب! تثبيت ثبت! install setup
upload: رفع ارفع!
sponsor: سبونسر ممول ممولين ممولات
campaign: كامبين حمله حملات campaigns كمبين
visitors: ترافيك زياره زيارات زوار زائر traffic visitor
followers: فولورز متابع متابعين followers follow
views: مشاهده مشاهدات فيوز
`;

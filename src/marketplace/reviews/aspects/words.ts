/**
 * What buyers say, in the spelling of a dictionary; the reader folds it, takes off particles and endings, and looks it up
 * here. Dialects write many of these in their own way, so they stand beside each other.
 */

export type Aspect = 'quality' | 'speed' | 'manner';

/** Things that are praised or blamed by the words around them. */
export const topics: Readonly<Record<Aspect, string>> = {
  quality:
    'جودة عمل أعمال شغل تصميم تصاميم نتيجة نتائج خدمة خدمات كتابة ترجمة صوت فيديو كود برمجة موقع شعار لوجو محتوى مقال تفاصيل ملف ملفات فكرة أفكار مستوى مونتاج إخراج',
  speed: 'تسليم وقت موعد مواعيد توقيت مدة تنفيذ إنجاز',
  manner: 'تعامل معاملة أخلاق خلق تواصل رد ردود أسلوب ذوق بائع شخص أخ أخت إنسان تجاوب',
};

/** Words that say what is meant and how it is meant at once. */
export const spoken: Readonly<Record<Aspect, { readonly praise: string; readonly blame: string }>> = {
  quality: {
    praise:
      'متقن إتقان دقيق دقة احترافي احترافية إبداع مبدع أبدع مبهر أبهر محترف خبير شاطر فنان إبداعي متميز تميز مطابق',
    blame:
      'أخطاء خطأ غلط أغلاط ناقص نواقص منسوخ مسروق ركيك رديء رديئ مختلف مشوه هاوي مبتدئ قالب مكرر مكسور ضعيف',
  },
  speed: {
    praise: 'سريع سرعة بسرعة أسرع مبكر باكر فوري فورا حالا ملتزم التزم التزام يلتزم المحدد بدري',
    blame:
      'تأخر تأخير متأخر يتأخر اتأخر أخرني بطيء بطيئ بطء طول يطول ماطل مماطل مماطلة يماطل مماطله تماطل أجل تأجيل انتظار انتظرت استنيت',
  },
  manner: {
    praise:
      'محترم احترام راقي راق رقي خلوق مهذب لطيف متعاون تعاون صبور صبر بشوش ودود متفهم تفهم أمين أمانة صادق صدق متجاوب كريم ذوقه ساعدني',
    blame:
      'وقح وقاحة متكبر عصبي فظ نصاب نصب محتال احتيال كذاب كذب يكذب تجاهل تجاهلني يتجاهل متجاهل مستفز استفزاز متعالي سب شتم أهان إهانة اختفى يختفي مختفي',
  },
};

/** Words that praise or blame whatever they stand by; alone they are about the work. */
export const general = {
  praise:
    'ممتاز رائع جميل جيد حلو كويس زين عالي مذهل خرافي أسطوري مميز أنيق مرتب نظيف واضح مثالي أعجبني عجبني راضي بامتياز امتياز ممتازة روعة تحفة جبار طيب حسن مشكور تمام منيح مليح قمة أفضل مرض مرضي فخم مناسب',
  blame:
    'سيء سيئ أسوأ سوء خايب زفت وحش فاشل مخيب خيب محبط مزعج رخيص عادي تعيس ندمت متواضع مقزز وسط فوضى تعبان',
} as const;

/** What turns the word after it into its opposite. */
export const negators =
  'لم لن لا ليس ليست لست ما مش مو مب موب غير عدم بدون دون بلا قلة قليل ولا مافي مفيش ماكان ماكانت';

/** Between these, praise and blame are about the same thing. */
export const turns = 'لكن ولكن بس إلا رغم بينما';

/** What listings say, judged as an attentive editor would: titles, promises, and the parts of a description. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { demoRecords } from '../../../../fixtures/demo/index.js';
import { descriptionQuality } from '../../../../src/marketplace/listings/quality/description.js';
import { foldText } from '../../../../src/marketplace/listings/quality/folded.js';
import { listingQuality, wordingQuality } from '../../../../src/marketplace/listings/quality/index.js';
import { JUDGED_BY } from '../../../../src/marketplace/listings/quality/judged.js';
import { exaggeratedPromises } from '../../../../src/marketplace/listings/quality/promises.js';
import { titleQuality } from '../../../../src/marketplace/listings/quality/title.js';

const codes = (title: string): string[] =>
  titleQuality(title).hints.map(({ code }) => code.replace('title.', ''));

describe('a title that says what is done and one detail needs no hint', () => {
  test.each([
    'سأصمم شعاراً احترافياً لمشروعك بـ 3 خيارات',
    'سأكتب مقالاً من 1000 كلمة متوافقاً مع محركات البحث',
    'ترجمة طبية من الإنجليزية إلى العربية',
    'برمجة متجر إلكتروني بلارافيل مع لوحة تحكم',
    'مونتاج فيديو يوتيوب حتى 10 دقائق',
    'سأفرغ تسجيلاتك الصوتية في ملف Word',
    'تعليق صوتي بالفصحى لإعلان مدته 30 ثانية',
    'إدخال 500 منتج في متجر سلة',
    'تدريس الرياضيات لطلاب المرحلة الثانوية',
    'رسم مخطط معماري لفيلا بمساحة 300 متر',
    'إزالة الخلفية من 50 صورة',
    'سأحلل بيانات استبيانك ببرنامج SPSS',
    'سأدير حسابات متجرك على إنستغرام لمدة شهر',
    'تدقيق لغوي لرسالة ماجستير',
    'تصميم عروض تقديمية احترافية',
    'كتابة أبحاث في مجال الإدارة',
  ])('%s', (title) => {
    expect(codes(title)).toEqual([]);
    expect(titleQuality(title).score).toBe(1);
  });
});

describe('a title that is weak gets its hint', () => {
  test.each<[string, string[]]>([
    ['تصميم احترافي', ['vague']],
    ['خدمات كتابة', ['vague']],
    ['أنا مبرمج محترف', ['about_you', 'vague']],
    ['مصمم محترف بخبرة عالية', ['about_you', 'vague']],
    ['أنا مترجم خبير في جميع المجالات', ['about_you', 'vague']],
    ['جميع خدمات التصميم بجودة عالية', ['vague']],
    ['أفضل خدمة بأرخص سعر', ['action', 'vague']],
    ['ترجمة سريعة ودقيقة', ['vague']],
    ['تصميم شعار', ['detail']],
    ['كتابة مقالات احترافية', ['detail']],
    ['كتابة أبحاث', ['detail']],
    ['شعارات مميزة', ['action', 'detail']],
    ['خدمات متنوعة', ['action', 'vague']],
    [
      'سأصمم لك شعاراً لمتجرك مع بطاقة أعمال وورق رسمي وظرف وختم وملف هوية وغلاف لصفحة فيسبوك وصورة لحساب تويتر',
      ['long'],
    ],
  ])('%s', (title, expected) => {
    expect(codes(title)).toEqual(expected);
    expect(titleQuality(title).score).toBeLessThan(1);
  });

  test('better titles score higher', () => {
    const scores = ['خدمات متنوعة', 'خدمات كتابة', 'كتابة مقالات احترافية', 'كتابة 5 مقالات طبية'].map(
      (title) => titleQuality(title).score,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores).size).toBe(4);
  });
});

describe('an exaggerated promise is found', () => {
  test.each([
    ['سأصمم أفضل شعار في العالم', 'أفضل شعار في العالم'],
    ['موقعك يتصدر جوجل فوراً', 'يتصدر جوجل فوراً'],
    ['سيتصدر موقعك نتائج البحث خلال يومين', 'سيتصدر موقعك نتائج البحث خلال يومين'],
    ['الصفحة الأولى في جوجل مضمونة', 'الصفحة الأولى في جوجل مضمونة'],
    ['أضمن لك المركز الأول', 'أضمن لك المركز الأول'],
    ['أرخص سعر في السوق', 'أرخص سعر في السوق'],
    ['أقوى حملة إعلانية على الإطلاق', 'أقوى حملة إعلانية على الإطلاق'],
    ['أنا رقم واحد في الوطن العربي', 'رقم واحد في الوطن العربي'],
    ['تصميم بلا منافس', 'بلا منافس'],
    ['جودة لا مثيل لها', 'لا مثيل'],
    ['لن تجد مثلها', 'لن تجد مثلها'],
    ['أرباح مضمونة من أول شهر', 'أرباح مضمونة'],
    ['نجاح 100% لمتجرك', 'نجاح 100'],
    ['سأضاعف مبيعاتك 10 أضعاف', 'سأضاعف مبيعاتك 10 أضعاف'],
    ['ستصبح مليونيراً', 'ستصبح مليونيراً'],
    ['اربح 1000 دولار شهرياً بدون مجهود', 'اربح 1000 دولار شهرياً بدون مجهود'],
    ['مليون مشاهدة خلال يوم', 'مليون مشاهدة خلال يوم'],
    ['تنحيف 10 كيلو في أسبوع', 'تنحيف 10 كيلو في أسبوع'],
    ['ستتحدث الإنجليزية في أسبوع', 'ستتحدث الإنجليزية في أسبوع'],
    ['علاج نهائي للأرق', 'علاج نهائي'],
  ])('%s', (source, text) => {
    const found = exaggeratedPromises(source);
    expect(found.map((promise) => promise.text)).toEqual([text]);
    for (const promise of found) expect(source.slice(promise.start, promise.end)).toBe(promise.text);
  });
});

describe('an honest promise is none', () => {
  test.each([
    'سأصمم شعاراً يعبّر عن مشروعك',
    'أفضل الممارسات في كتابة المحتوى',
    'تهيئة موقعك لمحركات البحث وتحسين ظهوره في جوجل',
    'التسليم خلال يومين مع ضمان التعديل حتى ترضى',
    'خصم 10% على الطلب الأول',
    'ترجمة 1000 كلمة في يوم واحد',
    'تسريع متجرك حتى يفتح خلال ثانيتين',
    'تعلّم أساسيات الإنجليزية في 12 درساً',
    'اختيار أفضل خط لشعارك',
    'إدارة حملة إعلانية لرفع مبيعات متجرك',
    'نص أصلي 100% غير منسوخ',
    'تصميم الصفحة الأولى من تطبيقك',
  ])('%s', (source) => {
    expect(exaggeratedPromises(source)).toEqual([]);
  });
});

describe('a description', () => {
  const full =
    'سأصمم لك شعاراً من ثلاثة نماذج مع ملفات الطباعة والشاشات. الخدمة مناسبة لأصحاب المتاجر والمشاريع الناشئة. ما يميزني خبرة سبع سنوات وتعديلات مجانية حتى ترضى. أحتاج منك اسم المشروع وألوانه وأمثلة تعجبك. أسلّم النماذج الأولى خلال ثلاثة أيام.';

  test('that says all of it lacks nothing', () => {
    expect(descriptionQuality(foldText(full))).toEqual({ score: 1, missing: [], hints: [] });
  });

  test.each<[string, string]>([
    ['audience', full.replace('الخدمة مناسبة لأصحاب المتاجر والمشاريع الناشئة.', '')],
    ['difference', full.replace('ما يميزني خبرة سبع سنوات وتعديلات مجانية حتى ترضى.', '')],
    ['needs', full.replace('أحتاج منك اسم المشروع وألوانه وأمثلة تعجبك.', '')],
    ['time', full.replace('أسلّم النماذج الأولى خلال ثلاثة أيام.', '')],
  ])('without %s gets that hint alone', (part, description) => {
    const { missing, hints } = descriptionQuality(foldText(description));
    expect(missing).toEqual([part]);
    expect(hints.map(({ code }) => code)).toEqual([`description.${part}`]);
  });

  test.each<[string, string[]]>([
    ['', ['what', 'audience', 'difference', 'needs', 'time']],
    ['تصميم جميل وسريع', ['what', 'audience', 'difference', 'needs', 'time']],
    [
      'هل تبحث عن مترجم لبحثك العلمي؟ أترجم الأبحاث والمقالات العلمية من الإنجليزية إلى العربية مع مراجعة المصطلحات. زودني بالملف وعدد صفحاته، ومدة التسليم حسب الحجم. لديّ خبرة عشر سنوات.',
      [],
    ],
    [
      'أكتب لمدونتك مقالات طبية موثقة بالمراجع، كل مقال في 800 كلمة مع صورة مناسبة وعنوان جذاب ووصف قصير. التسليم في 48 ساعة.',
      ['audience', 'difference', 'needs'],
    ],
    [
      'مونتاج مقاطع قصيرة للأفراد وصناع المحتوى مع موسيقى ومؤثرات ونصوص متحركة وتصحيح ألوان. أرسل المقاطع عبر رابط واحد قبل الطلب.',
      ['difference', 'time'],
    ],
    [
      'إذا كنت تملك متجراً على سلة أو زد فسأرفع منتجاتك مع صورها وأسعارها وأوصافها وأقسامها. أنجزت أكثر من 40 متجراً. يلزمني ملف المنتجات وصلاحية الدخول. المدة يومان لكل مئة منتج.',
      [],
    ],
    [
      'دروس خصوصية في الرياضيات للطلاب في المرحلة الثانوية عن بعد، شرح وتمارين وحل نماذج اختبارات سابقة ومتابعة للواجبات. مدة الحصة ساعة، وأول ربع ساعة مجاناً.',
      ['needs'],
    ],
    [
      'لوحة تحكم عربية وربط بوابات الدفع وشركات الشحن وتقارير مبيعات ونظام كوبونات وصلاحيات متعددة وصفحات ثابتة ومدونة.',
      ['audience', 'difference', 'needs', 'time'],
    ],
  ])('%s', (description, missing) => {
    expect(descriptionQuality(foldText(description)).missing).toEqual(missing);
  });
});

describe('a listing', () => {
  const good = {
    title: 'سأصمم شعاراً لمتجرك بثلاثة نماذج',
    description: 'شعار بسيط يعبّر عن متجرك، بملفات الطباعة والشاشات.',
  };

  test('with an exaggerated promise scores a little less and is told so', () => {
    const loud = { ...good, description: `${good.description} أفضل شعار في العالم!` };
    expect(listingQuality(loud).score).toBeCloseTo(listingQuality(good).score - 0.15, 5);
    expect(listingQuality(loud)).toMatchObject({ promises: ['أفضل شعار في العالم'] });
    expect(listingQuality(loud).hints.map(({ code }) => code)).toContain('promise.exaggerated');
  });

  test('scores between 0 and 1 whatever it says', () => {
    for (const text of ['', 'أفضل خدمة في العالم', '!!!', 'x'.repeat(50_000), '🙂'.repeat(100)]) {
      const { score } = listingQuality({ title: text, description: text });
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(listingQuality({ title: '', description: null }).score).toBe(0);
  });
});

test('a judging that says otherwise has another version', () => {
  const judged: unknown[] = [];
  for (const record of demoRecords({ now: new Date('2026-11-01') })) {
    if (record.type !== 'listing' || !('title' in record)) continue;
    judged.push(wordingQuality({ title: record.title, description: record.description }));
    if (judged.length === 300) break;
  }
  const digest = createHash('md5').update(JSON.stringify(judged)).digest('hex');
  // Of a new judging take both anew; of other texts in the demo the digest alone.
  expect([JUDGED_BY, digest]).toEqual(['1.6', '4f66445cee08cd274c5506fddeb1dd96']);
});

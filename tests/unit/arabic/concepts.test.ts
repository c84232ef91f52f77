import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/arabic/index.js';

/** Every key under which a text can be found: families and concepts of its words. */
function keysOf(text: string): Set<string> {
  return new Set(analyse(text).flatMap(({ family, concept }) => [family, concept]));
}

describe('concepts that people write in several words, spellings and letters', () => {
  it.each([
    ['wordpress', ['وورد برس', 'ورد بريس', 'word press', 'ووردبريس']],
    ['cv', ['سي في', 'سى فى', 'سيرة ذاتية', 'السيرة الذاتية', 'سيرتك الذاتية', 'CV', 'resume']],
    ['facebook', ['فيس بوك', 'الفيس بوك', 'فيسبوك', 'face book']],
    ['backlink', ['باك لينك', 'باك لينكس', 'باكلينك', 'back links', 'روابط خلفية']],
    ['motiongraphics', ['موشن جرافيك', 'موشن جرافيكس', 'motion graphic', 'Motion Graphics']],
    ['voiceover', ['فويس اوفر', 'voice over', 'voiceover', 'تعليق صوتي', 'معلق صوتي', 'التعليق الصوتي']],
    ['landingpage', ['لاندنج بيج', 'landing page', 'صفحة هبوط', 'صفحات هبوط']],
    ['3d', ['ثري دي', '3D', '٣ دي', 'ثلاثي الأبعاد']],
    ['2d', ['تو دي', '2D', '٢دي']],
    ['socialmedia', ['سوشيال ميديا', 'social media', 'السوشل ميديا', 'التواصل الاجتماعي']],
    ['pdf', ['بي دي اف', 'PDF', 'pdf']],
    ['tiktok', ['تيك توك', 'تيكتوك', 'tik tok', 'TikTok']],
    ['infographic', ['انفو جرافيك', 'انفوجرافيك', 'infographics', 'info graphic']],
    ['dataentry', ['ادخال بيانات', 'مدخل بيانات', 'data entry', 'إدخال البيانات']],
    ['cplusplus', ['c++', 'C++', 'سي بلس بلس']],
    ['csharp', ['c#', 'سي شارب']],
    ['dotnet', ['.NET', 'asp.net', 'دوت نت']],
    ['nodejs', ['node.js', 'nodejs', 'Node JS']],
  ])('finds %s in every writing', (key, writings) => {
    expect(writings.filter((writing) => !keysOf(writing).has(key))).toEqual([]);
  });

  it('keeps the words of a concept findable by themselves', () => {
    const [first, second] = analyse('سيرة ذاتية');
    expect([first?.exact, first?.part, second?.exact, second?.part]).toEqual(['سيره', 0, 'ذاتيه', 1]);
  });

  it('meets across composed loan words', () => {
    expect(analyse('كونتنت رايتر').map(({ family }) => family)).toEqual(['content', 'write']);
    expect(analyse('كاتب محتوى').map(({ family }) => family)).toEqual(['write', 'content']);
  });
});

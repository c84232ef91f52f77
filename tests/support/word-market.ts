import type { LearningListing } from '../../src/tuning/learning/units.js';

/**
 * A market of invented words, so that no lexicon helps. «زعفل» and «درنق» are two names of one thing: many sellers write
 * both as tags. «شمرخ» is a popular tag that everyone adds. «كزبل لمطن» are two words of one phrase.
 */
export function wordMarket({ noise }: { noise: number }): LearningListing[] {
  const company = ['قرمص', 'بطرش', 'حندل'];
  const twins = Array.from({ length: 40 }, (_, index) => ({
    seller: index,
    category: 1,
    title: `${index % 2 === 0 ? 'زعفل' : 'درنق'} ${company[index % 3] ?? ''}`,
    tags: [
      'شمرخ',
      company[index % 3] ?? '',
      company[(index + 1) % 3] ?? '',
      ...(index % 5 === 0 ? [index % 2 === 0 ? 'زعفل' : 'درنق'] : ['زعفل', 'درنق']),
    ],
  }));
  const phrase = Array.from({ length: 40 }, (_, index) => ({
    seller: 100 + index,
    category: 2,
    title: 'كزبل لمطن',
    tags: ['شمرخ', 'كزبل', 'لمطن', ['عرفج', 'هيشر', 'ثغام'][index % 3] ?? ''],
  }));
  const others = Array.from({ length: noise }, (_, index) => ({
    seller: 1000 + index,
    category: 3,
    title: 'طحلب نيلي',
    tags: ['شمرخ', 'خزامي', ['رتم', 'غضا', 'سدر'][index % 3] ?? ''],
  }));
  return [...twins, ...phrase, ...others];
}

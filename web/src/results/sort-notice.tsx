import type { ReactNode } from 'react';
import type { SearchResponse } from '../api/contracts.js';
import { sortNames } from '../language/labels.js';
import { services } from '../language/nouns.js';
import { counted } from '../language/plural.js';

/** Says what a sorted list is held to, when it is not sorted as asked, and how many are beyond its end. */
export function SortNotice({ sorting }: { readonly sorting: SearchResponse['sorting'] }): ReactNode {
  const { asked, by, keeps, beyond } = sorting;
  if (asked === 'relevance') return null;
  const sentences = [
    by !== asked && `لا توجد خدمة فيها كل كلماتك، فرتّبنا النتائج بالأنسب بدل «${sortNames[asked]}».`,
    by === asked && keeps === 'everyWord' && `«${sortNames[by]}» أولاً، من الخدمات التي فيها كل كلماتك فقط.`,
    beyond > 0 &&
      `القائمة لا تصل إلى كل النتائج، فبعدها ${counted(beyond, services)}. ضيّقها بالتصفية لترى غيرها.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length === 0 ? null : <p className="sort-notice">{sentences.join(' ')}</p>;
}

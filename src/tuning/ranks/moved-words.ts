import { countInWords } from '../../platform/count.js';
import { placesMoved } from '../../platform/nouns.js';
import { mainCause, type Moved } from '../../ranking/index.js';

const fell = {
  own: 'بسبب ما تغيّر في خدمتك نفسها',
  rivals: 'لأن خدمات أخرى تقدّمت',
  profile: 'لأن موازين الترتيب عُدّلت',
} as const;

const rose = {
  own: 'بفضل ما تحسّن في خدمتك نفسها',
  rivals: 'لأن خدمات أخرى تراجعت',
  profile: 'لأن موازين الترتيب عُدّلت',
} as const;

/** Parts that round to nothing are not worth a word. */
const LEAST_PART = 0.5;

/** What moved a listing, as a person would tell its seller. `kept`: behind so many places nobody counts. */
export function sayMoved(moved: Moved, kept: number): string {
  const { from, to } = moved;
  if (from === to) return `بقيت في المركز ${to}.`;
  const down = to > from;
  const words = down ? fell : rose;
  const cause = mainCause(moved);
  const whole =
    to > kept
      ? `خرجت من أول ${kept} نتيجة، وكانت في المركز ${from}`
      : from > kept
        ? `دخلت أول ${kept} نتيجة، في المركز ${to}`
        : `${down ? 'تراجعت' : 'تقدّمت'} ${countInWords(Math.abs(to - from), placesMoved, 'masculine')}: من المركز ${from} إلى المركز ${to}`;
  const others = (['own', 'rivals', 'profile'] as const).filter(
    (part) => part !== cause && (down ? moved[part] : -moved[part]) >= LEAST_PART,
  );
  const also = others.map((part) => words[part]).join('، و');
  return `${whole}؛ أكثر ذلك ${words[cause]}${also === '' ? '' : `، وبعضه ${also}`}.`;
}

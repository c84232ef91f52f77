import type { Certificate } from '../../../platform/database/tables/people.js';

export interface ProfileParts {
  readonly photo: string | null;
  readonly bio: string | null;
  readonly skills: readonly string[];
  readonly certificates: readonly Certificate[];
}

export interface Completeness {
  /** 0–1. */
  readonly share: number;
  /** What is missing, with a hint for the seller, the heaviest first. */
  readonly missing: readonly { readonly part: PartName; readonly hint: string }[];
}

type PartName = 'photo' | 'bio' | 'numbers' | 'skills' | 'certificates';

interface Part {
  readonly name: PartName;
  readonly weight: number;
  readonly hint: string;
  readonly has: (profile: ProfileParts) => boolean;
}

const BIO_WORDS = 15;
const SKILLS = 3;

const words = (text: string | null): string[] => text?.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Heaviest first. */
const parts: readonly Part[] = [
  {
    name: 'bio',
    weight: 0.3,
    hint: 'اكتب نبذة من ثلاث جمل أو أكثر: ماذا تقدّم، ولمن، وما الذي يميّز عملك.',
    has: ({ bio }) => words(bio).length >= BIO_WORDS,
  },
  {
    name: 'photo',
    weight: 0.25,
    hint: 'أضف صورة واضحة لك أو شعارك: المشترون يطمئنون إلى من يرونه.',
    has: ({ photo }) => photo !== null,
  },
  {
    name: 'skills',
    weight: 0.2,
    hint: 'أضف ثلاث مهارات على الأقل، بأسمائها التي يبحث بها المشترون.',
    has: ({ skills }) => skills.length >= SKILLS,
  },
  {
    name: 'numbers',
    weight: 0.15,
    hint: 'اذكر أرقاماً في نبذتك: سنوات خبرتك، أو عدد المشاريع التي أنجزتها.',
    has: ({ bio }) => /\p{N}/u.test(bio ?? ''),
  },
  {
    name: 'certificates',
    weight: 0.1,
    hint: 'أضف شهادة أو دورة أتممتها في مجالك.',
    has: ({ certificates }) => certificates.length > 0,
  },
];

/** How much of a profile is there, and a hint for each part that is not. */
export function completeness(profile: ProfileParts): Completeness {
  const missing = parts.filter(({ has }) => !has(profile));
  const lacking = missing.reduce((sum, { weight }) => sum + weight, 0);
  return {
    share: Math.round((1 - lacking) * 100) / 100,
    missing: missing.map(({ name, hint }) => ({ part: name, hint })),
  };
}

/**
 * Ways to reach a person past the marketplace, which listings, messages, offers and bios must not hold. What is found is
 * told with its place in the text, so that the writer sees what to take out. A tool's name alone is none: to link a shop
 * with WhatsApp is a service.
 */

export type ContactKind = 'email' | 'phone' | 'link' | 'account';

/** `source.slice(start, end) === text`. */
export interface ContactDetail {
  readonly kind: ContactKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const mailHosts = 'gmail|hotmail|outlook|yahoo|icloud|جي ?ميل|هوت ?ميل|اوت ?لوك|ياهو';
const dot = String.raw`\s*(?:\.|\(?(?:dot|دوت|نقطه)\)?)\s*`;
const apps =
  'واتس ?اب|واتس|وتساب|whats ?app|whats|تيلي[جغ]رام|تل[جغ]رام|تليجرام|telegram|سناب(?: ?شات)?|snap(?:chat)?|انست[اق](?:رام|جرام|غرام)?|instagram|فيس ?بوك|فيس|facebook|سكايب|skype|ايمو|imo|ماسنجر|messenger|سيجنال|signal|viber|فايبر';
const calls =
  'راسلني|راسلوني|كلمني|كلموني|اتصل بي|اتصلوا بي|تواصل معي|تواصلوا معي|ضيفني|اضفني|contact me|message me|add me|call me';
const digitWords =
  'صفر|زيرو|واحد|وحده|اثنين|اثنان|اتنين|ثلاثه|ثلاث|تلاته|اربعه|اربع|خمسه|خمس|سته|ست|سبعه|سبع|ثمانيه|ثمان|تمنيه|ثمنيه|تسعه|تسع|zero|one|two|three|four|five|six|seven|eight|nine';
/** Of a telephone number: its country's or its own zero. */
const prefix = String.raw`(?:\+|00|0|20|21[1368]|249|96[1-8]|97[0-4]|1(?=[2-9]\d{2}))`;

// Every repetition is bounded: a hostile text costs no more than an honest one of its length.
const patterns: readonly (readonly [ContactKind, RegExp])[] = [
  [
    'email',
    /(?<![\w.+-])[a-z0-9][\w.+-]{0,63}\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]{1,63}(?:\s?\.\s?[a-z]{2,}){1,4}/gu,
  ],
  [
    'email',
    new RegExp(
      String.raw`(?:(?<![\w.+-])[a-z0-9][\w.+-]{0,63}\s?(?:@|at|ات)\s?)?(?<![\p{L}])(?:${mailHosts})${dot}(?:com|كوم)`,
      'gu',
    ),
  ],
  ['link', /(?:wa\.me|t\.me|api\.whatsapp\.com|chat\.whatsapp\.com|discord\.gg)\/\S+/gu],
  ['link', /(?:facebook|fb|instagram|twitter|x|linkedin|snapchat|tiktok|youtube)\.com\/\S+/gu],
  ['account', /(?<![\w.@/])@[a-z][\w.]{3,}/gu],
  [
    'account',
    new RegExp(
      String.raw`(?:${calls})(?:\s+[\p{L}]+){0,3}?\s+(?:ب|ال|بال|عال|لل)?(?:${apps})(?![\p{L}])`,
      'gu',
    ),
  ],
  ['account', new RegExp(String.raw`(?<![\p{L}])(?:ال)?(?:${apps})\s*[:=]\s*@?[a-z0-9][\w.]{3,}`, 'gu')],
  [
    'phone',
    new RegExp(String.raw`(?<![\d.,])${prefix}[\s.()\p{So}_-]*(?:\d[\s.()\p{So}_-]{0,3}){7,13}(?!\d)`, 'gu'),
  ],
  [
    'phone',
    new RegExp(
      String.raw`(?<![\p{L}])(?:(?:و?(?:${digitWords})|\d)[\s،,.-]{1,3}){6,15}و?(?:${digitWords}|\d)(?![\p{L}])`,
      'gu',
    ),
  ],
];

/** All that is found, in the order of the text, what overlaps once. */
export function findContactDetails(source: string): ContactDetail[] {
  const { text, places } = plain(source);
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match): ContactDetail => {
      const start = places[match.index] ?? 0;
      const last = match.index + match[0].trimEnd().length - 1;
      const end = (places[last] ?? 0) + 1;
      return { kind, text: source.slice(start, end), start, end };
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, index) => !found.slice(0, index).some((before) => before.end > start));
}

/** Letters as all spell them, digits of one script, nothing invisible; `places` says where each unit stood. */
function plain(source: string): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const unit = source.charAt(index);
    if (/[\p{Mn}\p{Cf}\u0640]/u.test(unit)) continue;
    text += same(unit);
    places.push(index);
  }
  return { text, places };
}

const letters: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ى: 'ي', '＠': '@' };

function same(unit: string): string {
  const code = unit.codePointAt(0) ?? 0;
  if (code >= 0x06_60 && code <= 0x06_69) return String(code - 0x06_60);
  if (code >= 0x06_f0 && code <= 0x06_f9) return String(code - 0x06_f0);
  return letters[unit] ?? (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit);
}

/**
 * Step 4: conjunctions, prepositions and the article off the front of a word, only where a word remains
 * (والد، بالون، كاميرا، فلسفة، الماس stay whole). The article, alone or with particles before it, comes off whatever
 * follows; a single letter only when what remains is a known word and the whole is none, since most words
 * that begin with one of these letters own it (after light10, Larkey, Ballesteros and Connell 2007).
 */
import { lexicon } from '../lexicon/lexicon.js';
import { isKnown } from '../known.js';
import { longestWord } from './00-limits.js';

const articles = ['وبال', 'فبال', 'وكال', 'فكال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
const letters = ['و', 'ف', 'ب', 'ك', 'ل'];

/** The words of two letters that single letters are written onto (وفي، لكل، وحل). */
const shortWords = new Set([
  'حل',
  'خط',
  'رد',
  'حق',
  'فن',
  'نص',
  'صف',
  'ضد',
  'زر',
  'في',
  'من',
  'عن',
  'كل',
  'اي',
  'ما',
  'لا',
  'هو',
  'هي',
  'به',
  'لك',
  'له',
  'لم',
  'لن',
  'قد',
  'مع',
]);

/** Letters that must remain after an article before an unknown word. */
const shortestAfterArticle = 3;
/** Letters that must remain after a single letter before an unknown word, which then has to look derived. */
const shortestAfterLetter = 5;

/**
 * The word without particles and article; the word itself where nothing can be taken off safely. What the lexicon
 * lists as it stands decides before what it knows by an inflection.
 */
export function stripParticles(word: string): string {
  if (word.length < 3 || word.length > longestWord || isListed(word)) return word;
  return listedRest(word) ?? (isKnown(word) ? word : (afterArticles(word) ?? stripLetters(word)));
}

function isListed(word: string): boolean {
  return lexicon.families.has(word) || lexicon.stopWords.has(word) || lexicon.phraseWords.has(word);
}

/** What remains after one letter or an article, where the lexicon lists it. */
function listedRest(word: string): string | undefined {
  const inner = word.slice(1);
  if (inner.length >= 3 && letters.includes(word.charAt(0)) && lexicon.families.has(inner)) return inner;
  const rest = afterArticles(word);
  return rest !== undefined && lexicon.families.has(rest) ? rest : undefined;
}

function afterArticles(word: string): string | undefined {
  for (const article of articles) {
    if (!word.startsWith(article)) continue;
    const rest = word.slice(article.length);
    if (rest.length >= shortestAfterArticle || (rest.length >= 2 && isKnown(rest)))
      return afterArticle(word, rest);
  }
  return undefined;
}

/** «للغة» is ل before «لغة» after its article's ا and one ل have fallen: put the ل back where that gives a known word. */
function afterArticle(word: string, rest: string): string {
  if (/^[وف]?لل/u.test(word) && !isKnown(rest) && isKnown('ل' + rest)) return 'ل' + rest;
  return rest;
}

function stripLetters(word: string): string {
  for (const letter of letters) {
    if (!word.startsWith(letter)) continue;
    const rest = word.slice(1);
    if (rest.length >= 3 ? isKnown(rest) : shortWords.has(rest)) return rest;
    if (letter === 'و' || letter === 'ف') {
      const inner = stripLetters(rest);
      if (inner !== rest && isKnown(inner)) return inner;
    }
    if (rest.length >= shortestAfterLetter && looksDerived(letter, rest)) return rest;
  }
  return word;
}

/** Unknown, but begins like a masdar, a participle or a word with the augment است. */
function looksDerived(letter: string, rest: string): boolean {
  if (letter === 'ك' || letter === 'ف') return false;
  if (/^(است|ان|اح|اع)/u.test(rest)) return true;
  return (letter === 'و' || letter === 'ل') && /^[تم]/u.test(rest);
}

/**
 * Step 4: conjunctions, prepositions and the article off the front of a word, only where a word remains
 * (والد، بالون، كاميرا، فلسفة، الماس stay whole). The article, alone or with particles before it, comes off whatever
 * follows; a single letter only when what remains is a known word and the whole is none, since most words
 * that begin with one of these letters own it (after light10, Larkey, Ballesteros and Connell 2007).
 */
import { lexicon } from '../lexicon/lexicon.js';
import { isKnownFolded } from '../known.js';
import { longestWord } from './00-limits.js';

/** None begins another; the most frequent first. */
const articles = ['ال', 'وال', 'بال', 'لل', 'ولل', 'فال', 'كال', 'فلل', 'وبال', 'فبال', 'وكال', 'فكال'];
const letters = 'وفبكل';

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
  if (!mayBeDressed(word) || lexicon.listed.has(word)) return word;
  const inner = word.slice(1);
  if (inner.length >= 3 && letters.includes(word.charAt(0)) && lexicon.families.has(inner)) return inner;
  const rest = afterArticles(word);
  if (rest !== undefined && lexicon.families.has(rest)) return rest;
  return isKnownFolded(word) ? word : (rest ?? stripLetters(word));
}

/** Whether the word begins as one with particles or article does. Most do not, which spares them all else. */
function mayBeDressed(word: string): boolean {
  if (word.length < 3 || word.length > longestWord) return false;
  const first = word.charAt(0);
  return first === 'ا' ? word.startsWith('ال') : letters.includes(first);
}

function afterArticles(word: string): string | undefined {
  for (const article of articles) {
    if (!word.startsWith(article)) continue;
    const rest = word.slice(article.length);
    if (rest.length >= shortestAfterArticle || (rest.length >= 2 && isKnownFolded(rest)))
      return afterArticle(article, rest);
  }
  return undefined;
}

/** «للغة» is ل before «لغة» after its article's ا and one ل have fallen: put the ل back where that gives a known word. */
function afterArticle(article: string, rest: string): string {
  return article.endsWith('لل') && !isKnownFolded(rest) && isKnownFolded('ل' + rest) ? 'ل' + rest : rest;
}

function stripLetters(word: string): string {
  const letter = word.charAt(0);
  if (!letters.includes(letter)) return word;
  const rest = word.slice(1);
  if (rest.length >= 3 ? isKnownFolded(rest) : shortWords.has(rest)) return rest;
  if (letter === 'و' || letter === 'ف') {
    const inner = stripLetters(rest);
    if (inner !== rest && isKnownFolded(inner)) return inner;
  }
  return rest.length >= shortestAfterLetter && looksDerived(letter, rest) ? rest : word;
}

/** Unknown, but begins like a masdar, a participle or a word with the augment است. */
function looksDerived(letter: string, rest: string): boolean {
  if (letter === 'ك' || letter === 'ف') return false;
  if (/^(است|ان|اح|اع)/u.test(rest)) return true;
  return (letter === 'و' || letter === 'ل') && /^[تم]/u.test(rest);
}

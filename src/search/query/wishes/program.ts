/** The program that the work is done with: «بالفوتوشوب», «على اكسل». A need: its words stay in the query. */
import { foldedSet, type Reader } from './words.js';

/** Families of programs and platforms, as the lexicon of loan words names them. */
const programs: ReadonlySet<string> = new Set(
  (
    'photoshop illustrator indesign figma xd canva premiere aftereffects capcut davinci wordpress woocommerce ' +
    'elementor shopify php laravel react python flutter unity excel word powerpoint access spss notion odoo ' +
    'autocad revit sketchup 3dmax blender'
  ).split(' '),
);

/** What such a program makes: «عرض تقديمي» shares its family with PowerPoint without asking for it. */
const products = foldedSet(
  'عرض عروض العروض العرض تقديمي تقديمية برزنتيشن بريزنتيشن presentation presentations',
);

export const readProgram: Reader = ({ terms, folded }, at) => {
  const term = terms[at];
  if (term === undefined || term.part > 0 || products.has(folded[at] ?? '')) return null;
  const value = [term.concept, term.family].find((key) => programs.has(key));
  if (value === undefined) return null;
  let size = 1;
  if (value === term.concept)
    while (terms[at + size]?.concept === value && terms[at + size]?.part === size) size += 1;
  return { value, unit: null, size };
};

import { analyse } from '../../arabic/index.js';

/**
 * What a text asks for, whatever its wording: the concepts of its words in one order, without those that carry no need.
 * Texts of one need have one key; empty where nothing is asked.
 */
export function needOf(text: string): string {
  const content = analyse(text).filter(({ stop }) => !stop);
  return [...new Set(content.map(({ concept }) => concept))].sort().join(' ');
}

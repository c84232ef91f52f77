/**
 * Step 3: letters drawn out for emphasis (مررررحبا، جمييييل): three or more of one letter count as one, or as what
 * `replacement` says.
 */
export function shortenElongation(word: string, replacement = '$1'): string {
  return hasLongRun(word) ? word.replaceAll(/([^\d])\1{2,}/gu, replacement) : word;
}

function hasLongRun(word: string): boolean {
  for (let index = 2; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit === word.charCodeAt(index - 1) && unit === word.charCodeAt(index - 2)) return true;
  }
  return false;
}

/** Japanese has no space between its own words; names of other scripts keep theirs. */
export function tidy(sentence: string): string {
  return sentence.replace(/([^\x20-\x7e]) (?=[^\x20-\x7e])/g, '$1');
}

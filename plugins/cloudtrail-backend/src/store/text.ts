/** Text that both databases hold: without NUL and halves of characters. */
export const clean = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('\0', '\ufffd').replace(/\p{Cs}/gu, '\ufffd');

/** Columns of the dictionaries are never null: empty text means none. */
export const orNull = (text: string): string | null =>
  text === '' ? null : text;

/** Numbers as one column keeps them: between commas, each once. */
export const toList = (numbers: number[]): string =>
  [...new Set(numbers)].join(',');

/** The numbers that `toList` made a text of. */
export const toNumbers = (list: string): number[] =>
  list === '' ? [] : list.split(',').map(Number);

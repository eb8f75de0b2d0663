/** Longer pauses than this between two keys are a person's. */
const LONGEST_PAUSE_MS = 50;
const SHORTEST_CODE = 4;

/**
 * Tells a barcode scanner, which types like a keyboard and ends with Enter, from a person by its
 * speed. Times are those of keyboard events, in milliseconds.
 */
export class ScanDetector {
  #code = '';
  #last = -Infinity;

  /** Whether this key is the first one of what may become a code. */
  isFirst(at: number): boolean {
    return this.#code === '' || at - this.#last > LONGEST_PAUSE_MS;
  }

  /** Takes the next key; returns the code that Enter ends. */
  press(key: string, at: number): string | undefined {
    const code = this.isFirst(at) ? '' : this.#code;
    this.#last = at;
    // Shift and the like come between the characters and are none.
    if (key.length > 1 && key !== 'Enter') return undefined;
    this.#code = key === 'Enter' ? '' : code + key;
    return key === 'Enter' && code.length >= SHORTEST_CODE
      ? code.normalize('NFKC').trim().toUpperCase()
      : undefined;
  }
}

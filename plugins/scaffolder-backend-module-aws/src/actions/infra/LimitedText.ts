import { stripVTControlCharacters } from 'node:util';

const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** Keeps the end of what a program writes, and no more than that. */
export class LimitedText {
  #text = '';
  #cut = false;

  constructor(private readonly maxLength: number) {}

  add(chunk: string): void {
    this.#text += chunk;
    if (this.#text.length > this.maxLength) {
      this.#text = this.#text.slice(-this.maxLength);
      this.#cut = true;
    }
  }

  /** Its lines, without control characters and without empty ones. */
  lines(): string[] {
    const lines = stripVTControlCharacters(this.#text)
      .replace(CONTROL, '')
      .split('\n')
      .filter(line => line.trim() !== '');
    return this.#cut ? ['…', ...lines.slice(1)] : lines;
  }
}

/** Readers who ask the same at the same time share one answer; nothing is kept. */
export class InFlight {
  private readonly answers = new Map<string, Promise<unknown>>();

  share<T>(key: unknown[], read: () => Promise<T>): Promise<T> {
    const text = JSON.stringify(key);
    const known = this.answers.get(text);
    if (known) {
      // the key begins with the name of the read, and a read has one type of answer
      return known as Promise<T>;
    }
    const answer = read().finally(() => this.answers.delete(text));
    this.answers.set(text, answer);
    return answer;
  }
}

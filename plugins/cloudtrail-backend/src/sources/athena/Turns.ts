/** Lets so many go on at a time; the others wait in the order in which they came. */
export class Turns {
  private readonly waiting: Array<() => void> = [];
  private free: number;

  constructor(limit: number) {
    this.free = limit;
  }

  /** @returns called once when the turn is over */
  async take(): Promise<() => void> {
    if (this.free > 0) {
      this.free -= 1;
    } else {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
    return () => {
      const next = this.waiting.shift();
      if (next) {
        next();
      } else {
        this.free += 1;
      }
    };
  }
}

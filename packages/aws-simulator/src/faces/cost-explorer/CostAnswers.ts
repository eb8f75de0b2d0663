import type { CostBook } from '../../world/costs/CostBook';
import type { WorldState } from '../../world/WorldState';
import { aggregate, type CostQuestion, type Period } from './aggregate';

// The pages of an answer are asked for one after another.
const KEPT = 4;

/** The latest answers, so that a further page is not computed anew. */
export class CostAnswers {
  readonly #answers = new Map<string, Period[]>();
  readonly #book: CostBook;

  constructor(book: CostBook) {
    this.#book = book;
  }

  get(question: CostQuestion): Period[] {
    const key = JSON.stringify([question, this.#book.version]);
    let answer = this.#answers.get(key);
    if (!answer) {
      answer = aggregate(this.#book, question);
      const [oldest] = this.#answers.keys();
      if (this.#answers.size >= KEPT && oldest !== undefined) {
        this.#answers.delete(oldest);
      }
      this.#answers.set(key, answer);
    }
    return answer;
  }
}

const answersOf = new WeakMap<WorldState, CostAnswers>();

export function costAnswers(world: WorldState): CostAnswers {
  let answers = answersOf.get(world);
  if (!answers) {
    answers = new CostAnswers(world.costs);
    answersOf.set(world, answers);
  }
  return answers;
}

import type { ProblemBody } from '../../../src/problems/problem.ts';

export type { ProblemBody };

/** An answer of the service that is not the one asked for. */
export class ProblemError extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.problem = problem;
  }
}

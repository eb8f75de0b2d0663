import type { Row, Value } from './values';

/** What an expression is evaluated on: a row, and the sums of its group. */
export type Environment = { row: Row; sums: ReadonlyArray<Value> };

/** A compiled expression. */
export type Expression = (environment: Environment) => Value;

/** What is summed over the rows of a group. */
export type Aggregate = { argument: Expression };

/** A condition of the WHERE clause, and the columns it looks at. */
export type Condition = { test: Expression; columns: ReadonlySet<string> };

/**
 * Something of which one part has to be met. Shapes and principals alone are
 * counted exactly; with the others events have to be looked at.
 */
export type Clause = {
  shapes: Set<number>;
  principals: Set<number>;
  /** Numbers of resources; where a word is in too many, `word` is looked for in those of each event. */
  resources: Set<number>;
  word?: string;
  ip?: string;
};

/** Groups that have the same shapes as a query, all of them and no others; absent where there are none. */
export type Groups = {
  /** Of accounts and regions, with all services. */
  places?: Set<number>;
  /** Of operations, in all places. */
  names?: Set<number>;
  /** The coarsest of all kinds. */
  groups?: Set<number>;
};

/** What a query means, by the numbers of the dictionaries. */
export type Conditions = Groups & {
  from: number;
  to: number;
  /** Absent: all. */
  shapes?: Set<number>;
  principals?: Set<number>;
  /** Shapes or principals, of each one part. */
  pairs: Clause[];
  /** Those that need a look at the events. */
  links: Clause[];
};

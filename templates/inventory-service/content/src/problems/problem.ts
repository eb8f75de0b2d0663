import Type, { type Static } from 'typebox';

export const FieldProblem = Type.Object({
  field: Type.String({ description: 'where in the request, as a.b' }),
  code: Type.String(),
  message: Type.String({
    description: 'a sentence for the person at the form',
  }),
  limit: Type.Optional(Type.Number()),
  line: Type.Optional(
    Type.Integer({ description: 'line of the file that was sent' }),
  ),
});

/** An error answer: RFC 9457, with a code for programs and the fields at fault. */
export const ProblemBody = Type.Object({
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String({ description: 'what happened and what to do' }),
  code: Type.String(),
  requestId: Type.String({ description: 'find the log lines with it' }),
  errors: Type.Optional(Type.Array(FieldProblem)),
});

export type FieldProblem = Static<typeof FieldProblem>;
export type ProblemBody = Static<typeof ProblemBody>;

type ProblemOptions = {
  status: number;
  code: string;
  detail: string;
  errors?: FieldProblem[];
  cause?: unknown;
};

/** Something that a caller can be told, with the HTTP status it deserves. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldProblem[] | undefined;

  constructor({ status, code, detail, errors, cause }: ProblemOptions) {
    super(detail, { cause });
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** A request whose one field cannot be accepted. */
export function invalidField(
  field: string,
  code: string,
  message: string,
): Problem {
  return new Problem({
    status: 400,
    code: 'invalid-input',
    detail: message,
    errors: [{ field, code, message }],
  });
}

import { ProblemBody } from './problem.ts';

const DESCRIPTIONS = {
  400: 'A field is missing or wrong; `errors` names it',
  401: 'Nobody is signed in',
  403: 'The right for this is missing',
  404: 'There is no such record',
  409: 'Somebody else was faster, or the number is taken',
  413: 'The request is too large',
  415: 'The request is of another media type',
  500: 'A defect; the log has an error line with this request id',
  503: 'The database or the identity provider does not answer; try again',
} as const;

type Status = keyof typeof DESCRIPTIONS;

/** The error answers of a route, for its schema and so for the OpenAPI document. */
export function problemResponses<S extends Status = never>(...statuses: S[]) {
  const all: Status[] = [...statuses, 500, 503];
  return Object.fromEntries(
    all.map(status => [
      status,
      {
        description: DESCRIPTIONS[status],
        content: { 'application/problem+json': { schema: ProblemBody } },
      },
    ]),
  );
}

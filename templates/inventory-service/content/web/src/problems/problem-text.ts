import type { ProblemBody } from '../api/client.ts';
import { isMessageKey, type Translate } from '../language/LanguageProvider.tsx';

type FieldProblem = NonNullable<ProblemBody['errors']>[number];

/** What happened and what to do, in the reader's language. */
export function problemText(
  t: Translate,
  problem: Pick<ProblemBody, 'code'>,
): string {
  const key = `problem.${problem.code}`;
  return t(isMessageKey(key) ? key : 'problem.other');
}

/** The last name in a path such as `unitPrice.amount`. */
export const fieldName = (field: string) => field.split('.').at(-1) ?? field;

const AREAS = ['part', 'stock', 'orders', 'users', 'lists'];

/** What the form calls the field. */
export function fieldLabel(t: Translate, { field }: FieldProblem): string {
  const name = fieldName(field);
  const key = AREAS.flatMap(area => [
    `${area}.${name}`,
    `${area}.${name.replace(/Id$/, '')}`,
  ]).find(isMessageKey);
  return t(key ?? 'part.request');
}

/** What is wrong with one field, in the reader's language. */
export function fieldText(t: Translate, problem: FieldProblem): string {
  const name = fieldName(problem.field);
  const key = [`field.${problem.code}.${name}`, `field.${problem.code}`].find(
    isMessageKey,
  );
  return t(key ?? 'field.other', { limit: problem.limit ?? '' });
}

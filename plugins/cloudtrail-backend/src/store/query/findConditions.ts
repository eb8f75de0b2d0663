import type { Dictionary } from '../dictionary/Dictionaries';
import type { ResourceFinder } from '../dictionary/ResourceFinder';
import { clean } from '../text';
import type { ActivityQuery } from '../types';
import {
  isLink,
  toAddressClause,
  toResourceClause,
  toSubjectClause,
  toWordClause,
} from './clauses';
import type { Conditions } from './Conditions';
import { withShapes } from './groups';
import { selectShapes } from './selectShapes';

const splitWords = (text: string): string[] => [
  ...new Set(clean(text).toLowerCase().split(/\s+/).filter(Boolean)),
];

/** Looks up what a query means. */
export async function findConditions(
  finder: ResourceFinder,
  dictionary: Dictionary,
  query: ActivityQuery,
): Promise<Conditions> {
  const { entity, scope, resource, sourceIpAddress, text = '' } = query;
  const clauses = await Promise.all([
    ...(resource === undefined ? [] : [toResourceClause(finder, resource)]),
    ...(sourceIpAddress === undefined
      ? []
      : [toAddressClause(sourceIpAddress)]),
    ...[entity, scope].flatMap(subject =>
      subject ? [toSubjectClause(finder, subject)] : [],
    ),
    ...splitWords(text).map(word => toWordClause(finder, dictionary, word)),
  ]);
  const conditions = {
    from: query.from,
    to: query.to,
    principals: query.principalIds && new Set(query.principalIds),
    pairs: clauses.filter(clause => !isLink(clause)),
    links: clauses.filter(isLink),
  };
  return withShapes(conditions, dictionary, selectShapes(dictionary, query));
}

import { isIP } from 'node:net';
import type { ActivityFacet } from '@hangar/plugin-cloudtrail-common';
import type { Dictionary, Principal, Shape } from './Dictionaries';
import { type Groups, withShapes } from './groups';
import type { ResourceFinder } from './ResourceFinder';
import { clean } from './rows';
import type { ActivitySubject, ActivityQuery } from './types';

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

/** A word in more resources is compared with those of each event. */
const MAX_RESOURCES = 5_000;

const isLink = ({ resources, word, ip }: Clause) =>
  resources.size > 0 || word !== undefined || ip !== undefined;

function findShapes(
  { shapes }: Dictionary,
  test: (shape: Shape) => boolean,
): Set<number> {
  return new Set([...shapes.values()].filter(test).map(({ id }) => id));
}

/** The conditions on what happened, each by the facet that counts its values. */
function getShapeTests(
  query: ActivityQuery,
): Array<[ActivityFacet, (shape: Shape) => boolean]> {
  const tests: Array<[ActivityFacet, (shape: Shape) => boolean]> = [];
  const { readOnly } = query;
  const has = (facet: ActivityFacet, field: keyof Shape, values?: string[]) => {
    if (!values) return;
    const wanted = new Set<unknown>(values);
    tests.push([facet, shape => wanted.has(shape[field])]);
  };
  has('eventName', 'event_name', query.eventNames);
  has('eventSource', 'event_source', query.eventSources);
  has('account', 'account_id', query.accountIds);
  has('region', 'region', query.regions);
  if (readOnly !== undefined) {
    tests.push(['readOnly', shape => shape.read_only === readOnly]);
  }
  if (query.errorsOnly) {
    tests.push(['errorCode', shape => shape.error_code !== '']);
  }
  if (query.sensitiveOnly) {
    tests.push(['sensitiveRule', shape => shape.sensitive_rule !== '']);
  }
  return tests;
}

/** The shapes a query means; without the condition on one facet where that is left out. */
export function selectShapes(
  dictionary: Dictionary,
  query: ActivityQuery,
  omit?: ActivityFacet,
): Set<number> | undefined {
  const tests = getShapeTests(query).filter(([facet]) => facet !== omit);
  return tests.length === 0
    ? undefined
    : findShapes(dictionary, shape => tests.every(([, test]) => test(shape)));
}

/** Facets that the query has a condition on. */
export function listOwnFacets(query: ActivityQuery): ActivityFacet[] {
  const facets = getShapeTests(query).map(([facet]) => facet);
  return query.principalIds ? [...facets, 'user'] : facets;
}

async function toSubjectClause(
  finder: ResourceFinder,
  subject: ActivitySubject,
): Promise<Clause> {
  return {
    shapes: new Set(),
    principals: new Set(subject.principalIds),
    resources: new Set(await finder.findSelected(subject.resources)),
  };
}

function matchesPrincipal(principal: Principal, word: string): boolean {
  const texts = [principal.name, principal.role_name];
  if (word.includes(':')) texts.push(principal.arn);
  return texts.some(text => text.toLowerCase().includes(word));
}

async function toWordClause(
  finder: ResourceFinder,
  dictionary: Dictionary,
  word: string,
): Promise<Clause> {
  const resources = await finder.findWord(word, { limit: MAX_RESOURCES + 1 });
  const isMany = resources.length > MAX_RESOURCES;
  return {
    shapes: findShapes(dictionary, shape =>
      [
        shape.event_name,
        shape.event_source,
        shape.error_code,
        shape.sensitive_rule,
      ].some(text => text.toLowerCase().includes(word)),
    ),
    principals: new Set(
      [...dictionary.principals.values()]
        .filter(principal => matchesPrincipal(principal, word))
        .map(({ id }) => id),
    ),
    resources: new Set(isMany ? [] : resources),
    ...(isMany && { word }),
    ...(isIP(word) !== 0 && { ip: word }),
  };
}

export const splitWords = (text: string): string[] => [
  ...new Set(clean(text).toLowerCase().split(/\s+/).filter(Boolean)),
];

const nothing = () => ({
  shapes: new Set<number>(),
  principals: new Set<number>(),
  resources: new Set<number>(),
});

/** Looks up what a query means. */
export async function findConditions(
  finder: ResourceFinder,
  dictionary: Dictionary,
  query: ActivityQuery,
): Promise<Conditions> {
  const { entity, scope, resource, sourceIpAddress, text = '' } = query;
  const clauses = await Promise.all([
    ...(resource === undefined
      ? []
      : [
          finder.findExactly(clean(resource)).then(ids => ({
            ...nothing(),
            resources: new Set(ids),
          })),
        ]),
    ...(sourceIpAddress === undefined
      ? []
      : [{ ...nothing(), ip: clean(sourceIpAddress) }]),
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

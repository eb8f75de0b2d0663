import { isIP } from 'node:net';
import type { Dictionary, Principal } from '../dictionary/Dictionaries';
import type { ResourceFinder } from '../dictionary/ResourceFinder';
import { clean } from '../text';
import type { ActivitySubject } from '../types';
import type { Clause } from './Conditions';
import { findShapes } from './selectShapes';

/** A word in more resources is compared with those of each event. */
const MAX_RESOURCES = 5_000;

const nothing = (): Clause => ({
  shapes: new Set(),
  principals: new Set(),
  resources: new Set(),
});

/** Whether a clause needs a look at the events. */
export const isLink = ({ resources, word, ip }: Clause) =>
  resources.size > 0 || word !== undefined || ip !== undefined;

/** The events of one resource, by its name or ARN. */
export async function toResourceClause(
  finder: ResourceFinder,
  nameOrArn: string,
): Promise<Clause> {
  const resources = await finder.findExactly(clean(nameOrArn));
  return { ...nothing(), resources: new Set(resources) };
}

/** The events from one address. */
export const toAddressClause = (address: string): Clause => ({
  ...nothing(),
  ip: clean(address),
});

/** The events of an entity, or of what a viewer may see. */
export async function toSubjectClause(
  finder: ResourceFinder,
  subject: ActivitySubject,
): Promise<Clause> {
  return {
    ...nothing(),
    principals: new Set(subject.principalIds),
    resources: new Set(await finder.findSelected(subject.resources)),
  };
}

function matchesPrincipal(principal: Principal, word: string): boolean {
  const texts = [principal.name, principal.role_name];
  if (word.includes(':')) texts.push(principal.arn);
  return texts.some(text => text.toLowerCase().includes(word));
}

/** The events that a word of free text is found in, by the dictionaries. */
export async function toWordClause(
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

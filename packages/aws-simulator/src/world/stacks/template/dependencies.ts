import { stackValidationError } from '../StackError';
import { referencesIn } from './references';
import type { Template } from './Template';

/** The logical ids a resource has to wait for. */
export function dependenciesOf(
  template: Template,
  logicalId: string,
): string[] {
  const { DependsOn = [], Properties } = template.Resources[logicalId];
  const names = [
    ...[DependsOn].flat(),
    ...referencesIn(Properties).map(({ name }) => name),
  ];
  return [...new Set(names)]
    .filter(name => Object.hasOwn(template.Resources, name))
    .sort();
}

/**
 * The logical ids, each after those it depends on.
 *
 * @throws StackError ValidationError for a circle
 */
export function orderOfCreation(template: Template): string[] {
  const waiting = new Map(
    Object.keys(template.Resources).map(logicalId => [
      logicalId,
      new Set(dependenciesOf(template, logicalId)),
    ]),
  );
  const order: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, needs]) => needs.size === 0);
    if (ready.length === 0) {
      throw stackValidationError(
        `Circular dependency between resources: [${circle(waiting).join(', ')}]`,
      );
    }
    for (const [logicalId] of ready) {
      waiting.delete(logicalId);
      order.push(logicalId);
    }
    for (const needs of waiting.values()) {
      ready.forEach(([logicalId]) => needs.delete(logicalId));
    }
  }
  return order;
}

/** Of those that wait, the ones that are waited for themselves. */
function circle(waiting: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  let members = new Set(waiting.keys());
  for (;;) {
    const needed = new Set(
      [...members].flatMap(name => [...(waiting.get(name) ?? [])]),
    );
    const next = new Set([...members].filter(name => needed.has(name)));
    if (next.size === members.size) {
      return [...members];
    }
    members = next;
  }
}

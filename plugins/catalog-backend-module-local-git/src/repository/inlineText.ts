import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';

type ReadFile = (path: string) => Promise<string>;

async function inline(
  value: JsonValue,
  readFile: ReadFile,
): Promise<JsonValue> {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return Promise.all(value.map(member => inline(member, readFile)));
  }
  const members = Object.entries(value);
  const [[key, target] = ['', undefined]] = members;
  if (members.length === 1 && key.startsWith('$')) {
    if (key !== '$text' || typeof target !== 'string') {
      throw new InputError(
        `The placeholder "${key}" is not supported; only "$text" with a path in the repository is.`,
      );
    }
    return readFile(target);
  }
  const inlined = members.map(async ([name, member]) => [
    name,
    member === undefined ? undefined : await inline(member, readFile),
  ]);
  return Object.fromEntries(await Promise.all(inlined));
}

/**
 * Replaces each `$text: ./file` by that file of the same commit. The catalog
 * itself could not: it has no address to read a local repository from.
 *
 * @throws InputError when a path leads out of the repository, or for another placeholder
 */
export async function inlineText(
  entity: Entity,
  readFile: ReadFile,
): Promise<Entity> {
  // An entity is JSON: it came out of a YAML document.
  return (await inline(
    entity as unknown as JsonValue,
    readFile,
  )) as unknown as Entity;
}

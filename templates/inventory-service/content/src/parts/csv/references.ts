import type { Db } from '../../database/client.ts';
import {
  listCategories,
  listLocations,
  listSuppliers,
} from '../../lists/queries.ts';
import type { FieldProblem } from '../../problems/problem.ts';
import { PATH_SEPARATOR } from './columns.ts';

export type Found = { id?: number; problem?: FieldProblem };
export type References = {
  category: (text: string) => Found;
  location: (text: string) => Found;
  supplier: (text: string) => Found;
};

const tidyPath = (text: string) =>
  text
    .split('>')
    .map(name => name.trim())
    .join(PATH_SEPARATOR);

function finder(field: string, what: string, ids: Map<string, number[]>) {
  return (text: string): Found => {
    const [id, other] = ids.get(text) ?? [];
    if (id !== undefined && other === undefined) return { id };
    if (text === '') {
      return {
        problem: {
          field,
          code: 'required',
          message: `The ${what} is missing.`,
        },
      };
    }
    const [code, message] =
      id === undefined
        ? ['unknown', `There is no ${what} "${text}": add it first.`]
        : [
            'ambiguous',
            `There is more than one ${what} "${text}": write its whole path, such as A${PATH_SEPARATOR}B.`,
          ];
    return { problem: { field, code, message } };
  };
}

function group(pairs: (readonly [string, number])[]): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const [text, id] of pairs) {
    ids.set(text, [...(ids.get(text) ?? []), id]);
  }
  return ids;
}

/** Finds what a row refers to: categories by path or by a name that only one has, locations by code, suppliers by name. */
export async function readReferences(db: Db): Promise<References> {
  const { items: categories } = await listCategories(db);
  const { items: locations } = await listLocations(db);
  const { items: suppliers } = await listSuppliers(db);
  const paths = categories.map(
    ({ id, path }) => [tidyPath(path.join(PATH_SEPARATOR)), id] as const,
  );
  const names = categories
    .filter(({ path }) => path.length > 1)
    .map(({ id, name }) => [name, id] as const);
  const byPath = finder('category', 'category', group(paths));
  const byName = finder('category', 'category', group(names));
  return {
    category: text => {
      const found = byPath(tidyPath(text));
      return found.id === undefined ? byName(text) : found;
    },
    location: finder(
      'location',
      'location',
      group(locations.map(({ id, code }) => [code, id])),
    ),
    supplier: finder(
      'supplier',
      'supplier',
      group(suppliers.map(({ id, name }) => [name, id])),
    ),
  };
}

import type { Dictionary } from '../dictionary/Dictionaries';
import type { GroupIds } from '../dictionary/ids';
import type { Conditions, Groups } from './Conditions';
import { simplify } from './pairs';

function findGroups(
  { shapes, groupSizes }: Dictionary,
  selected: Set<number> | undefined,
): Groups {
  const rows = [...shapes.values()].filter(
    ({ id }) => selected?.has(id) ?? true,
  );
  const find = (kind: keyof GroupIds) => {
    const ids = new Set(rows.map(row => row[kind]));
    const size = [...ids].reduce(
      (sum, id) => sum + (groupSizes.get(id) ?? 0),
      0,
    );
    return size === rows.length ? ids : undefined;
  };
  const places = find('place_id');
  const names = find('name_id');
  return { places, names, groups: places ?? names ?? find('group_id') };
}

/** The conditions with other shapes, and the groups of these. */
export function withShapes<Some extends Omit<Conditions, keyof Groups>>(
  conditions: Some,
  dictionary: Dictionary,
  shapes: Set<number> | undefined,
): Some & Groups {
  const chosen = { ...conditions, shapes };
  return { ...chosen, ...findGroups(dictionary, simplify(chosen).shapes) };
}

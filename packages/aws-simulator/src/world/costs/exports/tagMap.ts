import { categoryOf, costCategories } from '../costCategories';
import type { CostLine } from '../types';

/**
 * The column `tags`: a value for each tag that is activated and that the line has.
 *
 * https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2-tag-columns.html
 */
export function tagMap(
  line: CostLine,
  activeTags: ReadonlyArray<string>,
): ReadonlyMap<string, string> {
  const tags = activeTags
    .filter(key => Object.hasOwn(line.tags, key))
    .map(key => [`resourceTags/${key}`, line.tags[key]] as const);
  const categories = Object.keys(costCategories)
    .map(name => [`costCategory/${name}`, categoryOf(line, name)] as const)
    .filter(([, value]) => value !== '');
  return new Map([...tags, ...categories]);
}

/** The column `resource_tags`, whose keys are written otherwise. */
export function resourceTagMap(
  { tags }: CostLine,
  activeTags: ReadonlyArray<string>,
): ReadonlyMap<string, string> {
  return new Map(
    activeTags
      .filter(key => Object.hasOwn(tags, key))
      .map(key => [`user_${snakeCase(key)}`, tags[key]]),
  );
}

function snakeCase(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}

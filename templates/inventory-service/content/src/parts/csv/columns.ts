import type { PartSummary } from '../schemas.ts';

/** Columns of an exported file, in this order; a file to import may have them in any order. */
export const COLUMNS = [
  'partNumber',
  'name',
  'description',
  'category',
  'unit',
  'unitPrice',
  'currency',
  'location',
  'supplier',
  'reorderPoint',
  'reorderQuantity',
  'version',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a new part cannot be without; the others keep what a part has, where the file lacks them. */
export const REQUIRED_COLUMNS = [
  'partNumber',
  'name',
  'category',
  'unit',
  'unitPrice',
  'currency',
] as const satisfies Column[];

/** Stands between a category and the one below it. */
export const PATH_SEPARATOR = ' > ';

/** The cells of a part; `paths` has the whole path of each category. */
export function cellsOf(
  part: PartSummary,
  paths: Map<number, string>,
): Record<Column, string> {
  return {
    partNumber: part.partNumber,
    name: part.name,
    description: part.description,
    category: paths.get(part.category.id) ?? part.category.name,
    unit: part.unit,
    unitPrice: part.unitPrice.amount,
    currency: part.unitPrice.currency,
    location: part.location?.code ?? '',
    supplier: part.supplier?.name ?? '',
    reorderPoint: String(part.reorderPoint),
    reorderQuantity: String(part.reorderQuantity),
    version: String(part.version),
  };
}

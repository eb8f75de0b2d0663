import { api, type Part, type StockLevels } from '../api/client.ts';
import { type Location, listsApi } from '../lists/lists-api.ts';

/** A part, where it lies, and where it may lie. */
export type PartInStock = {
  part: Part;
  levels: StockLevels['levels'];
  locations: Location[];
};

/** Undefined where no part has the number. */
export async function findPartInStock(
  partNumber: string,
): Promise<PartInStock | undefined> {
  const part = await api.findPart(partNumber);
  if (!part) return undefined;
  const [{ levels }, { items }] = await Promise.all([
    api.partStock(String(part.id)),
    listsApi.locations(),
  ]);
  return { part, levels, locations: items };
}

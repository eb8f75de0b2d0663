import { Problem, invalidField } from '../problems/problem.ts';
import { formatCursor, parseCursor, type PartFilter } from './cursor.ts';
import type { Part, PartInput, PartList, PartUpdate } from './schemas.ts';
import type { PartStore } from './store.ts';

export type PartListRequest = Partial<PartFilter> & {
  limit?: number;
  cursor?: string;
};

/** Texts as they are kept: no spaces around them, part numbers in upper case. */
function tidy<T extends PartInput>(input: T): T {
  return {
    ...input,
    partNumber: input.partNumber.toUpperCase(),
    name: input.name.trim(),
    description: input.description.trim(),
    category: input.category.trim(),
  };
}

function isDuplicate(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'parts_part_number_unique'
  );
}

async function refusingDuplicates<T>(
  partNumber: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Problem({
      status: 409,
      code: 'duplicate-part-number',
      detail: `There already is a part with the number ${partNumber}: open that one, or choose another number.`,
      errors: [
        {
          field: 'partNumber',
          code: 'duplicate',
          message: `The part number ${partNumber} is taken.`,
        },
      ],
      cause: error,
    });
  }
}

/** The rules about parts: what is refused, and why. */
export class PartService {
  readonly #store: PartStore;

  constructor(store: PartStore) {
    this.#store = store;
  }

  async list(request: PartListRequest): Promise<PartList> {
    const filter = {
      search: (request.search ?? '').trim(),
      category: request.category ?? '',
    };
    const limit = request.limit ?? 20;
    const after = request.cursor
      ? parseCursor(request.cursor, filter)
      : undefined;
    // One more than asked for tells whether there is a next page.
    const parts = await this.#store.list(filter, limit + 1, after);
    const items = parts.slice(0, limit);
    const last = items.at(-1);
    return parts.length > limit && last
      ? { items, nextCursor: formatCursor(last.partNumber, filter) }
      : { items };
  }

  async get(id: number): Promise<Part> {
    const part = await this.#store.find(id);
    if (!part) {
      throw new Problem({
        status: 404,
        code: 'part-not-found',
        detail: `There is no part with the id ${id}: it may have been deleted. Look for it in the list.`,
      });
    }
    return part;
  }

  create(input: PartInput): Promise<Part> {
    const part = tidy(input);
    return refusingDuplicates(part.partNumber, () => this.#store.insert(part));
  }

  async update(id: number, { version, ...input }: PartUpdate): Promise<Part> {
    const part = tidy(input);
    const updated = await refusingDuplicates(part.partNumber, () =>
      this.#store.update(id, version, part),
    );
    return updated ?? this.#refuseStale(id, version);
  }

  async delete(id: number, version: number): Promise<void> {
    const deleted = await this.#store.delete(id, version);
    if (!deleted) await this.#refuseStale(id, version);
  }

  categories() {
    return this.#store.categories();
  }

  /** Nothing was written: the part is gone, or somebody else was faster. */
  async #refuseStale(id: number, version: number): Promise<never> {
    const current = await this.get(id);
    if (version > current.version) {
      throw invalidField(
        'version',
        'unknown',
        `Version ${version} of this part does not exist yet: read the part again.`,
      );
    }
    throw new Problem({
      status: 409,
      code: 'stale-version',
      detail: `Somebody else changed ${current.partNumber} in the meantime and nothing was saved: read the part again and repeat your change.`,
      errors: [
        {
          field: 'version',
          code: 'stale',
          message: `You have version ${version}, the part is at version ${current.version}.`,
        },
      ],
    });
  }
}

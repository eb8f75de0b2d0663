export type Scheduled<T> = { item: T; startAt: number; endAt: number };

type Tasks<T> = {
  items: ReadonlyArray<T>;
  startAt: number;
  idOf(item: T): string;
  /** Ids of what has to be over before; ids that are no item do not count. */
  waitsFor(item: T): ReadonlyArray<string>;
  durationOf(item: T): number;
};

/** Everything begins as soon as what it waits for is over. */
export function schedule<T>(tasks: Tasks<T>): Scheduled<T>[] {
  const { items, startAt, idOf, waitsFor, durationOf } = tasks;
  const byId = new Map(items.map(item => [idOf(item), item]));
  const done = new Map<string, Scheduled<T>>();
  const visit = (item: T): Scheduled<T> => {
    const id = idOf(item);
    let entry = done.get(id);
    if (!entry) {
      const before = waitsFor(item).flatMap(name => {
        const needed = byId.get(name);
        return needed === undefined ? [] : [visit(needed).endAt];
      });
      const begin = Math.max(startAt, ...before);
      entry = { item, startAt: begin, endAt: begin + durationOf(item) };
      done.set(id, entry);
    }
    return entry;
  };
  return items.map(visit).sort((a, b) => a.startAt - b.startAt);
}

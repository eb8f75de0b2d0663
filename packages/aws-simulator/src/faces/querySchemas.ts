import { z, type ZodTypeAny } from 'zod';

/** A list of the query protocol, which writes an empty one as empty text. */
export function queryList<T extends ZodTypeAny>(item: T) {
  return z.preprocess(value => (value === '' ? [] : value), z.array(item));
}

export const queryBoolean = z
  .enum(['true', 'false'])
  .transform(text => text === 'true');

export const queryTags = queryList(
  z.object({ Key: z.string().min(1).max(128), Value: z.string().max(256) }),
).transform(tags =>
  Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])),
);

/** Tags as the XML services write them. */
export function tagMembers(tags: Readonly<Record<string, string>>) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** A time as the XML services write it. */
export function isoTime(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined
    ? undefined
    : new Date(milliseconds).toISOString();
}

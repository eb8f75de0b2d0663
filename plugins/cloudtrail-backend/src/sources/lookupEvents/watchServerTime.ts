import type { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';

/** The `Date` of an answer, milliseconds since 1970. */
function readDate(response: unknown): number | null {
  const { headers } = response as { headers?: Record<string, string> };
  const time = Date.parse(headers?.date ?? '');
  return Number.isFinite(time) ? time : null;
}

/**
 * Notes what AWS's clock says in the answer to a command.
 *
 * @returns reads it, once the command was sent; `null` where the answer did not tell
 */
export function watchServerTime(
  command: LookupEventsCommand,
): () => number | null {
  let time: number | null = null;
  command.middlewareStack.add(
    next => async args => {
      const result = await next(args);
      time = readDate(result.response);
      return result;
    },
    { step: 'deserialize', name: 'hangarServerTime', priority: 'low' },
  );
  return () => time;
}

import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import {
  clipRange,
  type Cursor,
  formatCursor,
  parseCursor,
  parseEventFilter,
  parseLimit,
  parseTimeRange,
} from '../inputs';
import type { EventsQuery, ServiceSettings } from '../services';
import type { EventPosition } from '../store/types';

/** A query parameter as it was sent, every time it was given. */
export function readTexts(request: Request, field: string): string[] {
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  return searchParams.getAll(field);
}

/** A query parameter that may be given once. */
export function readText(request: Request, field: string): string | undefined {
  const values = readTexts(request, field);
  if (values.length > 1) {
    throw new InputError(`${field} must be given once`);
  }
  return values[0];
}

/** The inputs of everything that is about a filtered list of events. */
export function readEventsQuery(
  request: Request,
  { now, retentionDays }: ServiceSettings,
): EventsQuery {
  const { isClipped, ...range } = parseTimeRange(
    { from: readText(request, 'from'), to: readText(request, 'to') },
    { now: now(), retentionDays },
  );
  const filter = parseEventFilter(field => readTexts(request, field));
  return { filter, range, isClipped };
}

/** The inputs of a page of a list. */
export function readPageQuery(
  request: Request,
  settings: ServiceSettings,
  entityRef: string | null,
): {
  query: EventsQuery;
  page: { limit: number; after?: EventPosition };
  toCursor(next: EventPosition): string;
} {
  const asked = readEventsQuery(request, settings);
  const bound = {
    entityRef,
    from: readText(request, 'from') ?? null,
    to: readText(request, 'to') ?? null,
    filter: asked.filter,
  };
  const limit = parseLimit(readText(request, 'limit'));
  const cursor = parseCursor(readText(request, 'cursor'), bound);
  const query = cursor ? continueRange(asked, cursor, settings) : asked;
  return {
    query,
    page: { limit, ...(cursor && { after: cursor.after }) },
    toCursor: after => formatCursor({ range: query.range, after }, bound),
  };
}

/** The range of the first page, also where that was "the last 24 hours". */
function continueRange(
  asked: EventsQuery,
  { range }: Cursor,
  { now, retentionDays }: ServiceSettings,
): EventsQuery {
  const clipped = clipRange(range, { now: now(), retentionDays });
  return {
    filter: asked.filter,
    range: { from: clipped.from, to: clipped.to },
    isClipped: asked.isClipped || clipped.isClipped,
  };
}

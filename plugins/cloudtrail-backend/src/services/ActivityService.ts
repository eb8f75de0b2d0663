import { NotFoundError } from '@backstage/errors';
import type {
  ActivityEventDetail,
  ActivityList,
  ActivityTimeline,
} from '@hangar/plugin-cloudtrail-common';
import type { ActivityView } from '../people';
import type { ActivityReader, EventPosition } from '../store/types';
import type { AnswerBasis } from './AnswerBasis';
import { type EventPresenter, toDetail } from './EventPresenter';
import { toStoreQuery } from './toStoreQuery';
import type { EventsQuery, ServiceSettings } from './types';

const DAY_MS = 24 * 60 * 60_000;
/** A chart has room for so many hours. */
const MAX_DAYS_BY_HOUR = 14;

export type Page = { limit: number; after?: EventPosition };

const toTime = (time: number) => new Date(time).toISOString();

/** Answers from the store what a view may look at. */
export class ActivityService {
  constructor(
    private readonly options: {
      reader: ActivityReader;
      basis: AnswerBasis;
      presenter: EventPresenter;
      settings: ServiceSettings;
    },
  ) {}

  async listEvents(
    view: ActivityView,
    query: EventsQuery,
    page: Page,
  ): Promise<{ list: ActivityList; next?: EventPosition }> {
    const { reader, basis, presenter } = this.options;
    const storeQuery = toStoreQuery(query, view);
    // before the events: what is read in between must not count as shown
    const answer = await basis.read(query, view);
    const [{ items, next }, total] = await Promise.all([
      reader.listEvents(storeQuery, page),
      reader.countEvents(storeQuery),
    ]);
    const present = await presenter.forEvents(items, view);
    const { from, to } = query.range;
    const list = {
      ...answer,
      from: toTime(from),
      to: toTime(to),
      items: items.map(present),
      total,
    };
    return { list, next };
  }

  async getTimeline(
    view: ActivityView,
    query: EventsQuery,
  ): Promise<ActivityTimeline> {
    const { from, to } = query.range;
    const bucket = to - from > MAX_DAYS_BY_HOUR * DAY_MS ? 'day' : 'hour';
    const answer = await this.options.basis.read(query, view);
    const { items, isExact } = await this.options.reader.readTimeline(
      toStoreQuery(query, view),
      bucket,
    );
    return {
      ...answer,
      from: toTime(from),
      to: toTime(to),
      bucket,
      items: items.map(item => ({ ...item, time: toTime(item.time) })),
      isExact,
    };
  }

  /** @throws NotFoundError also when the caller may not see the event */
  async getEvent(
    view: ActivityView,
    eventId: string,
  ): Promise<ActivityEventDetail> {
    const { reader, presenter, settings } = this.options;
    const event = await reader.getEvent(eventId, view.scope);
    if (!event) {
      throw new NotFoundError(
        `There is no event ${eventId}, or you may not see it. Events are kept for ${settings.retentionDays} days, and come up to a quarter of an hour late`,
      );
    }
    const present = await presenter.forEvents([event], view);
    return toDetail(event, present, settings.simulated);
  }
}

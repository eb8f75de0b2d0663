import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { getAwsConsoleUrl } from '@hangar/plugin-aws-common';
import type { CatalogSnapshot } from '@hangar/plugin-aws-node';
import type {
  ActivityEvent,
  ActivityEventDetail,
} from '@hangar/plugin-cloudtrail-common';
import { type EntitySubjects, ResourceIndex } from '../entities';
import type { ActivityView } from '../people';
import type { ActivityRecord, StoredEventDetail } from '../store/types';

type StoredFields = Omit<
  ActivityRecord,
  'errorMessage' | 'record' | 'maskedPaths'
>;

/** Turns events of the store into what one caller is shown. */
export type PresentEvent = (event: StoredFields) => ActivityEvent;

const toTime = (time: number) => new Date(time).toISOString();

/** Adds to events who did it and what it was done to, by the catalog. */
export class EventPresenter {
  #index?: { snapshot: CatalogSnapshot; index: ResourceIndex };

  constructor(private readonly subjects: EntitySubjects) {}

  /** For some events: looks up which of their entities the caller may see. */
  async forEvents(
    events: readonly StoredFields[],
    view: ActivityView,
  ): Promise<PresentEvent> {
    const index = this.#getIndex(view.snapshot);
    const refs = new Set(
      events.flatMap(event =>
        event.resources.flatMap(resource => index.find(resource, event)),
      ),
    );
    const entities = [...refs].flatMap(
      ref => view.snapshot.byRef.get(ref) ?? [],
    );
    return this.#present(view, await view.rights.filterVisible(entities));
  }

  /** For any number of events. */
  async forAll(view: ActivityView): Promise<PresentEvent> {
    const { entities } = view.snapshot;
    return this.#present(view, await view.rights.filterVisible(entities));
  }

  #present(view: ActivityView, entities: readonly Entity[]): PresentEvent {
    const visible = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const index = this.#getIndex(view.snapshot);
    return event => ({
      eventId: event.eventId,
      eventTime: toTime(event.time),
      accountId: event.accountId,
      region: event.region,
      eventSource: event.eventSource,
      eventName: event.eventName,
      readOnly: event.readOnly,
      errorCode: event.errorCode,
      principal: {
        type: event.principal.type,
        name: event.principal.name,
        accountId: event.principal.accountId,
        arn: event.principal.arn,
        roleName: event.principal.roleName,
        userRef: view.people.resolve(event.principal),
      },
      sourceIpAddress: event.sourceIpAddress,
      userAgent: event.userAgent,
      resources: event.resources.map(resource => ({
        type: resource.type,
        name: resource.name,
        arn: resource.arn,
        entityRefs: index.find(resource, event).filter(ref => visible.has(ref)),
      })),
      changes: event.changes,
      sensitiveRule: event.sensitiveRule,
    });
  }

  #getIndex(snapshot: CatalogSnapshot): ResourceIndex {
    if (this.#index?.snapshot !== snapshot) {
      const index = new ResourceIndex(snapshot, this.subjects);
      this.#index = { snapshot, index };
    }
    return this.#index.index;
  }
}

/** One event with everything, as its page shows it. */
export const toDetail = (
  event: StoredEventDetail,
  present: PresentEvent,
  simulated: boolean,
): ActivityEventDetail => ({
  ...present(event),
  errorMessage: event.errorMessage,
  record: event.record,
  maskedPaths: event.maskedPaths,
  consoleUrl: getAwsConsoleUrl({
    type: 'cloudtrail-event',
    accountId: event.accountId,
    region: event.region,
    eventId: event.eventId,
  }),
  simulated,
});

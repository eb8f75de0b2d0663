import { useMemo } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  getViewData,
  useAsyncView,
  type EntityChanges,
  type EntityChangesApi,
} from '@hangar/plugin-aws-react';
import { cloudtrailApiRef } from '../api';
import { useEventText } from '../sentences/useEventText';

/** As many as one answer holds. */
const LIMIT = 200;

/** Tells other plugins what was changed, in the reader's language. */
export const entityChangesApi: EntityChangesApi = {
  useChanges({ entity, window, isEnabled }) {
    const api = useApi(cloudtrailApiRef);
    const text = useEventText();
    const from = window?.from.toISOString() ?? '';
    const to = window?.to.toISOString() ?? '';
    const view = useAsyncView({
      subject: stringifyEntityRef(entity),
      part: `${from}/${to}`,
      isEnabled: isEnabled && window !== undefined,
      fetch: options =>
        api.getEvents(
          { entity },
          { from, to, readOnly: false },
          { limit: LIMIT },
          options,
        ),
    });
    const list = getViewData(view);
    const data = useMemo<EntityChanges | undefined>(
      () =>
        list && {
          items: list.items
            // What was refused changed nothing.
            .filter(({ errorCode }) => errorCode === null)
            .map(event => ({
              id: event.eventId,
              time: event.eventTime,
              text: text.sentence(event),
            })),
          isTruncated: list.nextCursor !== undefined,
        },
      [list, text],
    );
    return data && (view.status === 'ready' || view.status === 'stale')
      ? { ...view, data }
      : (view as Exclude<typeof view, { data: unknown }>);
  },
};

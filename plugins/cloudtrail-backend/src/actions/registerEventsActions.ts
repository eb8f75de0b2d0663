import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { PAGE_LIMITS, parseEntityRefText, parseTimeRange } from '../inputs';
import {
  type ActivityActionsOptions,
  toEventsOutput,
} from './ActivityActionsOptions';
import {
  changesOnlyInput,
  entityRefInput,
  eventsOutput,
  limitInput,
  rangeInput,
} from './activityActionSchemas';

type Subject = {
  name: string;
  title: string;
  description: string;
  field: 'entityRef' | 'userRef';
};

const subjects: Subject[] = [
  {
    name: 'entity-events',
    title: 'Get what was done to an entity in AWS',
    description:
      'Who did what to the AWS resources of a component, resource, system or group, the newest first. Needs the permission cloudtrail.events.read on the entity.',
    field: 'entityRef',
  },
  {
    name: 'user-events',
    title: 'Get what a person did in AWS',
    description:
      'What a user of the catalog did in AWS, the newest first. Needs the permission cloudtrail.events.read on the user; everybody may have it on themselves.',
    field: 'userRef',
  },
];

const isUser = (kind: string) => kind.toLocaleLowerCase('en-US') === 'user';

/** Registers the actions that tell what happened in a range of time. */
export function registerEventsActions(
  registry: ActionsRegistryService,
  { scope, activity, settings }: ActivityActionsOptions,
) {
  for (const { field, ...subject } of subjects) {
    registry.register({
      ...subject,
      attributes: { readOnly: true, destructive: false, idempotent: true },
      schema: {
        input: z =>
          z
            .object({
              ref: entityRefInput(z),
              ...rangeInput(z),
              ...changesOnlyInput(z),
              ...limitInput(z),
            })
            .strict(),
        output: z => z.object(eventsOutput(z)),
      },
      async action({ input, credentials }) {
        const isUserAction = field === 'userRef';
        const ref = parseEntityRefText(
          'ref',
          input.ref,
          isUserAction ? 'user' : undefined,
        );
        if (isUserAction && !isUser(ref.kind)) {
          throw new InputError(
            'ref must be a user, such as user:default/engineer',
          );
        }
        const { isClipped, ...range } = parseTimeRange(input, {
          now: settings.now(),
          retentionDays: settings.retentionDays,
        });
        const view = await scope.ofEntity(ref, credentials);
        const filter = input.changesOnly ? { readOnly: false } : {};
        const { list } = await activity.listEvents(
          view,
          { filter, range, isClipped },
          { limit: input.limit ?? PAGE_LIMITS.default },
        );
        return { output: toEventsOutput(stringifyEntityRef(ref), list) };
      },
    });
  }
}

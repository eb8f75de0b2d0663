import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  clipRange,
  PAGE_LIMITS,
  parseEntityRefText,
  parseTime,
} from '../inputs';
import {
  type ActivityActionsOptions,
  toEventsOutput,
} from './ActivityActionsOptions';
import {
  entityRefInput,
  eventsOutput,
  limitInput,
} from './activityActionSchemas';

const HOUR_MS = 60 * 60_000;

/** Registers the action that tells what was changed before something broke. */
export function registerChangesBeforeAction(
  registry: ActionsRegistryService,
  { scope, activity, settings }: ActivityActionsOptions,
) {
  registry.register({
    name: 'changes-before',
    title: 'Get what changed in AWS before a time',
    description:
      'What was changed of an entity in the hours before something happened, the newest first; also attempts that failed, which have an errorCode. Needs the permission cloudtrail.events.read on the entity.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            ref: entityRefInput(z),
            before: z
              .string()
              .optional()
              .describe('When it happened, ISO 8601. Defaults to now'),
            hours: z
              .number()
              .min(1)
              .max(24 * 31)
              .optional()
              .describe('How far to look back. Defaults to 24'),
            ...limitInput(z),
          })
          .strict(),
      output: z => z.object(eventsOutput(z)),
    },
    async action({ input, credentials }) {
      const { now, retentionDays } = settings;
      const ref = parseEntityRefText('ref', input.ref);
      const to =
        input.before === undefined ? now() : parseTime('before', input.before);
      const from = to - (input.hours ?? 24) * HOUR_MS;
      const { isClipped, ...range } = clipRange(
        { from, to },
        { now: now(), retentionDays },
      );
      const view = await scope.ofEntity(ref, credentials);
      const { list } = await activity.listEvents(
        view,
        { filter: { readOnly: false }, range, isClipped },
        { limit: input.limit ?? PAGE_LIMITS.default },
      );
      return { output: toEventsOutput(stringifyEntityRef(ref), list) };
    },
  });
}

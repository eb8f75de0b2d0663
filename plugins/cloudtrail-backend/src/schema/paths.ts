import {
  entityParameters,
  eventIdParameter,
  exportIdParameter,
  filterParameters,
  formatParameter,
  pageParameters,
} from './parameters';
import { answer, file } from './responses';

const OF_ENTITY =
  'Needs the permission cloudtrail.events.read on the entity. Of what a group or a system is made of it holds what the caller may see, and tells where something is left out.';
const OF_EVERYTHING =
  'Holds what concerns entities on which the caller has the permission cloudtrail.events.read, and tells where there is more.';
const EXPORT =
  'It is recorded who takes one. Needs the permission cloudtrail.events.export besides.';

/** The same questions about an entity, or about everything. */
function describeLists(options: {
  events: string;
  inner: string;
  subject: string;
  parameters: typeof entityParameters;
  needs: string;
}) {
  const { events, inner, subject, parameters, needs } = options;
  return {
    [events]: {
      get: {
        operationId: `list${subject}Events`,
        description: `Events, the newest first. ${needs}`,
        parameters: [...parameters, ...filterParameters, ...pageParameters],
        responses: answer('ActivityList', 'The events.'),
      },
    },
    [`${inner}/timeline`]: {
      get: {
        operationId: `get${subject}Timeline`,
        description: `Events by hour, in longer ranges by day. ${needs}`,
        parameters: [...parameters, ...filterParameters],
        responses: answer('ActivityTimeline', 'The timeline.'),
      },
    },
    [`${inner}/facets`]: {
      get: {
        operationId: `get${subject}Facets`,
        description: `How many events each value of a field has. ${needs}`,
        parameters: [...parameters, ...filterParameters],
        responses: answer('ActivityFacets', 'The counts.'),
      },
    },
    [`${events}/export`]: {
      get: {
        operationId: `export${subject}Events`,
        description: `Exactly the filtered events as a file, whatever their number. ${EXPORT} ${needs}`,
        parameters: [...parameters, ...filterParameters, formatParameter],
        responses: file('The file, in UTF-8.'),
      },
    },
  };
}

const entity = '/v1/entities/{kind}/{namespace}/{name}';

export const paths = {
  ...describeLists({
    events: `${entity}/events`,
    inner: entity,
    subject: 'Entity',
    parameters: entityParameters,
    needs: OF_ENTITY,
  }),
  ...describeLists({
    events: '/v1/events',
    inner: '/v1/events',
    subject: 'All',
    parameters: [],
    needs: OF_EVERYTHING,
  }),
  '/v1/events/{eventId}': {
    get: {
      operationId: 'getEvent',
      description: `One event with all that AWS recorded. ${OF_EVERYTHING}`,
      parameters: [eventIdParameter],
      responses: answer('ActivityEventDetail', 'The event.'),
    },
  },
  '/v1/history': {
    get: {
      operationId: 'searchHistory',
      description:
        'Looks into the organisation’s trails with Athena, at most 31 days at a time; it costs money, it is recorded who does, and the answer tells what was read. `q` and `sensitiveOnly` cannot be used. Needs the permission cloudtrail.events.read without a condition.',
      parameters: [...filterParameters, pageParameters[0]],
      responses: answer('ActivityHistory', 'The events.'),
    },
  },
  '/v1/exports/{id}': {
    get: {
      operationId: 'getExportManifest',
      description:
        'What a file that was taken away holds: filter, coverage, number of events, SHA-256. One’s own, or everybody’s for who may see every event. Needs the permission cloudtrail.events.export.',
      parameters: [exportIdParameter],
      responses: answer('ActivityExportManifest', 'The manifest.'),
    },
  },
  '/v1/ingest': {
    get: {
      operationId: 'getActivityIngestState',
      description:
        'How reading events from AWS goes. Needs the permission cloudtrail.ingest.read.',
      responses: answer('ActivityIngestState', 'The state.'),
    },
  },
  '/v1/health': {
    get: {
      operationId: 'getActivityHealth',
      description:
        'Whether events are read, without any figure; needs no credentials.',
      responses: answer('ActivityHealth', 'The health.'),
    },
  },
};

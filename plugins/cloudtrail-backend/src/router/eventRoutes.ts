import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Request, Router } from 'express';
import { parseEntityRef, parseEventId } from '../inputs';
import type { ActivityView } from '../people';
import type { RouterOptions } from './createRouter';
import { readEventsQuery, readPageQuery } from './readQuery';

/** Where everything of an entity lives. */
const entityPath = '/v1/entities/:kind/:namespace/:name';

/** Whose events a route is about: those of an entity, or all of them. */
export type RouteSubject = {
  path: string;
  /** Checks the inputs of the path. */
  getEntityRef(request: Request): string | null;
  authorize(
    request: Request,
    credentials: BackstageCredentials,
  ): Promise<ActivityView>;
};

const parsePath = ({ params }: Request) =>
  parseEntityRef({
    kind: params.kind,
    namespace: params.namespace,
    name: params.name,
  });

export const listSubjects = ({ scope }: RouterOptions): RouteSubject[] => [
  {
    path: '/v1',
    getEntityRef: () => null,
    authorize: (_, credentials) => scope.ofEverything(credentials),
  },
  {
    path: entityPath,
    getEntityRef: request => stringifyEntityRef(parsePath(request)),
    authorize: (request, credentials) =>
      scope.ofEntity(parsePath(request), credentials),
  },
];

function addListRoutes(
  router: Router,
  options: RouterOptions,
  subject: RouteSubject,
) {
  const { httpAuth, activity, facets, settings } = options;
  const { authorize, getEntityRef } = subject;
  const isEntity = subject.path === entityPath;
  const inner = isEntity ? subject.path : `${subject.path}/events`;

  router.get(`${subject.path}/events`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const entityRef = getEntityRef(request);
    const { query, page, toCursor } = readPageQuery(
      request,
      settings,
      entityRef,
    );
    const view = await authorize(request, credentials);
    const { list, next } = await activity.listEvents(view, query, page);
    response.json({ ...list, ...(next && { nextCursor: toCursor(next) }) });
  });

  router.get(`${inner}/timeline`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    getEntityRef(request);
    const query = readEventsQuery(request, settings);
    const view = await authorize(request, credentials);
    response.json(await activity.getTimeline(view, query));
  });

  router.get(`${inner}/facets`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    getEntityRef(request);
    const query = readEventsQuery(request, settings);
    const view = await authorize(request, credentials);
    response.json(await facets.getFacets(view, query));
  });
}

export function addEventRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, scope, activity } = options;
  for (const subject of listSubjects(options)) {
    addListRoutes(router, options, subject);
  }

  router.get('/v1/events/:eventId', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const eventId = parseEventId(request.params.eventId);
    const view = await scope.ofEverything(credentials);
    response.json(await activity.getEvent(view, eventId));
  });
}

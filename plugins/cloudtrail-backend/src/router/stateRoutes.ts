import { cloudtrailIngestReadPermission } from '@hangar/plugin-cloudtrail-common';
import type { Router } from 'express';
import { toHealth } from '../services';
import type { RouterOptions } from './createRouter';

/** Answered to everybody, so that whoever watches the portal needs no credentials. */
export const healthPath = '/v1/health';

export function addStateRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, access, ingest, settings } = options;

  router.get('/v1/ingest', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    await access.requireBasic(cloudtrailIngestReadPermission, credentials);
    response.json(await ingest.getState());
  });

  router.get(healthPath, async (_request, response) => {
    response.json(toHealth(await ingest.getState(), settings.now()));
  });
}

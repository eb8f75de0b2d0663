import type { Router } from 'express';
import { parseReportId, parseSavedReportInput } from '../inputs';
import type { RouterOptions } from './createRouter';

export function addSavedReportRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, savedReports, settings } = options;
  const user = { allow: ['user' as const] };

  router.get('/v1/reports', async (request, response) => {
    const { principal } = await httpAuth.credentials(request, user);
    response.json({ items: await savedReports.list(principal.userEntityRef) });
  });

  router.post('/v1/reports', async (request, response) => {
    const { principal } = await httpAuth.credentials(request, user);
    const input = parseSavedReportInput(request.body, { now: settings.now() });
    const report = await savedReports.create(input, principal.userEntityRef);
    response.status(201).json(report);
  });

  router.get('/v1/reports/:id', async (request, response) => {
    const { principal } = await httpAuth.credentials(request, user);
    const id = parseReportId(request.params.id);
    response.json(await savedReports.get(id, principal.userEntityRef));
  });

  router.put('/v1/reports/:id', async (request, response) => {
    const { principal } = await httpAuth.credentials(request, user);
    const id = parseReportId(request.params.id);
    const input = parseSavedReportInput(request.body, { now: settings.now() });
    const { userEntityRef } = principal;
    response.json(await savedReports.update(id, input, userEntityRef));
  });

  router.delete('/v1/reports/:id', async (request, response) => {
    const { principal } = await httpAuth.credentials(request, user);
    const id = parseReportId(request.params.id);
    await savedReports.remove(id, principal.userEntityRef);
    response.status(204).end();
  });
}

import type { Router } from 'express';
import { parseEventFilter, parseLimit, parseTrailRange } from '../inputs';
import { audited } from './audited';
import type { RouterOptions } from './createRouter';
import { readText, readTexts } from './readQuery';

export function addHistoryRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, scope, history, settings } = options;

  router.get('/v1/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const filter = parseEventFilter(field => readTexts(request, field));
    const range = parseTrailRange(
      { from: readText(request, 'from'), to: readText(request, 'to') },
      { now: settings.now() },
    );
    const limit = parseLimit(readText(request, 'limit'));
    const meta = {
      filter: {
        from: new Date(range.from).toISOString(),
        to: new Date(range.to).toISOString(),
        ...filter,
      },
    };
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    await audited(
      auditor,
      { eventId: 'history-search', severityLevel: 'low', request, meta },
      async () => {
        const view = await scope.ofEverything(credentials);
        const answer = await history.search(view, {
          ...{ filter, range, limit },
          signal: gone.signal,
        });
        response.json(answer);
        return { scannedBytes: answer.scannedBytes };
      },
    );
  });
}

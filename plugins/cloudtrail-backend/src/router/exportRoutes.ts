import { parseChoice } from '@hangar/plugin-aws-node';
import {
  activityExportFormats,
  cloudtrailEventsExportPermission,
} from '@hangar/plugin-cloudtrail-common';
import type { JsonObject } from '@backstage/types';
import type { Request, Response, Router } from 'express';
import { pipeline } from 'node:stream/promises';
import type { ExportFile } from '../export';
import { parseExportId } from '../inputs';
import { audited } from './audited';
import type { RouterOptions } from './createRouter';
import { listSubjects, type RouteSubject } from './eventRoutes';
import { readEventsQuery, readText } from './readQuery';

/** Names the manifest of a file. */
const EXPORT_ID_HEADER = 'Hangar-Export-Id';

function setHeaders(response: Response, { manifest, contentType }: ExportFile) {
  response
    .status(200)
    .setHeader('Content-Type', contentType)
    .setHeader(
      'Content-Disposition',
      `attachment; filename="${manifest.fileName}"`,
    )
    .setHeader('Cache-Control', 'no-store')
    .setHeader(EXPORT_ID_HEADER, manifest.id)
    // read by pages of another origin, as in development
    .setHeader(
      'Access-Control-Expose-Headers',
      `${EXPORT_ID_HEADER}, Content-Disposition`,
    );
}

/**
 * Sends a file as fast as it is taken. Where it ends too early the connection is
 * cut, so that nobody takes a part for the whole.
 */
async function send(file: ExportFile, response: Response): Promise<JsonObject> {
  setHeaders(response, file);
  try {
    await pipeline(file.read(), response);
  } catch (error) {
    await file.abort();
    throw error;
  }
  const { id, count, bytes, sha256 } = file.manifest;
  return { exportId: id, count, bytes, sha256 };
}

async function exportEvents(
  request: Request,
  response: Response,
  options: RouterOptions & { subject: RouteSubject },
): Promise<void> {
  const { httpAuth, auditor, access, exports, settings, subject } = options;
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  const entityRef = subject.getEntityRef(request);
  const format = parseChoice(
    'format',
    readText(request, 'format'),
    activityExportFormats,
  );
  const query = readEventsQuery(request, settings);
  const { from, to } = query.range;
  const range = {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  };
  const meta = { format, entityRef, filter: { ...range, ...query.filter } };
  await audited(
    auditor,
    { eventId: 'events-export', severityLevel: 'medium', request, meta },
    async () => {
      await access.requireBasic(cloudtrailEventsExportPermission, credentials);
      const view = await subject.authorize(request, credentials);
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const file = await exports.start(view, query, {
        format,
        requestedBy: credentials.principal.userEntityRef,
        signal: gone.signal,
      });
      return send(file, response);
    },
  );
}

export function addExportRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, access, exports, scope } = options;
  for (const subject of listSubjects(options)) {
    router.get(`${subject.path}/events/export`, async (request, response) => {
      try {
        await exportEvents(request, response, { ...options, subject });
      } catch (error) {
        // the one who asked is gone, or has got a part of it
        if (!response.headersSent && !response.destroyed) {
          throw error;
        }
      }
    });
  }

  router.get('/v1/exports/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const id = parseExportId(request.params.id);
    await access.requireBasic(cloudtrailEventsExportPermission, credentials);
    const { rights } = await scope.ofEverything(credentials);
    response.json(
      await exports.getManifest(id, {
        userRef: credentials.principal.userEntityRef,
        seesAll: rights.reach === 'all',
      }),
    );
  });
}

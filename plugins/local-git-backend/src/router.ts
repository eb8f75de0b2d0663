import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { Request, Router } from 'express';
import { openapi } from './schema/openapi';
import type { EntityRepositories, RepositoryDocuments } from './services';

const entityPath = '/v1/entities/:kind/:namespace/:name';

/** The HTTP API of the plugin, as its OpenAPI document describes it. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  repositories: EntityRepositories;
  documents: RepositoryDocuments;
}): Router {
  const { httpAuth, repositories, documents } = options;
  // The document checks the requests, and the tests check the answers against it.
  const router: Router = createValidatedOpenApiRouter(openapi);

  const findHead = async (request: Request) => {
    const credentials = await httpAuth.credentials(request);
    const ref = request.params as CompoundEntityRef;
    return repositories.findHead(ref, { credentials });
  };

  router.get(`${entityPath}/repository`, async (request, response) => {
    response.json(await documents.describe(await findHead(request)));
  });

  router.get(`${entityPath}/document`, async (request, response) => {
    const head = await findHead(request);
    response.json(await documents.getText(head, String(request.query.path)));
  });

  router.get(`${entityPath}/image`, async (request, response) => {
    const head = await findHead(request);
    const path = String(request.query.path);
    const { contentType, bytes } = await documents.getImage(head, path);
    // Opened by itself, an SVG may do nothing either.
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; sandbox",
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.type(contentType).send(bytes);
  });

  return router;
}

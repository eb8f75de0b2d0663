import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { nameSchemas } from './named-schemas.ts';

/** Collects the routes' schemas into an OpenAPI 3.1 document, served at `/openapi.json`. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    transformObject: document =>
      'openapiObject' in document
        ? nameSchemas(document.openapiObject)
        : document.swaggerObject,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Parts inventory',
        version: '1',
        description:
          'Drone parts, their stock and their orders. Errors are application/problem+json.',
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'session', description: 'Who is signed in' },
        { name: 'parts', description: 'Parts' },
        { name: 'lists', description: 'Categories, suppliers and locations' },
        { name: 'stock', description: 'How much there is, and the ledger' },
        { name: 'orders', description: 'Orders and their receipts' },
        { name: 'users', description: 'Users and their rights' },
        { name: 'audit', description: 'Who did what' },
        {
          name: 'health',
          description: 'For the platform that runs the service',
        },
      ],
    },
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () =>
    app.swagger(),
  );
}

import { schemas } from './components';
import { entityPaths } from './entityPaths';
import { portalPaths } from './portalPaths';

/** The OpenAPI document of the plugin; also served at `/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Cost Explorer',
    version: '1.0.0',
    description:
      'What AWS costs, by entity, group and system. Served from the portal’s own store: a request never asks AWS.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: { ...entityPaths, ...portalPaths },
  components: { schemas },
};

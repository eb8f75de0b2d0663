import { schemas } from './components';
import { paths } from './paths';

/** The OpenAPI document of the plugin; also served at `/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'CloudTrail',
    version: '1.0.0',
    description:
      'Who did what in AWS. Served from the portal’s own store: a request never asks CloudTrail.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths,
  components: { schemas },
};

import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';

/** The features that `index.ts` lists; Jest cannot run its dynamic imports. */
function listFeatures(): BackendFeature[] {
  const source = readFileSync(resolve(__dirname, 'index.ts'), 'utf8');
  const names = [...source.matchAll(/import\('([^']+)'\)/g)].map(
    ([, name]) => name,
  );
  return names.map(
    name => jest.requireActual<{ default: BackendFeature }>(name).default,
  );
}

const localConfig = parse(
  readFileSync(resolve(__dirname, '../../../app-config.yaml'), 'utf8'),
);

async function startPortal(): Promise<TestBackend> {
  return startTestBackend({
    features: [
      ...listFeatures(),
      mockServices.rootConfig.factory({
        data: {
          ...localConfig,
          catalog: { ...localConfig.catalog, locations: [] },
          aws: { ...localConfig.aws, simulator: { enabled: false } },
          search: {},
        },
      }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
    ],
  });
}

describe('the backend', () => {
  let portal: TestBackend;

  beforeAll(async () => {
    portal = await startPortal();
  }, 60_000);

  it.each([
    ['GET', '/api/catalog/entities'],
    ['GET', '/api/catalog/entities/by-name/component/default/parts-inventory'],
    ['POST', '/api/catalog/refresh'],
    ['POST', '/api/catalog/locations'],
    ['GET', '/api/scaffolder/v2/actions'],
    ['GET', '/api/scaffolder/v2/tasks'],
    ['POST', '/api/scaffolder/v2/tasks'],
    ['POST', '/api/scaffolder/v2/dry-run'],
    ['GET', '/api/search/query?term=parts'],
    ['GET', '/api/notifications/notifications'],
    ['GET', '/api/user-settings/buckets/b/keys/k'],
    ['POST', '/api/permission/authorize'],
    ['POST', '/api/events/bus/v1/events'],
    [
      'GET',
      '/api/cloudwatch/v1/entities/component/default/parts-inventory/metrics',
    ],
    [
      'GET',
      '/api/cloudwatch/v1/entities/component/default/parts-inventory/logs',
    ],
    ['GET', '/api/cloudwatch/v1/log-queries'],
    [
      'GET',
      '/api/cost-explorer/v1/entities/component/default/parts-inventory/costs',
    ],
    ['GET', '/api/cost-explorer/v1/costs?groupBy=owner'],
    ['GET', '/api/cost-explorer/v1/ingest'],
    ['POST', '/api/cost-explorer/v1/reports'],
    ['GET', '/api/cloudtrail/v1/events'],
    ['GET', '/api/cloudtrail/v1/events/export?format=csv'],
    ['GET', '/api/cloudtrail/v1/history'],
    [
      'GET',
      '/api/cloudtrail/v1/entities/component/default/parts-inventory/events',
    ],
    ['GET', '/api/cloudtrail/v1/ingest'],
    [
      'GET',
      '/api/local-git/v1/entities/component/default/parts-inventory/repository',
    ],
  ] as const)(
    'answers %s %s with 401 without credentials',
    async (method, path) => {
      const agent = request(portal.server);
      const response = await (method === 'GET'
        ? agent.get(path)
        : agent.post(path).send({}));
      expect(response.status).toBe(401);
    },
  );

  it('answers a caller with credentials', async () => {
    const response = await request(portal.server)
      .get('/api/scaffolder/v2/actions')
      .set('Authorization', mockCredentials.user.header());
    expect(response.status).toBe(200);
    const actions = response.body.map((action: { id: string }) => action.id);
    expect(actions).toEqual(
      expect.arrayContaining(['aws:names', 'publish:local-git']),
    );
  });
});

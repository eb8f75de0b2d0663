import { http, HttpResponse } from 'msw';
import { mockApis } from '@backstage/frontend-test-utils';
import { networkServer } from '@hangar/test-utils';
import type { SavedReportInput } from '@hangar/plugin-cost-explorer-common';
import { entity, usd } from '../__testUtils__/answers';
import { BASE_URL, refusal, startBackend } from '../__testUtils__/backend';
import { CostExplorerClient } from './CostExplorerClient';

const client = new CostExplorerClient({
  discoveryApi: mockApis.discovery(),
  fetchApi: { fetch: (...args) => fetch(...args) },
});
const ENTITY_PATH = 'entities/component/default/parts-inventory';

describe('CostExplorerClient', () => {
  it('asks for the entity by its lower-case name, and only for what is set', async () => {
    const backend = startBackend();
    await client.getCosts(
      { ...entity, kind: 'Component' },
      { from: '2026-11-01', to: '2026-11-03', granularity: 'monthly' },
    );
    await client.getOverview(entity);
    await client.getForecast(entity, {});
    await client.getMembers(entity, { metric: 'AmortizedCost' });
    expect(backend.requests).toEqual([
      expect.objectContaining({
        path: `${ENTITY_PATH}/costs`,
        query: { from: '2026-11-01', to: '2026-11-03', granularity: 'monthly' },
      }),
      expect.objectContaining({ path: `${ENTITY_PATH}/overview`, query: {} }),
      expect.objectContaining({ path: `${ENTITY_PATH}/forecast` }),
      expect.objectContaining({
        path: `${ENTITY_PATH}/members`,
        query: { metric: 'AmortizedCost' },
      }),
    ]);
  });

  it('brings a file with the name the backend gives it', async () => {
    const backend = startBackend();
    const file = await client.exportCosts(entity, { from: '2026-11-01' });
    expect(file.name).toBe('costs-部品.csv');
    expect(file.content.size).toBe('day,service,amount\r\n'.length);
    expect(backend.requests[0]).toMatchObject({
      path: `${ENTITY_PATH}/costs/export`,
      query: { format: 'csv', from: '2026-11-01' },
    });
  });

  it('sets and removes the budget of the portal', async () => {
    const backend = startBackend();
    await client.setBudget(entity, { monthlyLimit: usd('500.00') });
    await client.removeBudget(entity);
    expect(backend.requests).toEqual([
      expect.objectContaining({
        method: 'PUT',
        path: `${ENTITY_PATH}/budget`,
        body: { monthlyLimit: { amount: '500.00', currency: 'USD' } },
      }),
      expect.objectContaining({
        method: 'DELETE',
        path: `${ENTITY_PATH}/budget`,
      }),
    ]);
  });

  it('sends each value of a filter as it is', async () => {
    const seen: URL[] = [];
    networkServer.use(
      http.get(`${BASE_URL}/costs`, ({ request }) => {
        seen.push(new URL(request.url));
        return HttpResponse.json({});
      }),
    );
    await client.getReport({
      groupBy: 'owner',
      filter: { owner: ['a,b', '部品 & "x"=1'], system: [] },
    });
    expect([...seen[0].searchParams]).toEqual([
      ['groupBy', 'owner'],
      ['owner', 'a,b'],
      ['owner', '部品 & "x"=1'],
    ]);
  });

  it('keeps, replaces and removes reports, whatever is in an id', async () => {
    const seen: string[] = [];
    const answer = ({ request }: { request: Request }) => {
      seen.push(`${request.method} ${new URL(request.url).pathname}`);
      return request.method === 'DELETE'
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json({});
    };
    networkServer.use(
      http.all(`${BASE_URL}/reports`, answer),
      http.all(`${BASE_URL}/reports/:id`, answer),
      http.get(`${BASE_URL}/ingest`, answer),
    );
    const report: SavedReportInput = {
      name: 'Teams',
      query: { groupBy: 'owner', range: 'mtd', filter: {} },
      schedule: 'none',
      isShared: false,
    };
    await client.getSavedReports();
    await client.createSavedReport(report);
    await client.getSavedReport('a/b');
    await client.updateSavedReport('a/b', report);
    await client.removeSavedReport('a/b');
    await client.getIngestState();
    const path = '/api/cost-explorer/v1';
    expect(seen).toEqual([
      `GET ${path}/reports`,
      `POST ${path}/reports`,
      `GET ${path}/reports/a%2Fb`,
      `PUT ${path}/reports/a%2Fb`,
      `DELETE ${path}/reports/a%2Fb`,
      `GET ${path}/ingest`,
    ]);
  });

  it('rejects with the sentence of the backend', async () => {
    const message = '"from" must be before "to".';
    startBackend({ costs: refusal(400, 'InputError', message) });
    await expect(client.getCosts(entity, {})).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
      body: { error: { message } },
    });
  });

  it('gives up when asked to', async () => {
    startBackend();
    const controller = new AbortController();
    controller.abort();
    await expect(
      client.getBudgets(entity, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

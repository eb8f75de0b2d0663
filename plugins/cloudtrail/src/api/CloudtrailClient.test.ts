import { mockApis } from '@backstage/frontend-test-utils';
import { entity } from '../__testUtils__/answers';
import { refusal, startBackend } from '../__testUtils__/backend';
import { CloudtrailClient } from './CloudtrailClient';

const client = new CloudtrailClient({
  discoveryApi: mockApis.discovery(),
  fetchApi: { fetch: (...args) => fetch(...args) },
});
const range = {
  from: '2026-11-24T00:00:00.000Z',
  to: '2026-11-25T00:00:00.000Z',
};

describe('CloudtrailClient', () => {
  it('asks for an entity by its lower-case name, and only for what is set', async () => {
    const backend = startBackend();
    await client.getEvents(
      { entity },
      { ...range, readOnly: false, errorsOnly: false, text: '在庫 & +' },
      { cursor: 'c=1', limit: 200 },
    );
    const [{ pathname, searchParams }] = backend.requests;
    expect(pathname).toBe(
      '/api/cloudtrail/v1/entities/component/default/parts-inventory/events',
    );
    expect(Object.fromEntries(searchParams)).toEqual({
      ...range,
      readOnly: 'false',
      q: '在庫 & +',
      cursor: 'c=1',
      limit: '200',
    });
  });

  it('brings a file with its name and the id of its manifest', async () => {
    startBackend();
    const file = await client.exportEvents({}, range, 'csv');
    expect(file).toMatchObject({ name: 'activity.csv', exportId: 'x-1' });
    expect((await client.getExportManifest(file.exportId)).count).toBe(1234);
  });

  it('rejects with the sentence of the server', async () => {
    startBackend({
      event: refusal(404, 'NotFoundError', 'There is no event "a/b"'),
    });
    await expect(client.getEvent('a/b')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      body: { error: { message: 'There is no event "a/b"' } },
    });
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';
import { scope, startAws } from '../cloudformation/__testUtils__/startAws';
import { createRetryAws } from '../cloudformation/retryAws';
import { createCallAws } from './callAws';
import type { EnvironmentStack } from './environmentStacks';
import { stopServices } from './stopServices';

const arn = (name: string) =>
  `arn:aws:ecs:ap-northeast-1:111122223333:service/drone-dev-engineer-ecs/${name}`;

function stackOf(...services: string[]): EnvironmentStack {
  return {
    id: 'id',
    name: 'name',
    status: 'CREATE_COMPLETE',
    createdAt: 0,
    isProtected: false,
    tags: {},
    template: '',
    resources: services.map(name => ({
      logicalId: name,
      physicalId: arn(name),
      type: 'AWS::ECS::Service',
      status: name === 'gone' ? 'DELETE_COMPLETE' : 'CREATE_COMPLETE',
      properties: {},
    })),
  };
}

describe('stopServices', () => {
  it('takes services that are there to no task, and goes on when one refuses', async () => {
    const { options } = startAws();
    const logger = mockServices.logger.mock();
    const requests: object[] = [];
    networkServer.use(
      http.post('http://127.0.0.1:4570/', async ({ request }) => {
        if (!request.headers.get('x-amz-target')?.endsWith('.UpdateService')) {
          return undefined;
        }
        const input = JSON.parse(await request.clone().text());
        requests.push(input);
        return input.service === 'stuck'
          ? HttpResponse.json(
              { __type: 'ServiceNotActiveException', message: 'Inactive' },
              { status: 400 },
            )
          : HttpResponse.json({ service: {} });
      }),
    );
    const callAws = createCallAws({
      clients: options.clients,
      scope,
      retry: createRetryAws({ logger, delayMs: 1 }),
    });
    await stopServices(callAws, [stackOf('stuck', 'gone', 'parts')], logger);
    const cluster = 'drone-dev-engineer-ecs';
    expect(requests).toEqual([
      { cluster, service: 'stuck', desiredCount: 0 },
      { cluster, service: 'parts', desiredCount: 0 },
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/stuck could not be taken to zero/),
    );
  });
});

import { cp } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import catalogBackend from '@backstage/plugin-catalog-backend';
import catalogModuleTemplate from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import scaffolderBackend from '@backstage/plugin-scaffolder-backend';
import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import catalogModuleLocalGit from '@hangar/plugin-catalog-backend-module-local-git';
import { networkServer } from '@hangar/test-utils';
import { deployFixture } from './__testUtils__/deployFixture';
import { scaffolderModuleAws } from './module';

const templates = resolve(__dirname, '../../../templates');

function getConfig(root: string) {
  const file = (target: string, kind: string) => ({
    type: 'file',
    target: resolve(root, target),
    rules: [{ allow: [kind] }],
  });
  return {
    backend: {
      workingDirectory: root,
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    localGit: { root: resolve(root, 'repositories') },
    aws: {
      simulator: { enabled: true },
      accounts: [{ accountId: '111122223333' }],
      environments: { dev: { accountId: '111122223333' } },
    },
    catalog: {
      locations: [
        file('organisation.yaml', 'Group'),
        file('deploy-fixture/template.yaml', 'Template'),
        file('deploy-environment/template.yaml', 'Template'),
        file('remove-environment/template.yaml', 'Template'),
      ],
    },
  };
}

describe('an environment from the portal', () => {
  const directory = createMockDirectory();
  let portal: Awaited<ReturnType<typeof startTestBackend>>;
  let url: string;
  const { LOG_LEVEL } = process.env;

  beforeAll(async () => {
    // The scaffolder keeps of a task's log what the level of the portal's log lets through.
    process.env.LOG_LEVEL = 'info';
    directory.setContent(deployFixture());
    for (const name of ['deploy-environment', 'remove-environment']) {
      await cp(resolve(templates, name), directory.resolve(name), {
        recursive: true,
      });
    }
    const events = DefaultEventsService.create({
      logger: mockServices.logger.mock(),
      useEventBus: 'never',
    });
    portal = await startTestBackend({
      features: [
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        mockServices.rootConfig.factory({ data: getConfig(directory.path) }),
        catalogBackend,
        catalogModuleTemplate,
        catalogModuleLocalGit,
        scaffolderBackend,
        scaffolderModuleAws,
      ],
    });
    url = `http://localhost:${portal.server.port()}/api`;
  });

  afterAll(async () => {
    await portal.stop();
    if (LOG_LEVEL === undefined) delete process.env.LOG_LEVEL;
    else process.env.LOG_LEVEL = LOG_LEVEL;
  });

  const pause = () => new Promise(done => setTimeout(done, 100));
  const hasEntity = async (path: string) =>
    (await fetch(`${url}/catalog/entities/by-name/${path}`)).ok;

  async function runTemplate(name: string, values: object) {
    while (!(await hasEntity(`template/default/${name}`))) {
      await pause();
    }
    const response = await fetch(`${url}/scaffolder/v2/tasks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        templateRef: `template:default/${name}`,
        values,
      }),
    });
    const { id } = await response.json();
    for (;;) {
      const task = await fetch(`${url}/scaffolder/v2/tasks/${id}`);
      const { status } = await task.json();
      const events = await fetch(`${url}/scaffolder/v2/tasks/${id}/events`);
      const items: Array<{ body: { message: string; output?: object } }> =
        await events.json();
      if (status === 'completed' || status === 'failed') {
        return {
          status,
          log: items.map(({ body }) => body.message).join('\n'),
          output: JSON.stringify(items.at(-1)?.body.output),
        };
      }
      await pause();
    }
  }

  it('is deployed, deployed again, shown, and removed without anything left', async () => {
    const world = createWorld();
    networkServer.use(...createAwsHandlers(world));
    const entity = 'component:default/parts';

    const deployed = await runTemplate('deploy-fixture', { name: 'parts' });
    expect(`${deployed.status} ${deployed.log}`).toMatch(
      /^completed [^]*CREATE_COMPLETE +AWS::SNS::Topic/,
    );
    expect(await hasEntity('component/default/parts')).toBe(true);

    const again = await runTemplate('deploy-environment', {
      entity,
      mode: 'deploy',
      confirmReplacement: false,
    });
    expect(`${again.status} ${again.log}`).toMatch(
      /^completed [^]*no image released[^]*nothing to change/,
    );

    const preview = await runTemplate('remove-environment', {
      entity,
      action: 'preview',
    });
    expect(`${preview.status} ${preview.log}`).toMatch(
      /^completed [^]*2 stacks/,
    );
    expect(preview.output).toContain('AWS::ECR::Repository | 1');
    expect(await hasEntity('component/default/parts')).toBe(true);

    const refused = await runTemplate('remove-environment', {
      entity,
      action: 'remove',
      confirmName: 'part',
      finalSnapshot: true,
      removeProtection: false,
    });
    expect(refused.status).toBe('failed');
    expect(refused.log).toContain('"confirmName" must be the name');

    const removed = await runTemplate('remove-environment', {
      entity,
      action: 'remove',
      confirmName: 'parts',
      finalSnapshot: true,
      removeProtection: false,
    });
    expect(`${removed.status} ${removed.log}`).toMatch(
      /^completed [^]*DELETE_COMPLETE +AWS::ECR::Repository[^]*Nothing is left/,
    );
    expect(removed.output).toContain('Nothing is left');
    expect(await hasEntity('component/default/parts')).toBe(false);
  }, 180_000);
});

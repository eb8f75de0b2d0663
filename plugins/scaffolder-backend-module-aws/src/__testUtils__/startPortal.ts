import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import catalogBackend from '@backstage/plugin-catalog-backend';
import catalogModuleTemplate from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import scaffolderBackend from '@backstage/plugin-scaffolder-backend';
import catalogModuleLocalGit from '@hangar/plugin-catalog-backend-module-local-git';
import { scaffolderModuleAws } from '../module';

const templates = resolve(__dirname, '../../../../templates');
const BUILT = ['node_modules', 'dist', '.data'];
const LEFT_OVER = [
  '.git/HEAD',
  'node_modules/left-pad/index.js',
  'dist/main.js',
  '.data/postmaster.pid',
  'infra/cdk.out/manifest.json',
];

type TaskEvent = { type: string; body: { message: string; status?: string } };

function getConfig(root: string, organisation: string) {
  return {
    backend: {
      workingDirectory: root,
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    localGit: { root: resolve(root, 'repositories') },
    aws: { environments: { dev: { accountId: '111122223333' } } },
    catalog: {
      locations: [
        {
          type: 'file',
          target: resolve(root, 'inventory-service/template.yaml'),
          rules: [{ allow: ['Template'] }],
        },
        {
          type: 'file',
          target: organisation,
          rules: [{ allow: ['Group'] }],
        },
      ],
    },
  };
}

/**
 * The template, with what a developer leaves behind in it: the same everywhere,
 * and not the gigabyte that this machine may have there.
 */
async function copyTemplate(root: string): Promise<void> {
  const target = resolve(root, 'inventory-service');
  await cp(resolve(templates, 'inventory-service'), target, {
    recursive: true,
    filter: source => !BUILT.includes(basename(source)),
  });
  for (const name of LEFT_OVER) {
    const path = resolve(target, 'content', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
  }
}

/** The real catalog and scaffolder with this repository's modules and template, on a free port. */
export async function startPortal(options: {
  root: string;
  /** File with the catalog's groups. */
  organisation: string;
}) {
  await copyTemplate(options.root);
  const events = DefaultEventsService.create({
    logger: mockServices.logger.mock(),
    useEventBus: 'never',
  });
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: getConfig(options.root, options.organisation),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      catalogBackend,
      catalogModuleTemplate,
      catalogModuleLocalGit,
      scaffolderBackend,
      scaffolderModuleAws,
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api`;
  const getEntity = (path: string) =>
    fetch(`${url}/catalog/entities/by-name/${path}`);

  return {
    stop: () => backend.stop(),
    /** Waits until the catalog has the entity `kind/namespace/name`. */
    async waitForEntity(path: string) {
      for (;;) {
        const response = await getEntity(path);
        if (response.ok) {
          return response.json();
        }
        await new Promise(done => setTimeout(done, 100));
      }
    },
    hasEntity: async (path: string) => (await getEntity(path)).ok,
    createTask: (values: object) =>
      fetch(`${url}/scaffolder/v2/tasks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          templateRef: 'template:default/inventory-service',
          values,
        }),
      }),
    /** Waits until the task is done. */
    async waitForTask(id: string) {
      for (;;) {
        const task = await fetch(`${url}/scaffolder/v2/tasks/${id}`);
        const { status } = await task.json();
        if (status === 'completed' || status === 'failed') {
          const log = await fetch(`${url}/scaffolder/v2/tasks/${id}/events`);
          const items: TaskEvent[] = await log.json();
          const messages = items.map(({ body }) => body.message).join('\n');
          return { status, messages };
        }
        await new Promise(done => setTimeout(done, 100));
      }
    },
  };
}

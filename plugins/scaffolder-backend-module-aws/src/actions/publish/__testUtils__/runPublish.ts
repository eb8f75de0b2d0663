import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createPublishLocalGitAction } from '../publishLocalGit';

export const platformGroup: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

export function component(name: string, owner: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', lifecycle: 'experimental', owner },
  };
}

/** A workspace as `fetch:template` leaves it: a program, and what git ignores. */
export async function writeWorkspace(
  path: string,
  catalogInfo: string = JSON.stringify(component('parts', 'platform')),
): Promise<void> {
  await mkdir(join(path, 'node_modules', 'x'), { recursive: true });
  await mkdir(join(path, 'src'), { recursive: true });
  await writeFile(join(path, '.gitignore'), 'node_modules/\n');
  await writeFile(join(path, 'node_modules', 'x', 'index.js'), '');
  await writeFile(join(path, 'src', 'app.ts'), 'export {};\n');
  await writeFile(join(path, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 });
  await writeFile(join(path, 'catalog-info.yaml'), catalogInfo);
}

type Run = {
  root: string;
  workspacePath: string;
  input?: Record<string, unknown>;
  taskId?: string;
  isDryRun?: boolean;
  entities?: Entity[];
};

/** Runs the action once; the catalog holds the group `platform` and the given entities. */
export async function runPublish(run: Run) {
  const { root, workspacePath, input, taskId = 'task-1', isDryRun } = run;
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue();
  const action = createPublishLocalGitAction({
    root,
    events,
    catalogTimeoutMs: 0,
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [platformGroup, ...(run.entities ?? [])],
    }),
  });
  const context = {
    ...createMockActionContext<{ repositoryName: string }>({
      input: { repositoryName: 'parts', ...input },
      task: { id: taskId },
      workspacePath,
    }),
    isDryRun,
  };
  await action.handler(context);
  const output = Object.fromEntries(jest.mocked(context.output).mock.calls);
  return { output, events };
}

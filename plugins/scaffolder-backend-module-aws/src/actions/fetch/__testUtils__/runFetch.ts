import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { createFetchProgramAction } from '../fetchProgram';

type Input = {
  url: string;
  values?: JsonObject;
  token?: string;
};

type Run = {
  /** Address of the template. */
  baseUrl: string;
  workspacePath: string;
  input?: Partial<Input>;
  requireUserToken?: boolean;
  temporaryDirectory?: string;
};

/** Services that the actions `fetch:…` are made with. */
export const services = {
  reader: mockServices.urlReader.mock(),
  integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
};

/** What an action is run with, for a template at `baseUrl` whose content lies beside it. */
export function createFetchContext(run: Run) {
  const { baseUrl, workspacePath, input, temporaryDirectory } = run;
  return {
    ...createMockActionContext<Input>({
      input: { ...input, url: input?.url ?? './content' },
      templateInfo: { entityRef: 'template:default/x', baseUrl },
      workspacePath,
    }),
    createTemporaryDirectory: async () => temporaryDirectory ?? workspacePath,
  };
}

/** Runs the action once; returns what it told. */
export async function runFetch(run: Run): Promise<string[]> {
  const { requireUserToken = false } = run;
  const action = createFetchProgramAction({ ...services, requireUserToken });
  const context = createFetchContext(run);
  const info = jest.spyOn(context.logger, 'info');
  await action.handler(context);
  return info.mock.calls.map(([message]) => String(message));
}

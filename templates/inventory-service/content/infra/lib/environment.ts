import { App } from 'aws-cdk-lib';
import { tagResources } from './naming/tag-resources.ts';
import type { Parameters } from './parameters/schema.ts';
import { AccessStack } from './stacks/access-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { NetworkStack } from './stacks/network-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

/** What `cdk init` would write into cdk.json, as far as it touches what is used here. */
const FEATURE_FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:explicitStackTags': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};

export type EnvironmentOptions = {
  outdir: string;
  /** Tag of the image to run; without one a placeholder runs. */
  imageTag?: string | undefined;
};

/** The stacks of one environment, each after those that it depends on. */
export function createEnvironment(
  parameters: Parameters,
  { outdir, imageTag }: EnvironmentOptions,
): App {
  const app = new App({
    outdir,
    analyticsReporting: false,
    treeMetadata: false,
    context: FEATURE_FLAGS,
  });
  const foundation = new NetworkStack(app, { parameters });
  const data = new DataStack(app, { parameters, foundation });
  const service = new ServiceStack(app, {
    parameters,
    foundation,
    data,
    imageTag,
  });
  new OperationsStack(app, { parameters, data, service });
  new AccessStack(app, { parameters });
  tagResources(app, parameters);
  return app;
}

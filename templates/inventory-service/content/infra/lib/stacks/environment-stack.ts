import { type App, BootstraplessSynthesizer, Stack } from 'aws-cdk-lib';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

export type StackProps = { parameters: Parameters };

/**
 * One of the stacks of an environment. Its template is plain JSON without line breaks, needs
 * nothing in the account beforehand and names neither account nor region.
 */
export class EnvironmentStack extends Stack {
  constructor(
    app: App,
    part: string,
    { parameters }: StackProps,
    description: string,
  ) {
    const { names, tags, name, environment } = parameters;
    const stackName = suffixed(names['cloudformation-stack'], part, 128);
    const { Cost, Project, Component, createdBy } = tags;
    super(app, part, {
      stackName,
      description: `${name} (${environment}): ${description}`,
      tags: { Cost, Project, Component, Name: stackName, createdBy },
      terminationProtection: environment === 'prod',
      synthesizer: new BootstraplessSynthesizer(),
      suppressTemplateIndentation: true,
      analyticsReporting: false,
    });
  }
}

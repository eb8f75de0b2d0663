import type { App } from 'aws-cdk-lib';
import { Access } from '../access/access.ts';
import { EnvironmentStack, type StackProps } from './environment-stack.ts';

/** Who may do what with the environment. */
export class AccessStack extends EnvironmentStack {
  constructor(app: App, props: StackProps) {
    super(app, 'access', props, 'roles of people and of deployments');
    new Access(this, 'Access', props.parameters);
  }
}

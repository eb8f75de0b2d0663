import { type App, CfnOutput } from 'aws-cdk-lib';
import { Database } from '../database/database.ts';
import { Registry } from '../registry/registry.ts';
import { SignIn } from '../sign-in/sign-in.ts';
import { EnvironmentStack, type StackProps } from './environment-stack.ts';
import type { NetworkStack } from './network-stack.ts';

/** What outlives a deployment: images, database, users. */
export class DataStack extends EnvironmentStack {
  readonly database: Database;
  readonly signIn: SignIn;

  constructor(app: App, props: StackProps & { foundation: NetworkStack }) {
    super(app, 'data', props, 'images, database and users');
    const { parameters, foundation } = props;
    const { repositoryUri } = new Registry(this, 'Registry', parameters);
    this.database = new Database(this, 'Database', {
      parameters,
      network: foundation.network,
      topicArn: foundation.topicArn,
    });
    this.signIn = new SignIn(this, 'SignIn', parameters);
    new CfnOutput(this, 'RepositoryUri', { value: repositoryUri });
    new CfnOutput(this, 'DatabaseHost', { value: this.database.host });
  }
}

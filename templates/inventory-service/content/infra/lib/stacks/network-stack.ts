import type { App } from 'aws-cdk-lib';
import { Notifications } from '../monitoring/notifications.ts';
import { Network } from '../network/network.ts';
import { EnvironmentStack, type StackProps } from './environment-stack.ts';

/** The network, and the topic that the alarms of every later stack tell. */
export class NetworkStack extends EnvironmentStack {
  readonly network: Network;
  readonly topicArn: string;

  constructor(app: App, props: StackProps) {
    super(app, 'network', props, 'network and notifications');
    const { parameters } = props;
    this.network = new Network(this, 'Network', parameters);
    this.topicArn = new Notifications(
      this,
      'Notifications',
      parameters,
    ).topicArn;
  }
}

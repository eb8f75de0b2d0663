import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';

/**
 * Where alarms go: a topic with an e-mail subscription. AWS sends the address a message
 * first, whose link must be followed before it sends anything else.
 */
export class Notifications extends Construct {
  readonly topicArn: string;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', {
      topicName: parameters.names['sns-topic'],
      enforceSSL: true,
    });
    topic.addSubscription(new EmailSubscription(parameters.notificationEmail));
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    this.topicArn = topic.topicArn;
  }
}

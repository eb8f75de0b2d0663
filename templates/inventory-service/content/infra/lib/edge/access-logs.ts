import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Parameters } from '../parameters/schema.ts';

/** Who asked the load balancer for what, for 90 days. */
export class AccessLogs extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { names }: Parameters) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: names['s3-bucket'],
      // A load balancer can write to no other kind of encryption.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LoadBalancerLogs',
        actions: ['s3:PutObject'],
        principals: [
          new ServicePrincipal(
            'logdelivery.elasticloadbalancing.amazonaws.com',
          ),
        ],
        resources: [this.bucket.arnForObjects(`AWSLogs/${Aws.ACCOUNT_ID}/*`)],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
    acknowledge(this.bucket, {
      S1: 'It holds logs only; logs about reading them would be one more such bucket.',
    });
  }
}

import { RemovalPolicy } from 'aws-cdk-lib';
import {
  Repository,
  RepositoryEncryption,
  TagMutability,
  TagStatus,
} from 'aws-cdk-lib/aws-ecr';
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';

const KEPT_IMAGES = 30;

/** The images of the service: a tag means one image for ever, and each is scanned when it comes. */
export class Registry extends Construct {
  readonly repository: Repository;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const isDev = parameters.environment === 'dev';
    this.repository = new Repository(this, 'Repository', {
      repositoryName: parameters.names['ecr-repository'],
      imageTagMutability: TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      encryption: RepositoryEncryption.AES_256,
      removalPolicy: RemovalPolicy.DESTROY,
      // Elsewhere CloudFormation refuses to delete it while there are images.
      emptyOnDelete: isDev,
      lifecycleRules: [
        {
          description: 'Layers that no tag names',
          tagStatus: TagStatus.UNTAGGED,
          maxImageAge: Duration.days(7),
        },
        {
          description: `All but the newest ${KEPT_IMAGES} images`,
          tagStatus: TagStatus.ANY,
          maxImageCount: KEPT_IMAGES,
        },
      ],
    });
  }
}

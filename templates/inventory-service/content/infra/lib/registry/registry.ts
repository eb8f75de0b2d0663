import { CfnDeletionPolicy } from 'aws-cdk-lib';
import { CfnRepository } from 'aws-cdk-lib/aws-ecr';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';

const KEPT_IMAGES = 30;

/** What ECR deletes by itself, the first rule first. */
const LIFECYCLE = {
  rules: [
    {
      rulePriority: 1,
      description: 'Layers that no tag names, after a week',
      selection: {
        tagStatus: 'untagged',
        countType: 'sinceImagePushed',
        countNumber: 7,
        countUnit: 'days',
      },
      action: { type: 'expire' },
    },
    {
      rulePriority: 2,
      description: `All but the newest ${KEPT_IMAGES} images`,
      selection: {
        tagStatus: 'any',
        countType: 'imageCountMoreThan',
        countNumber: KEPT_IMAGES,
      },
      action: { type: 'expire' },
    },
  ],
};

/** The images of the service: a tag means one image for ever, and each is scanned when it comes. */
export class Registry extends Construct {
  readonly repositoryUri: string;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const repository = new CfnRepository(this, 'Repository', {
      repositoryName: parameters.names['ecr-repository'],
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: { encryptionType: 'AES256' },
      lifecyclePolicy: { lifecyclePolicyText: JSON.stringify(LIFECYCLE) },
      // Elsewhere CloudFormation refuses to delete it while there are images.
      emptyOnDelete: parameters.environment === 'dev',
    });
    repository.cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
    this.repositoryUri = repository.attrRepositoryUri;
  }
}

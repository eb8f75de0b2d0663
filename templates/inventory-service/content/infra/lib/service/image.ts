import { Aws } from 'aws-cdk-lib';
import type { Parameters } from '../parameters/schema.ts';
import { SERVICE_PORT } from '../network/security-groups.ts';

/** What a container runs; a placeholder has nothing to do with the service yet. */
export type Image = { uri: string; command?: string[]; isPlaceholder: boolean };

const ANSWER = 'The service comes with its first image.';
// Answers 200 on every path, so that the health checks of the service pass.
const PLACEHOLDER_SERVER = `require('node:http').createServer((request, response) => response.end('${ANSWER}')).listen(${SERVICE_PORT})`;

/** An image of this environment's repository, by its tag. */
export function repositoryImage(tag: string, { names }: Parameters): Image {
  const registry = `${Aws.ACCOUNT_ID}.dkr.ecr.${Aws.REGION}.${Aws.URL_SUFFIX}`;
  return {
    uri: `${registry}/${names['ecr-repository']}:${tag}`,
    isPlaceholder: false,
  };
}

/**
 * What runs before there is an image: a service waits for hours, then fails, when its image is
 * not there. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
export const PLACEHOLDER: Image = {
  uri: 'public.ecr.aws/docker/library/node:24-alpine',
  command: ['node', '-e', PLACEHOLDER_SERVER],
  isPlaceholder: true,
};

/** Endpoints lead to AWS, and the placeholder's registry is outside of them. */
export const canPullPlaceholder = ({ network, egress }: Parameters) =>
  network === 'public' || egress === 'nat-gateway';

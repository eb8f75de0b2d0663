import { AWS_LOG_GROUPS_ANNOTATION } from '../annotations/annotations';
import type { AwsAnnotationProblem } from './types';

// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
const LOG_GROUP_NAME = /^[.\-_/#A-Za-z0-9]{1,512}$/;

const RIGHT_FORM =
  'Write log group names separated by commas, for example "/ecs/drone-prod-engineer-ecs-parts-inventory".';

function findProblem(name: string, earlier: string[]): string | undefined {
  if (name === '') {
    return 'A member of the list is empty.';
  }
  if (!LOG_GROUP_NAME.test(name)) {
    return `"${name}" is not a log group name (1 to 512 of letters, digits and . - _ / #, no ARN).`;
  }
  return earlier.includes(name) ? `"${name}" is listed twice.` : undefined;
}

/** Splits the comma-separated list; a member that cannot be used becomes a problem. */
export function parseLogGroups(value: string): {
  names: string[];
  problems: AwsAnnotationProblem[];
} {
  const names: string[] = [];
  const problems: AwsAnnotationProblem[] = [];
  for (const name of value.split(',').map(member => member.trim())) {
    const problem = findProblem(name, names);
    if (problem) {
      const message = `${problem} ${RIGHT_FORM}`;
      problems.push({ annotation: AWS_LOG_GROUPS_ANNOTATION, value, message });
    } else {
      names.push(name);
    }
  }
  return { names, problems };
}

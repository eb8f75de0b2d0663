import { AWS_COST_INSIGHTS_TAGS_ANNOTATION } from '../annotations/annotations';
import { isTagKey, isTagValue } from '../naming/tagRules';
import type { AwsAnnotationProblem } from './types';

const RIGHT_FORM =
  'Write Key=value, several separated by commas, for example "Cost=drone_engineer,Project=infra-course-drone".';

function findProblem(
  member: string,
  key: string,
  value: string,
): string | undefined {
  if (member === '') {
    return 'A member of the list is empty.';
  }
  if (!member.includes('=')) {
    return `"${member}" has no "=".`;
  }
  if (!isTagKey(key)) {
    return `"${key}" is not an AWS tag key.`;
  }
  return isTagValue(value) ? undefined : `"${value}" is not an AWS tag value.`;
}

/** Parses `Key=value[,Key=value]`; the first `=` of a member separates, later ones belong to the value. */
export function parseCostTags(annotationValue: string): {
  costTags: Array<{ key: string; value: string }>;
  problems: AwsAnnotationProblem[];
} {
  const costTags: Array<{ key: string; value: string }> = [];
  const problems: AwsAnnotationProblem[] = [];
  for (const member of annotationValue.split(',').map(part => part.trim())) {
    const [key, ...rest] = member.split('=');
    const value = rest.join('=');
    const problem = findProblem(member, key, value);
    if (problem) {
      problems.push({
        annotation: AWS_COST_INSIGHTS_TAGS_ANNOTATION,
        value: annotationValue,
        message: `${problem} ${RIGHT_FORM}`,
      });
    } else {
      costTags.push({ key, value });
    }
  }
  return { costTags, problems };
}

import { AWS_COST_INSIGHTS_TAGS_ANNOTATION } from '../annotations/annotations';
import { isTagKey, TAG_VALUE_MAX_LENGTH } from '../naming/tagRules';
import type { AwsAnnotationProblem } from './types';

const RIGHT_FORM =
  'Write Key=value, several separated by commas, for example "Component=parts-inventory,Component=parts-database"; a comma inside a value is written "\\,".';

// Some services let a tag hold more characters than most: EC2 takes any, and so does Cost Explorer.
const VALUE = /^\P{Cc}*$/u;

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
  return value.length <= TAG_VALUE_MAX_LENGTH && VALUE.test(value)
    ? undefined
    : `"${value}" is not an AWS tag value: at most ${TAG_VALUE_MAX_LENGTH} characters, no control characters.`;
}

/** The members as they are meant: at commas, unless a backslash is before one. */
function split(list: string): string[] {
  const members = list.match(/(?:\\.|[^,\\]|\\$)+|(?<=^|,)(?=,|$)/gs) ?? [''];
  return members.map(member => member.replace(/\\([,\\])/g, '$1').trim());
}

/**
 * Parses `Key=value[,Key=value]`; the first `=` of a member separates, later
 * ones belong to the value, and `\,` is a comma.
 */
export function parseCostTags(annotationValue: string): {
  costTags: Array<{ key: string; value: string }>;
  problems: AwsAnnotationProblem[];
} {
  const costTags: Array<{ key: string; value: string }> = [];
  const problems: AwsAnnotationProblem[] = [];
  for (const member of split(annotationValue)) {
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

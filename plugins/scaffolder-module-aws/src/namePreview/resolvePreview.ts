import {
  awsNameRules,
  findAwsNamingProblems,
  getAwsResourceNames,
  getAwsTags,
  type AwsNamingInput,
  type AwsNamingProblem,
  type AwsResourceType,
  type AwsTags,
} from '@hangar/plugin-aws-common';

export type PreviewName = {
  type: AwsResourceType;
  name: string;
  /** The type's own limit, when the name had to be cut for it. */
  cutAt?: number;
};

export type Preview =
  | { status: 'problems'; problems: AwsNamingProblem[] }
  | { status: 'failed'; message: string }
  | { status: 'ready'; names: PreviewName[]; tags: AwsTags };

/** Which of the names a platform does not use. */
const unused: Record<string, AwsResourceType[]> = {
  'ecs-fargate': ['app-runner-service'],
  'app-runner': [
    'ecs-cluster',
    'ecs-service',
    'load-balancer',
    'target-group',
    'log-group',
  ],
};

function toPreviewName(
  type: AwsResourceType,
  name: string,
  input: AwsNamingInput,
): PreviewName {
  const isCut = !name.endsWith(`-${input.name}`);
  return { type, name, ...(isCut && { cutAt: awsNameRules[type].maxLength }) };
}

function toInput(formData: Record<string, unknown>) {
  const { system, environment, user, name } = formData;
  return { sysname: system, environment, user, name };
}

/** The names and tags that the form's data leads to, or what is wrong with it. */
export function resolvePreview(
  formData: Record<string, unknown>,
  organization: { project?: string; costTagPrefix?: string },
): Preview {
  const fields = toInput(formData);
  const problems = findAwsNamingProblems(fields);
  if (problems.length > 0) {
    return { status: 'problems', problems };
  }
  // Without problems every field has its type.
  const input = fields as AwsNamingInput;
  const platform = String(formData.platform ?? 'ecs-fargate');
  try {
    const names = getAwsResourceNames(input);
    const types = (Object.keys(names) as AwsResourceType[]).filter(
      type => !unused[platform]?.includes(type),
    );
    return {
      status: 'ready',
      names: types.map(type => toPreviewName(type, names[type], input)),
      tags: getAwsTags({
        ...organization,
        user: input.user,
        component: input.name,
        resourceName: names['ecs-service'],
      }),
    };
  } catch (error) {
    return { status: 'failed', message: String(error) };
  }
}

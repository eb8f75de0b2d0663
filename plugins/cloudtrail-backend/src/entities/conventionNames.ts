import {
  type AwsNamingInput,
  type AwsResourceType,
  awsNameRules,
  getAwsResourceName,
  getAwsResourceNames,
  parseAwsResourceName,
} from '@hangar/plugin-aws-common';

/** The inputs that the convention makes this very name of. */
function readNamingInput(
  type: AwsResourceType,
  resourceName: string,
): AwsNamingInput | undefined {
  const parts = parseAwsResourceName(resourceName);
  if (!parts) {
    return undefined;
  }
  const { sysname, environment, user } = parts;
  const start = `${[sysname, environment, user, awsNameRules[type].serviceWord].join('-')}-`;
  const name = resourceName.slice(start.length);
  return resourceName.startsWith(start) && name
    ? { sysname, environment, user, name }
    : undefined;
}

/**
 * What the other resources of a service are called, where the name of one was
 * given by the convention and is not cut short.
 */
export function getConventionNames(
  type: AwsResourceType,
  resourceName: string,
): Record<AwsResourceType, string> | undefined {
  const input = readNamingInput(type, resourceName);
  try {
    return input && getAwsResourceName(type, input) === resourceName
      ? getAwsResourceNames(input)
      : undefined;
  } catch {
    // an older name that the convention would not give today
    return undefined;
  }
}

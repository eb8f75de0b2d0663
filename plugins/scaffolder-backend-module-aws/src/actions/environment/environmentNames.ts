import {
  findAwsNamingProblems,
  getAwsResourceNames,
  type AwsEnvironment,
} from '@hangar/plugin-aws-common';
import type { Environment } from './findEnvironment';

const ENVIRONMENTS: AwsEnvironment[] = ['dev', 'stg', 'prod'];

/** What may stand before the environment in a stack's name, and the system. */
function getSysnames({ entity, stackName }: Environment): string[] {
  const system = String(entity.spec?.system ?? '').replace(/^.*[:/]/, '');
  const first = ENVIRONMENTS.map(name => stackName.split(`-${name}-`)[0]);
  return [...new Set([system, ...first])].filter(Boolean);
}

/**
 * The names of an environment's resources by the organisation's convention, as
 * far as they follow from what the catalog says; none when its stack is named
 * otherwise.
 */
export function getEnvironmentNames(environment: Environment): string[] {
  const { entity, stackName, tags } = environment;
  const { name } = entity.metadata;
  const user = (tags.Cost ?? '').replace(/^[^_]*_/, '');
  for (const sysname of getSysnames(environment)) {
    for (const env of ENVIRONMENTS) {
      const input = { sysname, environment: env, user, name };
      if (findAwsNamingProblems(input).length === 0) {
        const names = getAwsResourceNames(input);
        if (names['cloudformation-stack'] === stackName) {
          return Object.values(names);
        }
      }
    }
  }
  return [];
}

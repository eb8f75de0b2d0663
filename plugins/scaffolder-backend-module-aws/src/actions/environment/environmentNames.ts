import {
  findAwsNamingProblems,
  getAwsResourceNames,
  parseAwsResourceName,
} from '@hangar/plugin-aws-common';
import type { Environment } from './findEnvironment';

/**
 * How the stack's name can be read: by itself, and with the entity's system in
 * front, since a system's name may hold the word of an environment.
 */
function getReadings({ entity, stackName }: Environment) {
  const system = String(entity.spec?.system ?? '').replace(/^.*[:/]/, '');
  const withoutSystem = parseAwsResourceName(
    stackName.replace(`${system}-`, 'system-'),
  );
  return [
    parseAwsResourceName(stackName),
    withoutSystem && { ...withoutSystem, sysname: system },
  ].filter(reading => reading !== undefined);
}

/**
 * The names of an environment's resources by the organisation's convention, as
 * far as they follow from what the catalog says; none when its stack is named
 * otherwise.
 */
export function getEnvironmentNames(environment: Environment): string[] {
  const { entity, stackName } = environment;
  for (const reading of getReadings(environment)) {
    const input = { ...reading, name: entity.metadata.name };
    if (findAwsNamingProblems(input).length === 0) {
      const names = getAwsResourceNames(input);
      if (names['cloudformation-stack'] === stackName) {
        return Object.values(names);
      }
    }
  }
  return [];
}

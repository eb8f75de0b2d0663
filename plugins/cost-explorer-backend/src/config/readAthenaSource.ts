import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readAthenaTable } from '@hangar/plugin-aws-node';
import type { AthenaFormat, AthenaSourceConfig } from './types';

const formats: readonly string[] = [
  'cur-2.0',
  'focus-1.2',
] satisfies AthenaFormat[];

/** Reads one of `costExplorer.athena`. */
export function readAthenaSource(
  config: Config,
  index: number,
): AthenaSourceConfig {
  const path = `costExplorer.athena[${index}]`;
  const format = config.getString('format');
  if (!formats.includes(format)) {
    throw new InputError(
      `${path}.format is "${format}": it must be one of ${formats.join(', ')}`,
    );
  }
  return {
    ...readAthenaTable(config, path),
    format: format as AthenaFormat,
  };
}

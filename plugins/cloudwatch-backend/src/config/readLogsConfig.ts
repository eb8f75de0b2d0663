import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  builtInLogQueries,
  SavedLogQuery,
} from '@hangar/plugin-cloudwatch-common';

const DEFAULT_SCAN_LIMIT_BYTES = 1024 * 1024 * 1024;

export type LogsConfig = {
  scanLimitBytes: number;
  savedQueries: SavedLogQuery[];
};

function readSavedQuery(config: Config): SavedLogQuery {
  return {
    id: config.getString('id'),
    title: {
      en: config.getString('title.en'),
      ja: config.getString('title.ja'),
    },
    query: config.getOptionalString('query') ?? '',
    errorsOnly: config.getOptionalBoolean('errorsOnly') ?? false,
  };
}

/** Reads `cloudwatch.logs`. */
export function readLogsConfig(config: Config): LogsConfig {
  const logs = config.getOptionalConfig('cloudwatch.logs');
  const scanLimitBytes =
    logs?.getOptionalNumber('scanLimitBytes') ?? DEFAULT_SCAN_LIMIT_BYTES;
  if (scanLimitBytes <= 0) {
    throw new InputError(
      'cloudwatch.logs.scanLimitBytes must be greater than 0',
    );
  }
  const savedQueries = [
    ...builtInLogQueries,
    ...(logs?.getOptionalConfigArray('savedQueries') ?? []).map(readSavedQuery),
  ];
  const ids = savedQueries.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new InputError(
      `cloudwatch.logs.savedQueries has the id "${twice}" twice, or it is the id of a built-in query; give each query its own`,
    );
  }
  return { scanLimitBytes, savedQueries };
}

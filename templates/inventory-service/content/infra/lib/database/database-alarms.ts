import type { Alarms } from '../monitoring/alarms.ts';
import type { Parameters } from '../parameters/schema.ts';

const GIB = 1024 ** 3;
/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html: memory in bytes / 9,531,392. */
const MEMORY_PER_CONNECTION = 9_531_392;
const MEMORY_GIB: Record<string, number> = {
  micro: 1,
  small: 2,
  medium: 4,
  large: 8,
};

/** Four fifths of the connections that a PostgreSQL of this class takes. */
function connectionLimit(instanceClass: string): number {
  const size = instanceClass.split('.').at(-1) ?? '';
  const memory = (MEMORY_GIB[size] ?? 8) * GIB;
  return Math.floor((memory / MEMORY_PER_CONNECTION) * 0.8);
}

/** What an operator wants to know before the database stops. */
export function addDatabaseAlarms(
  alarms: Alarms,
  { names, database }: Parameters,
): void {
  const of = (metricName: string) => ({
    namespace: 'AWS/RDS',
    metricName,
    dimensions: { DBInstanceIdentifier: names['rds-instance'] },
  });
  alarms.addCpu('database-cpu', 'Database', of('CPUUtilization'));
  alarms.add('database-storage', {
    ...of('FreeStorageSpace'),
    description:
      'Less than a tenth of the database storage is free. It grows by itself up to five times its size: see whether it does.',
    statistic: 'Minimum',
    threshold: Math.floor(database.storageGiB * GIB * 0.1),
    comparison: 'below',
  });
  alarms.add('database-connections', {
    ...of('DatabaseConnections'),
    description:
      'The database is near the most connections that it takes. Each task holds up to 10: run fewer tasks or a larger class.',
    statistic: 'Maximum',
    threshold: connectionLimit(database.class),
    periods: 3,
  });
}

import type { AwsUsage } from '../priceUsage';
import type { UsageContext } from './context';

const DEFAULT_STORAGE_GIB = 20;

export function getDatabaseUsages(context: UsageContext): AwsUsage[] {
  const { databaseClass, environment, databaseHours } = context;
  const isMultiAz = context.multiAz ?? environment === 'prod';
  const copies = isMultiAz ? 2 : 1;
  const hours =
    databaseHours === 'weekdays'
      ? context.assume('databaseWorkingHours')
      : context.hours;
  const storage = context.storageGiB ?? DEFAULT_STORAGE_GIB;
  const backups = context.assume('backups');
  const standby = isMultiAz && {
    note: {
      en: 'Multi-AZ: the standby costs as much as the database.',
      ja: 'マルチ AZ のため、スタンバイにも同額がかかります。',
    },
  };
  return [
    {
      id: 'rds-instance',
      service: 'rds',
      priceId: `rds-${databaseClass}`,
      title: {
        en: `RDS PostgreSQL: ${databaseClass}`,
        ja: `RDS PostgreSQL: ${databaseClass}`,
      },
      quantity: copies * hours,
      basis: `${copies} × ${hours} h`,
      ...standby,
    },
    {
      id: 'rds-storage',
      service: 'rds',
      priceId: 'rds-gp3-storage',
      title: {
        en: 'RDS PostgreSQL: gp3 storage',
        ja: 'RDS PostgreSQL: gp3 ストレージ',
      },
      quantity: copies * storage,
      basis: `${copies} × ${storage} GB`,
      ...standby,
    },
    {
      id: 'backup-storage',
      service: 'backup',
      priceId: 'backup-storage',
      title: { en: 'AWS Backup', ja: 'AWS Backup' },
      quantity: backups,
      basis: `${backups} GB`,
    },
  ];
}

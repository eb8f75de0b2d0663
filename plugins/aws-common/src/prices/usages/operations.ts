import type { AwsUsage } from '../priceUsage';
import type { UsageContext } from './context';

/** CPU, free storage and connections. */
const DATABASE_ALARMS = 3;

/** Alarms of the compute service: CPU, running tasks, 5xx, latency; and hosts behind a load balancer. */
function countServiceAlarms(context: UsageContext): number {
  if (context.platform === 'app-runner') {
    // Nobody but AWS sees its tasks.
    return 3;
  }
  return context.hasLoadBalancer ? 5 : 4;
}

function getLogUsages({ assume }: UsageContext): AwsUsage[] {
  const ingested = assume('logsIngested');
  const stored = assume('logsStored');
  return [
    {
      id: 'logs-ingestion',
      service: 'logs',
      priceId: 'logs-ingestion',
      title: { en: 'Logs: written', ja: 'ログ: 書き込み' },
      quantity: ingested,
      basis: `${ingested} GB`,
    },
    {
      id: 'logs-storage',
      service: 'logs',
      priceId: 'logs-storage',
      title: { en: 'Logs: kept', ja: 'ログ: 保存' },
      quantity: stored,
      basis: `${stored} GB`,
    },
  ];
}

function getMonitoringUsages(context: UsageContext): AwsUsage[] {
  const alarms = DATABASE_ALARMS + countServiceAlarms(context);
  const metrics = context.assume('customMetrics');
  return [
    {
      id: 'alarms',
      service: 'monitoring',
      priceId: 'alarm',
      title: { en: 'CloudWatch alarms', ja: 'CloudWatch アラーム' },
      quantity: alarms,
      basis: `${alarms}`,
    },
    {
      id: 'custom-metrics',
      service: 'monitoring',
      priceId: 'custom-metric',
      title: {
        en: 'CloudWatch: own metrics',
        ja: 'CloudWatch: 独自メトリクス',
      },
      quantity: metrics,
      basis: `${metrics}`,
    },
    {
      id: 'dashboard',
      service: 'monitoring',
      priceId: 'dashboard',
      title: { en: 'CloudWatch dashboard', ja: 'CloudWatch ダッシュボード' },
      quantity: 1,
      basis: '1',
      note: {
        en: 'The first three in an account are free.',
        ja: 'アカウントごとに最初の 3 つは無料です。',
      },
    },
  ];
}

export function getOperationsUsages(context: UsageContext): AwsUsage[] {
  const images = context.assume('images');
  return [
    {
      id: 'ecr-storage',
      service: 'ecr',
      priceId: 'ecr-storage',
      title: { en: 'ECR: images', ja: 'ECR: イメージ' },
      quantity: images,
      basis: `${images} GB`,
    },
    {
      id: 'secret',
      service: 'secret',
      priceId: 'secret',
      title: {
        en: 'Secrets Manager: database password',
        ja: 'Secrets Manager: データベースのパスワード',
      },
      quantity: 1,
      basis: '1',
    },
    ...getLogUsages(context),
    ...getMonitoringUsages(context),
  ];
}

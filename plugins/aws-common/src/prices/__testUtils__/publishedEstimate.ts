import type { AwsUsage } from '../priceUsage';
import type { CostService, LocalizedText } from '../types';

/** A line of the organisation's own estimate of its event management system, US dollars a month. */
export type PublishedLine = {
  service: CostService;
  title: LocalizedText;
  published: string;
  inputs: LocalizedText;
  difference: LocalizedText;
};

const HOURS = 730;

const use = (
  service: CostService,
  priceId: AwsUsage['priceId'],
  quantity: number,
): AwsUsage => ({
  id: priceId,
  service,
  priceId,
  quantity,
  title: { en: priceId, ja: priceId },
});

/** What the published estimate is made of: one task of 0.25 vCPU and 0.5 GB on x86, one of everything else. */
export const publishedUsages: AwsUsage[] = [
  use('fargate', 'fargate-x86-vcpu', 0.25 * HOURS),
  use('fargate', 'fargate-x86-memory', 0.5 * HOURS),
  use('rds', 'rds-db.t3.micro', HOURS),
  use('rds', 'rds-gp3-storage', 20),
  use('alb', 'alb-hour', HOURS),
  use('alb', 'alb-lcu', 0.5 * HOURS),
  use('nat-gateway', 'nat-gateway-hour', HOURS),
  use('ecr', 'ecr-storage', 1),
  use('secret', 'secret', 1),
  use('logs', 'logs-ingestion', 1),
];

/** What runs there too and is billed, but is not in the published estimate. */
export const unpublishedUsages: AwsUsage[] = [
  use('public-ipv4', 'public-ipv4-hour', 3 * HOURS),
];

export const publishedLines: PublishedLine[] = [
  {
    service: 'fargate',
    title: { en: 'Fargate', ja: 'Fargate' },
    published: '9',
    inputs: {
      en: '0.25 vCPU, 0.5 GB, x86, 730 h',
      ja: '0.25 vCPU、0.5 GB、x86、730 時間',
    },
    difference: { en: 'Rounding.', ja: '端数の丸めです。' },
  },
  {
    service: 'rds',
    title: { en: 'RDS PostgreSQL', ja: 'RDS PostgreSQL' },
    published: '15',
    inputs: {
      en: 'db.t3.micro, 730 h; 20 GB',
      ja: 'db.t3.micro、730 時間、20 GB',
    },
    difference: {
      en: 'The document names no storage. The instance alone is USD 13.14; 20 GB, the least that RDS takes for gp3, are USD 2.30.',
      ja: '文書にはストレージの記載がありません。インスタンスのみでは 13.14 USD で、gp3 の最小である 20 GB が 2.30 USD です。',
    },
  },
  {
    service: 'alb',
    title: { en: 'Load balancer', ja: 'ロードバランサー' },
    published: '20',
    inputs: {
      en: '730 h; 0.5 LCU on average',
      ja: '730 時間、平均 0.5 LCU',
    },
    difference: {
      en: 'The document names no load. The hours alone are USD 16.43, with a whole LCU USD 22.27; half a unit is what its 20 leaves room for.',
      ja: '文書には負荷の記載がありません。時間料金のみでは 16.43 USD、1 LCU では 22.27 USD で、20 USD に収まるのは約 0.5 LCU です。',
    },
  },
  {
    service: 'nat-gateway',
    title: { en: 'NAT gateway', ja: 'NAT ゲートウェイ' },
    published: '35',
    inputs: { en: '730 h', ja: '730 時間' },
    difference: {
      en: 'The document names no traffic. What it has above the hours is that of 48 GB (USD 0.045 a GB).',
      ja: '文書には通信量の記載がありません。時間料金を超える分は 48 GB（1 GB 0.045 USD）に相当します。',
    },
  },
  {
    service: 'ecr',
    title: { en: 'ECR', ja: 'ECR' },
    published: '0.10',
    inputs: { en: '1 GB', ja: '1 GB' },
    difference: { en: 'None.', ja: 'ありません。' },
  },
  {
    service: 'secret',
    title: { en: 'Secret', ja: 'シークレット' },
    published: '0.40',
    inputs: { en: '1', ja: '1 個' },
    difference: { en: 'None.', ja: 'ありません。' },
  },
  {
    service: 'logs',
    title: { en: 'Logs', ja: 'ログ' },
    published: '0.50',
    inputs: { en: '1 GB written', ja: '書き込み 1 GB' },
    difference: {
      en: 'None; what is kept (USD 0.03 a GB) is left out as in the document.',
      ja: 'ありません。文書と同じく保存料金（1 GB 0.03 USD）は含めていません。',
    },
  },
];

/** Rows that only the doc page and the calculation have. */
export const unpublishedLine = {
  title: { en: 'Public IPv4 addresses', ja: 'パブリック IPv4 アドレス' },
  inputs: {
    en: '3 addresses, 730 h: two zones of the load balancer, the NAT gateway',
    ja: '3 個、730 時間: ロードバランサーの 2 ゾーンと NAT ゲートウェイ',
  },
  difference: {
    en: 'Billed since February 2024; the document leaves it out.',
    ja: '2024 年 2 月から課金されています。文書には含まれていません。',
  },
};

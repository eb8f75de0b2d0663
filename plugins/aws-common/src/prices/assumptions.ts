import type { CostAssumption } from './types';

const everywhere = (value: number) => ({ dev: value, stg: value, prod: value });

/**
 * What an estimate takes for granted, with the reason, by environment.
 * @public
 */
export const costAssumptions = {
  hoursPerMonth: {
    id: 'hoursPerMonth',
    title: { en: 'Hours in a month', ja: '1 か月の時間' },
    unit: 'h',
    value: everywhere(730),
    reason: {
      en: 'A year has 8,760 hours; the AWS Pricing Calculator uses the same figure.',
      ja: '1 年は 8,760 時間です。AWS Pricing Calculator も同じ値を使用します。',
    },
  },
  loadBalancerUnits: {
    id: 'loadBalancerUnits',
    title: { en: 'Load on the load balancer', ja: 'ロードバランサーの負荷' },
    unit: 'LCU',
    value: { dev: 0.1, stg: 0.1, prod: 0.5 },
    reason: {
      en: 'One unit is 25 new connections a second or 1 GB an hour; 100 people at once stay well below it.',
      ja: '1 単位は毎秒 25 の新規接続、または毎時 1 GB です。同時 100 人の利用では大きく下回ります。',
    },
  },
  egressData: {
    id: 'egressData',
    title: {
      en: 'Data through NAT gateway or endpoints',
      ja: 'NAT ゲートウェイまたはエンドポイントの通信量',
    },
    unit: 'GB',
    value: { dev: 5, stg: 5, prod: 20 },
    reason: {
      en: 'Images and logs: a few deployments a week of an image below 0.2 GB, and the logs below.',
      ja: 'イメージとログの通信量です。0.2 GB 未満のイメージを週に数回デプロイし、下記のログを送る想定です。',
    },
  },
  dataOut: {
    id: 'dataOut',
    title: { en: 'Data out to the Internet', ja: 'インターネットへの送信量' },
    unit: 'GB',
    value: { dev: 1, stg: 2, prod: 20 },
    reason: {
      en: 'A page with its data is below 1 MB; prod: about 1,000 pages a working day.',
      ja: '1 画面は 1 MB 未満です。prod は 1 営業日あたり約 1,000 画面の想定です。',
    },
  },
  logsIngested: {
    id: 'logsIngested',
    title: { en: 'Logs written', ja: 'ログの書き込み量' },
    unit: 'GB',
    value: { dev: 1, stg: 1, prod: 5 },
    reason: {
      en: 'About 500 bytes a line: prod ten million lines a month.',
      ja: '1 行は約 500 バイトです。prod は月 1,000 万行の想定です。',
    },
  },
  logsStored: {
    id: 'logsStored',
    title: { en: 'Logs kept', ja: 'ログの保存量' },
    unit: 'GB',
    value: { dev: 1, stg: 1, prod: 5 },
    reason: {
      en: 'Kept for weeks in dev and for months in prod, but compressed by AWS.',
      ja: '保持期間は dev が数週間、prod が数か月で、AWS が圧縮して保存します。',
    },
  },
  images: {
    id: 'images',
    title: { en: 'Container images kept', ja: 'コンテナーイメージの保存量' },
    unit: 'GB',
    value: { dev: 1, stg: 1, prod: 2 },
    reason: {
      en: 'Images below 0.2 GB share layers; a lifecycle rule removes old ones.',
      ja: '0.2 GB 未満のイメージがレイヤーを共有し、古いものはライフサイクルルールで削除されます。',
    },
  },
  backups: {
    id: 'backups',
    title: { en: 'Backups kept', ja: 'バックアップの保存量' },
    unit: 'GB',
    value: { dev: 5, stg: 10, prod: 40 },
    reason: {
      en: 'A first full copy of the data, then changes only; kept longest in prod.',
      ja: '最初にデータ全体、以後は変更分のみを保存します。保持期間は prod が最も長くなります。',
    },
  },
  activeHours: {
    id: 'activeHours',
    title: {
      en: 'Hours in which App Runner answers requests',
      ja: 'App Runner がリクエストに応答する時間',
    },
    unit: 'h',
    value: { dev: 80, stg: 80, prod: 240 },
    reason: {
      en: 'CPU is billed only while it does: 4 hours, in prod 12, on 20 working days.',
      ja: 'CPU は応答中のみ課金されます。20 営業日に 4 時間（prod は 12 時間）の想定です。',
    },
  },
  customMetrics: {
    id: 'customMetrics',
    title: { en: 'Own metrics of the service', ja: 'サービス独自のメトリクス' },
    unit: '',
    value: everywhere(10),
    reason: {
      en: 'The service writes ten metrics with one set of dimensions.',
      ja: 'サービスは 1 組のディメンションで 10 個のメトリクスを出力します。',
    },
  },
  databaseWorkingHours: {
    id: 'databaseWorkingHours',
    title: {
      en: 'Hours of a database that is stopped at night',
      ja: '夜間停止するデータベースの稼働時間',
    },
    unit: 'h',
    value: everywhere(264),
    reason: {
      en: '12 hours on 22 weekdays. Storage is billed while it is stopped.',
      ja: '平日 22 日の 12 時間です。停止中もストレージは課金されます。',
    },
  },
  spotDiscount: {
    id: 'spotDiscount',
    title: { en: 'Discount of Fargate Spot', ja: 'Fargate Spot の割引' },
    unit: '%',
    value: everywhere(50),
    reason: {
      en: 'AWS states up to 70 %; the price changes with supply, so less is counted.',
      ja: 'AWS の記載は最大 70 % です。需給で変動するため、控えめに見込みます。',
    },
  },
  firewallRules: {
    id: 'firewallRules',
    title: { en: 'Rules of the web firewall', ja: 'WAF のルール数' },
    unit: '',
    value: everywhere(4),
    reason: {
      en: 'Managed rule groups of AWS; requests (USD 0.60 a million) are left out.',
      ja: 'AWS のマネージドルールグループです。リクエスト料金（100 万件 0.60 USD）は含みません。',
    },
  },
} as const satisfies Record<string, CostAssumption>;

/**
 * The name of an assumption.
 * @public
 */
export type CostAssumptionId = keyof typeof costAssumptions;

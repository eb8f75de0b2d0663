import type { EnvironmentChoices } from '../choices';
import type { LocalizedText } from '../types';

/** A way to pay less, where it applies to an environment. */
export type SavingOption = {
  id: string;
  /** Of the options of one topic only the best is offered. */
  topic: string;
  title: LocalizedText;
  /** The choices that would differ, or undefined where it does not apply. */
  change: (
    choices: EnvironmentChoices,
  ) => Partial<EnvironmentChoices> | undefined;
};

type Choices = EnvironmentChoices;

const isTrial = ({ environment }: Choices) => environment !== 'prod';
const hasNat = ({ network, egress }: Choices) =>
  network === 'private' && egress === 'nat-gateway';
const hasEndpoints = ({ network, egress }: Choices) =>
  network === 'private' && egress === 'vpc-endpoints';

const smallerDatabase: Readonly<
  Record<Choices['databaseClass'], Choices['databaseClass'] | undefined>
> = {
  'db.m7g.large': 'db.t4g.medium',
  'db.t4g.medium': 'db.t4g.small',
  'db.t4g.small': 'db.t4g.micro',
  'db.t3.micro': 'db.t4g.micro',
  'db.t4g.micro': undefined,
};

const smallerTask: Readonly<
  Record<Choices['taskSize'], Choices['taskSize'] | undefined>
> = { '1024-2048': '512-1024', '512-1024': '256-512', '256-512': undefined };

const networkOptions: SavingOption[] = [
  {
    id: 'public-network',
    topic: 'network',
    title: {
      en: 'Public subnets: no load balancer, no NAT gateway (port 8080 is open to all)',
      ja: 'パブリックサブネット: ロードバランサーと NAT ゲートウェイなし（8080 番ポートを全体に公開）',
    },
    change: choices =>
      isTrial(choices) && choices.network === 'private'
        ? { network: 'public' }
        : undefined,
  },
  {
    id: 'vpc-endpoints',
    topic: 'egress',
    title: {
      en: 'Endpoints instead of NAT (the service then reaches no sign-in provider)',
      ja: 'NAT の代わりにエンドポイント（サービスからサインイン先に接続不可）',
    },
    change: choices =>
      hasNat(choices) ? { egress: 'vpc-endpoints' } : undefined,
  },
  {
    id: 'vpc-endpoints-one-zone',
    topic: 'egress',
    title: {
      en: 'Endpoints in one zone instead of NAT (the service then reaches no sign-in provider)',
      ja: 'NAT の代わりに 1 つのゾーンのエンドポイント（サービスからサインイン先に接続不可）',
    },
    change: choices =>
      isTrial(choices) && hasNat(choices)
        ? { egress: 'vpc-endpoints', endpointZones: 1 }
        : undefined,
  },
  {
    id: 'nat-gateway',
    topic: 'egress',
    title: {
      en: 'A NAT gateway instead of endpoints',
      ja: 'エンドポイントの代わりに NAT ゲートウェイ',
    },
    change: choices =>
      hasEndpoints(choices) ? { egress: 'nat-gateway' } : undefined,
  },
  {
    id: 'one-zone',
    topic: 'egress',
    title: {
      en: 'Endpoints in one zone',
      ja: 'エンドポイントを 1 つのゾーンに限定',
    },
    change: choices =>
      isTrial(choices) && hasEndpoints(choices)
        ? { endpointZones: 1 }
        : undefined,
  },
  {
    id: 'one-nat-gateway',
    topic: 'egress',
    title: {
      en: 'One NAT gateway (a failed zone then cuts off the other)',
      ja: 'NAT ゲートウェイを 1 つに限定（そのゾーンの障害で他方も遮断）',
    },
    change: choices =>
      !isTrial(choices) && hasNat(choices) ? { natGateways: 1 } : undefined,
  },
];

const computeOptions: SavingOption[] = [
  {
    id: 'arm',
    topic: 'architecture',
    title: { en: 'ARM instead of x86', ja: 'x86 の代わりに ARM' },
    change: ({ architecture }) =>
      architecture === 'x86_64' ? { architecture: 'arm64' } : undefined,
  },
  {
    id: 'smaller-task',
    topic: 'task-size',
    title: { en: 'The next smaller task', ja: '1 段階小さいタスク' },
    change: ({ taskSize }) =>
      smallerTask[taskSize] && { taskSize: smallerTask[taskSize] },
  },
  {
    id: 'spot',
    topic: 'spot',
    title: {
      en: 'Fargate Spot (AWS may end a task with two minutes’ notice)',
      ja: 'Fargate Spot（AWS が 2 分前の通知でタスクを終了する場合あり）',
    },
    change: choices =>
      choices.environment === 'dev' && choices.platform === 'ecs-fargate'
        ? { spot: true }
        : undefined,
  },
];

const databaseOptions: SavingOption[] = [
  {
    id: 'stop-database',
    topic: 'database-hours',
    title: {
      en: 'Stop the database at night and at weekends',
      ja: 'データベースを夜間と週末に停止',
    },
    change: choices =>
      isTrial(choices) ? { databaseHours: 'weekdays' } : undefined,
  },
  {
    id: 'smaller-database',
    topic: 'database-class',
    title: {
      en: 'The next cheaper database class',
      ja: '1 段階安いデータベースクラス',
    },
    change: ({ databaseClass }) =>
      smallerDatabase[databaseClass] && {
        databaseClass: smallerDatabase[databaseClass],
      },
  },
  {
    id: 'single-az',
    topic: 'database-zones',
    title: {
      en: 'The database in one zone (a failed zone then means a restore)',
      ja: 'データベースを 1 つのゾーンに限定（ゾーン障害時は復元が必要）',
    },
    change: ({ environment, multiAz }) =>
      (multiAz ?? environment === 'prod') ? { multiAz: false } : undefined,
  },
];

/** Every way to pay less. What it saves is computed, so one may apply and save nothing. */
export const savingOptions: readonly SavingOption[] = [
  ...networkOptions,
  ...computeOptions,
  ...databaseOptions,
];

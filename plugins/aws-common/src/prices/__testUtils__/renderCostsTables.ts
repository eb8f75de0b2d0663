import {
  costAssumptions,
  estimateMonthlyCost,
  getAwsPrice,
  awsPriceIds,
  pricedRegions,
  priceUsage,
  type AwsUsage,
  type CostService,
  type EnvironmentChoices,
  type PricedRegion,
} from '..';
import { addMoney } from '../money';
import {
  publishedLines,
  publishedUsages,
  unpublishedLine,
  unpublishedUsages,
} from './publishedEstimate';

type Language = 'en' | 'ja';

const usd = (amount: string) => ({ amount, currency: 'USD' });

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(head: string[], numbers: number[], rows: string[][]) {
  const rule = head.map((_, index) =>
    numbers.includes(index) ? '--:' : '---',
  );
  return [row(head), row(rule), ...rows.map(row)].join('\n');
}

/** What one service of the published estimate costs in a region. */
export function priceService(
  region: PricedRegion,
  service: CostService,
  usages: AwsUsage[] = publishedUsages,
) {
  return priceUsage(
    region,
    usages.filter(usage => usage.service === service),
  ).total.amount;
}

const percent = (value: string, base: string) => {
  const difference = ((Number(value) - Number(base)) / Number(base)) * 100;
  const text = Math.abs(difference).toFixed(1);
  return text === '0.0' ? '0 %' : `${difference < 0 ? '−' : '+'}${text} %`;
};

export function renderComparison(language: Language): string {
  const heads = {
    en: [
      'Item',
      'Inputs',
      'Published',
      'N. Virginia',
      'Difference',
      'Tokyo',
      'Why they differ',
    ],
    ja: [
      '項目',
      '条件',
      '文書の金額',
      'バージニア北部',
      '差',
      '東京',
      '差の理由',
    ],
  };
  const rows = publishedLines.map(line => {
    const virginia = priceService('us-east-1', line.service);
    return [
      line.title[language],
      line.inputs[language],
      line.published,
      virginia,
      percent(virginia, line.published),
      priceService('ap-northeast-1', line.service),
      line.difference[language],
    ];
  });
  const published = addMoney(
    publishedLines.map(line => usd(line.published)),
  ).amount;
  const [tokyo, virginia] = pricedRegions.map(
    region => priceUsage(region, publishedUsages).total,
  );
  const extra = pricedRegions.map(
    region => priceUsage(region, unpublishedUsages).total,
  );
  const labels = {
    en: ['**Sum of what is published**', '**With what is left out**'],
    ja: ['**文書の項目の合計**', '**含まれていないものも加えた合計**'],
  }[language];
  return table(
    heads[language],
    [2, 3, 4, 5],
    [
      ...rows,
      [
        labels[0],
        '',
        published,
        virginia.amount,
        percent(virginia.amount, published),
        tokyo.amount,
        '',
      ],
      [
        unpublishedLine.title[language],
        unpublishedLine.inputs[language],
        '–',
        extra[1].amount,
        '',
        extra[0].amount,
        unpublishedLine.difference[language],
      ],
      [
        labels[1],
        '',
        '–',
        addMoney([virginia, extra[1]]).amount,
        '',
        addMoney([tokyo, extra[0]]).amount,
        '',
      ],
    ],
  );
}

const common = {
  taskSize: '512-1024',
  architecture: 'arm64',
  databaseClass: 'db.t4g.micro',
} as const;

const environments: Omit<EnvironmentChoices, 'region'>[] = (
  ['dev', 'stg', 'prod'] as const
).flatMap(environment => [
  {
    ...common,
    environment,
    platform: 'ecs-fargate',
    network: 'public',
    egress: 'nat-gateway',
  } as const,
  {
    ...common,
    environment,
    platform: 'ecs-fargate',
    network: 'private',
    egress: 'nat-gateway',
  } as const,
  {
    ...common,
    environment,
    platform: 'ecs-fargate',
    network: 'private',
    egress: 'vpc-endpoints',
  } as const,
  {
    ...common,
    environment,
    platform: 'app-runner',
    network: 'public',
    egress: 'nat-gateway',
  } as const,
]);

export function renderEnvironments(language: Language): string {
  const heads = {
    en: [
      'Environment',
      'Platform',
      'Network',
      'Tokyo',
      'N. Virginia',
      'What saves most in Tokyo',
    ],
    ja: [
      '環境',
      '実行基盤',
      'ネットワーク',
      '東京',
      'バージニア北部',
      '東京で最も節約できる選択',
    ],
  };
  const rows = environments.map(choices => {
    const [tokyo, virginia] = pricedRegions.map(region =>
      estimateMonthlyCost({ ...choices, region }),
    );
    const [best] = tokyo.savings;
    const network =
      choices.network === 'private' ? `private, ${choices.egress}` : 'public';
    return [
      choices.environment,
      choices.platform,
      network,
      tokyo.total.amount,
      virginia.total.amount,
      best ? `${best.title[language]}: −${best.monthly.amount}` : '–',
    ];
  });
  return table(heads[language], [3, 4], rows);
}

export function renderAssumptions(language: Language): string {
  const head =
    language === 'ja'
      ? ['前提', 'dev', 'stg', 'prod', '理由']
      : ['Assumption', 'dev', 'stg', 'prod', 'Reason'];
  const rows = Object.values(costAssumptions).map(
    ({ title, unit, value, reason }) => [
      unit ? `${title[language]} (${unit})` : title[language],
      ...[value.dev, value.stg, value.prod].map(String),
      reason[language],
    ],
  );
  return table(head, [1, 2, 3], rows);
}

export function renderPrices(language: Language): string {
  const head =
    language === 'ja'
      ? ['料金', '単位', '東京', '日付', 'バージニア北部', '日付', '出典']
      : ['Price', 'Unit', 'Tokyo', 'Day', 'N. Virginia', 'Day', 'Source'];
  const unconfirmed = language === 'ja' ? '未確認' : 'unconfirmed';
  const rows = awsPriceIds.map(id => {
    const [tokyo, virginia] = pricedRegions.map(region =>
      getAwsPrice(region, id),
    );
    const cells = [tokyo, virginia].flatMap(price => [
      price.amount,
      price.confirmed ? price.asOf : `${price.asOf}, ${unconfirmed}`,
    ]);
    const host = new URL(tokyo.source).pathname.replaceAll('/', ' ').trim();
    return [`\`${id}\``, tokyo.unit, ...cells, `[${host}](${tokyo.source})`];
  });
  return table(head, [2, 4], rows);
}

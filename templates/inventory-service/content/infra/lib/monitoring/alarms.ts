import { CfnAlarm, type CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

/** One metric of CloudWatch. */
export type MetricSource = {
  namespace: string;
  metricName: string;
  dimensions: Record<string, string>;
};

/** Many metrics as one, by a query of CloudWatch Metrics Insights. */
export type MetricQuery = { query: string };

export type AlarmOptions = (MetricSource | MetricQuery) & {
  /** What is wrong and what to do, for the reader of the e-mail. */
  description: string;
  /** `Average`, `Sum`, `p95` and so on. */
  statistic: string;
  threshold: number;
  comparison?: 'above' | 'at-least' | 'below';
  periodSeconds?: number;
  /** How many periods in a row. */
  periods?: number;
  missing?: 'notBreaching' | 'breaching' | 'missing';
};

const OPERATORS = {
  above: 'GreaterThanThreshold',
  'at-least': 'GreaterThanOrEqualToThreshold',
  below: 'LessThanThreshold',
};

/** What an alarm looks at, and how often. */
function measured(options: AlarmOptions): Partial<CfnAlarmProps> {
  const { statistic, periodSeconds = 300 } = options;
  if ('query' in options) {
    const expression = options.query;
    return {
      metrics: [
        { id: 'query', expression, period: periodSeconds, returnData: true },
      ],
    };
  }
  const { namespace, metricName, dimensions } = options;
  return {
    namespace,
    metricName,
    dimensions: Object.entries(dimensions).map(([name, value]) => ({
      name,
      value,
    })),
    period: periodSeconds,
    ...(/^p\d/.test(statistic)
      ? { extendedStatistic: statistic }
      : { statistic }),
  };
}

/** The alarms of one concern; each is called `<alarm name>-<suffix>` and tells the topic. */
export class Alarms extends Construct {
  readonly names: string[] = [];
  readonly #parameters: Parameters;
  readonly #topicArn: string;

  constructor(
    scope: Construct,
    id: string,
    props: { parameters: Parameters; topicArn: string },
  ) {
    super(scope, id);
    this.#parameters = props.parameters;
    this.#topicArn = props.topicArn;
  }

  /** The alarm's name. */
  add(suffix: string, options: AlarmOptions): string {
    const { periods = 1 } = options;
    const alarmName = suffixed(this.#parameters.names.alarm, suffix, 255);
    new CfnAlarm(this, suffix, {
      alarmName,
      alarmDescription: options.description,
      ...measured(options),
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      threshold: options.threshold,
      comparisonOperator: OPERATORS[options.comparison ?? 'above'],
      treatMissingData: options.missing ?? 'notBreaching',
      alarmActions: [this.#topicArn],
      okActions: [this.#topicArn],
    });
    this.names.push(alarmName);
    return alarmName;
  }

  /** The documents' alarm: processor above 80 %, three times five minutes. */
  addCpu(
    suffix: string,
    what: string,
    source: MetricSource | MetricQuery,
  ): string {
    return this.add(suffix, {
      ...source,
      description: `${what}: CPU above 80 % for 15 minutes. More or larger ones are needed, or something runs away.`,
      statistic: 'Average',
      threshold: 80,
      periodSeconds: 300,
      periods: 3,
      missing: 'missing',
    });
  }
}

import { isObject } from '../template/Template';

/** What an alarm of a template watches. */
export type AlarmMetric = {
  namespace: string;
  metricName: string;
  dimensions: Record<string, string>;
  statistic: string;
  /** Seconds. */
  period: number;
};

type Properties = Readonly<Record<string, unknown>>;

/** The metric of an alarm that watches one. */
export function readMetric(properties: Properties): AlarmMetric {
  const { Statistic, ExtendedStatistic, Period } = properties;
  return {
    namespace: String(properties.Namespace ?? ''),
    metricName: String(properties.MetricName ?? ''),
    dimensions: readDimensions(properties.Dimensions),
    statistic: String(ExtendedStatistic ?? Statistic ?? 'Average'),
    period: Number(Period ?? 60),
  };
}

function readDimensions(dimensions: unknown): Record<string, string> {
  return Object.fromEntries(
    Array.isArray(dimensions)
      ? dimensions
          .filter(isObject)
          .map(({ Name, Value }) => [String(Name), String(Value)])
      : [],
  );
}

const SELECT =
  /^SELECT (AVG|SUM|MIN|MAX|COUNT)\((\w+)\) FROM (?:SCHEMA\()?"([^"]+)"[^)]*?\)?(?: WHERE (.+))?$/;

const STATISTICS: Readonly<Record<string, string>> = {
  AVG: 'Average',
  SUM: 'Sum',
  MIN: 'Minimum',
  MAX: 'Maximum',
  COUNT: 'SampleCount',
};

/**
 * The metric behind the queries of an alarm: one that is selected, or the only
 * one. An alarm that is computed from several has no data here.
 */
export function readQueries(queries: ReadonlyArray<unknown>): AlarmMetric {
  const [query, ...others] = queries.filter(isObject);
  if (query && others.length === 0 && isObject(query.MetricStat)) {
    const { Metric, Period, Stat } = query.MetricStat;
    const metric = isObject(Metric) ? Metric : {};
    return readMetric({ ...metric, Period, Statistic: Stat });
  }
  const period = Number(query?.Period ?? 60);
  const [, word = 'AVG', metricName = '', namespace = '', where = ''] =
    SELECT.exec(String(query?.Expression ?? '')) ?? [];
  return {
    namespace,
    metricName,
    dimensions: Object.fromEntries(
      [...where.matchAll(/(\w+) = '([^']*)'/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ),
    statistic: STATISTICS[word],
    period,
  };
}

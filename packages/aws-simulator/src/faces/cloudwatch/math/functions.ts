import {
  combine,
  gather,
  isTimeSeries,
  mapSeries,
  type MathValue,
  type TimeSeries,
} from './TimeSeries';

/** What the functions of an expression know beside their arguments. */
export type MathContext = {
  /** The metrics of the request, for `METRICS()`; not its expressions. */
  metrics(): Array<{ id: string; series: TimeSeries }>;
  /** The minutes for which a series with this period could have a point. */
  minutes(periodSeconds: number): number[];
};

type MathFunction = (args: MathValue[], context: MathContext) => MathValue;

const reducers: Record<string, (values: number[]) => number> = {
  SUM: values => values.reduce((total, value) => total + value, 0),
  AVG: values =>
    values.reduce((total, value) => total + value, 0) / values.length,
  MIN: values => values.reduce((low, value) => Math.min(low, value)),
  MAX: values => values.reduce((high, value) => Math.max(high, value)),
};

/**
 * The functions of metric math that the simulator has.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export const mathFunctions: Readonly<Record<string, MathFunction>> = {
  ...Object.fromEntries(
    Object.entries(reducers).map(([name, reduce]) => [
      name,
      ([value]: MathValue[]) => reduceValue(name, value, reduce),
    ]),
  ),
  PERIOD: ([value]) => series('PERIOD', value).periodSeconds,
  METRICS: ([filter], context) =>
    context
      .metrics()
      .filter(({ id }) => filter === undefined || id.includes(String(filter)))
      .map(metric => metric.series),
  FILL: ([value, filler], context) =>
    fill(series('FILL', value), filler, context),
  IF: ([condition, then, otherwise]) => choose(condition, then, otherwise),
  RATE: ([value]) => rate(series('RATE', value), true),
  DIFF: ([value]) => rate(series('DIFF', value), false),
  ABS: ([value]) => each('ABS', value, Math.abs),
  CEIL: ([value]) => each('CEIL', value, Math.ceil),
  FLOOR: ([value]) => each('FLOOR', value, Math.floor),
};

/** An array of series becomes one series, a single series one number. */
function reduceValue(
  name: string,
  value: MathValue,
  reduce: (values: number[]) => number,
): MathValue {
  if (Array.isArray(value)) {
    return gather(value, reduce);
  }
  return reduce([...series(name, value).points.values()]);
}

function fill(
  value: TimeSeries,
  filler: MathValue | undefined,
  context: MathContext,
): TimeSeries {
  if (filler !== 'REPEAT' && typeof filler !== 'number') {
    throw new Error('FILL takes a number or REPEAT as its second argument');
  }
  const points = new Map<number, number>();
  let last: number | undefined;
  for (const minute of context.minutes(value.periodSeconds)) {
    last = value.points.get(minute) ?? (filler === 'REPEAT' ? last : filler);
    if (last !== undefined) {
      points.set(minute, last);
    }
  }
  return { ...value, points };
}

function choose(
  condition: MathValue,
  then: MathValue,
  otherwise: MathValue | undefined,
): MathValue {
  if (typeof condition === 'number') {
    return condition ? then : (otherwise ?? []);
  }
  const at = (value: MathValue | undefined, minute: number) =>
    value === undefined || typeof value === 'number'
      ? value
      : series('IF', value).points.get(minute);
  return mapSeries(series('IF', condition), (truth, minute) =>
    at(truth ? then : otherwise, minute),
  );
}

function rate(value: TimeSeries, perSecond: boolean): TimeSeries {
  let before: [number, number] | undefined;
  return mapSeries(value, (current, minute) => {
    const [at, last] = before ?? [];
    before = [minute, current];
    if (at === undefined || last === undefined) {
      return undefined;
    }
    return (current - last) / (perSecond ? (minute - at) * 60 : 1);
  });
}

function each(
  name: string,
  value: MathValue,
  apply: (value: number) => number,
): MathValue {
  return typeof value === 'number'
    ? apply(value)
    : combine(series(name, value), 0, left => apply(left));
}

function series(name: string, value: MathValue | undefined): TimeSeries {
  if (value === undefined || !isTimeSeries(value)) {
    throw new Error(`${name} takes a metric or an expression as its argument`);
  }
  return value;
}

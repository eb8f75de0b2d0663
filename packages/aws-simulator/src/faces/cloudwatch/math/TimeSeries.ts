/** Datapoints by epoch minute, oldest first. */
export type TimeSeries = {
  label: string;
  periodSeconds: number;
  points: ReadonlyMap<number, number>;
};

/** What a metric math expression can be. */
export type MathValue = number | string | TimeSeries | TimeSeries[];

export function isTimeSeries(value: MathValue): value is TimeSeries {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Applies a function to each point; points without a result are left out. */
export function mapSeries(
  series: TimeSeries,
  apply: (value: number, minute: number) => number | undefined,
): TimeSeries {
  const points = new Map<number, number>();
  for (const [minute, value] of series.points) {
    const result = apply(value, minute);
    if (result !== undefined && Number.isFinite(result)) {
      points.set(minute, result);
    }
  }
  return { ...series, points };
}

/** Combines two operands point by point, where both have one. */
export function combine(
  left: number | TimeSeries,
  right: number | TimeSeries,
  apply: (left: number, right: number) => number,
): number | TimeSeries {
  if (typeof left === 'number') {
    return typeof right === 'number'
      ? apply(left, right)
      : mapSeries(right, value => apply(left, value));
  }
  if (typeof right === 'number') {
    return mapSeries(left, value => apply(value, right));
  }
  return mapSeries(left, (value, minute) => {
    const other = right.points.get(minute);
    return other === undefined ? undefined : apply(value, other);
  });
}

/** All values of several series at each minute where any of them has one. */
export function gather(
  list: ReadonlyArray<TimeSeries>,
  apply: (values: number[]) => number,
): TimeSeries {
  const values = new Map<number, number[]>();
  for (const { points } of list) {
    for (const [minute, value] of points) {
      const known = values.get(minute);
      if (known) {
        known.push(value);
      } else {
        values.set(minute, [value]);
      }
    }
  }
  const minutes = [...values.keys()].sort((a, b) => a - b);
  return {
    label: list[0]?.label ?? '',
    periodSeconds: list[0]?.periodSeconds ?? 60,
    points: new Map(
      minutes.map(minute => [minute, apply(values.get(minute) ?? [])] as const),
    ),
  };
}

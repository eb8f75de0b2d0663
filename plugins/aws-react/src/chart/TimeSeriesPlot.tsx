import { useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatUnit, useFormatters, type ValueUnit } from '../format';
import type { TimeWindow } from '../timeRange';
import { isIsolated } from './buildChartRows';
import { ChartTooltip } from './ChartTooltip';
import { formatTimeTick, getTimeTicks } from './getTimeTicks';
import { getSeriesStyles } from './palette';
import type {
  ChartMarker,
  ChartRow,
  ChartThreshold,
  TimeSeries,
} from './types';
import styles from './chart.module.css';

const HEIGHT = 200;
const TICKS = 5;

/** The lines of a chart. The only module that knows the chart library. */
export default function TimeSeriesPlot(props: {
  title: string;
  unit: ValueUnit;
  series: TimeSeries[];
  thresholds: ChartThreshold[];
  rows: ChartRow[];
  window: TimeWindow;
  markers?: ChartMarker[];
}) {
  const { title, unit, series, thresholds, rows, window } = props;
  const format = useFormatters();
  const lines = useMemo(() => getSeriesStyles(series), [series]);
  const from = window.from.getTime();
  const to = window.to.getTime();

  return (
    <LineChart
      className={styles.plot}
      style={{ width: '100%', height: HEIGHT }}
      responsive
      data={rows}
      aria-label={title}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      accessibilityLayer
    >
      <CartesianGrid vertical={false} stroke="var(--bui-border-1)" />
      <XAxis
        dataKey="time"
        type="number"
        scale="time"
        domain={[from, to]}
        allowDataOverflow
        ticks={getTimeTicks(from, to, TICKS)}
        tickFormatter={time => formatTimeTick(format, time, to - from)}
        minTickGap={16}
        tickLine={false}
        axisLine={{ stroke: 'var(--bui-border-2)' }}
      />
      <YAxis
        width="auto"
        domain={[0, 'auto']}
        allowDecimals={unit !== 'count'}
        tickFormatter={value => formatUnit(format, unit, value)}
        tickLine={false}
        axisLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--bui-border-2)' }}
        content={
          <ChartTooltip unit={unit} series={series} lines={lines} rows={rows} />
        }
      />
      {thresholds.map(({ label, value }) => (
        <ReferenceLine
          key={`${label}/${value}`}
          y={value}
          stroke="var(--aws-chart-threshold)"
          strokeWidth={1.5}
          // The axis reaches as far as the threshold, however far the values are.
          ifOverflow="extendDomain"
        />
      ))}
      {props.markers?.map(({ id, time, text }) => (
        <ReferenceLine
          key={id}
          x={Date.parse(time)}
          stroke="var(--aws-chart-4)"
          strokeDasharray="3 3"
          ifOverflow="hidden"
          label={{
            position: 'insideTop',
            content: ({ viewBox }) => <MarkerSign text={text} box={viewBox} />,
          }}
        />
      ))}
      {series.map(({ id, label }, index) => (
        <Line
          key={id}
          name={label}
          dataKey={(row: ChartRow) => row.values[index]}
          type="linear"
          stroke={lines[index].color}
          strokeWidth={lines[index].width}
          strokeDasharray={lines[index].dash}
          strokeOpacity={lines[index].opacity}
          connectNulls={false}
          isAnimationActive={false}
          dot={({ key, cx, cy, index: row }) =>
            isIsolated(rows, row, index) ? (
              <circle
                key={key}
                cx={cx}
                cy={cy}
                r={2.5}
                fill={lines[index].color}
              />
            ) : (
              <g key={key} />
            )
          }
        />
      ))}
    </LineChart>
  );
}

/** The sign on top of a marked moment; what happened on hover. */
function MarkerSign(props: { text: string; box: object | undefined }) {
  const { x = 0, y = 0 } = props.box as { x?: number; y?: number };
  return (
    <path
      className="aws-chart-marker"
      d={`M${x - 5} ${y}h10l-5 8z`}
      fill="var(--aws-chart-4)"
    >
      <title>{props.text}</title>
    </path>
  );
}

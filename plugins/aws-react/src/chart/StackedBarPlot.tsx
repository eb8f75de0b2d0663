import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
  useChartWidth,
} from 'recharts';
import { HatchPattern } from './HatchPattern';
import type { StackedBarChartProps } from './StackedBarChart';
import { StackedBarTooltip } from './StackedBarTooltip';
import { getBarColor, type StackedBarRow } from './stackedBars';
import styles from './chart.module.css';

const HEIGHT = 280;
const STACK = 'stack';

/** Values named beside the bars, about. */
const TICKS = 5;

/** Pixels that a tick needs with what is written at it. */
const TICK_WIDTH = 64;

/** The bars of a chart. Beside `TimeSeriesPlot` the only module that knows the chart library. */
export default function StackedBarPlot(
  props: Pick<
    StackedBarChartProps,
    | 'title'
    | 'series'
    | 'rows'
    | 'formatTick'
    | 'isCount'
    | 'getTicks'
    | 'height'
    | 'onSelect'
  >,
) {
  const { title, series, rows, formatTick, isCount, onSelect } = props;
  const { height = HEIGHT } = props;
  const patternId = useId().replaceAll(':', '');

  return (
    <BarChart
      className={styles.plot}
      style={{
        width: '100%',
        height,
        cursor: onSelect ? 'pointer' : undefined,
      }}
      onClick={({ activeLabel }) => {
        if (activeLabel !== undefined) {
          onSelect?.(String(activeLabel));
        }
      }}
      responsive
      data={rows}
      // Parts below zero hang below the line instead of shortening the bar.
      stackOffset="sign"
      barCategoryGap="12%"
      aria-label={title}
      margin={{ top: 16, right: 8, bottom: 0, left: 0 }}
      accessibilityLayer
    >
      <defs>
        {series.map((part, index) => (
          <HatchPattern
            key={part.id}
            id={`${patternId}-${index}`}
            color={getBarColor(part, index)}
          />
        ))}
      </defs>
      <CartesianGrid vertical={false} stroke="var(--bui-border-1)" />
      <BarsAxis rows={rows} getTicks={props.getTicks} />
      <YAxis
        width="auto"
        tickFormatter={formatTick}
        allowDecimals={!isCount}
        // Whole numbers up to a small one are few.
        tickCount={
          isCount
            ? Math.min(TICKS, Math.max(...rows.map(getHeight), 1) + 1)
            : TICKS
        }
        tickLine={false}
        axisLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--bui-border-1)', opacity: 0.5 }}
        content={<StackedBarTooltip series={series} rows={rows} />}
      />
      <ReferenceLine y={0} stroke="var(--bui-border-2)" />
      {series.map((part, index) => (
        <Bar
          key={part.id}
          name={part.label}
          dataKey={(row: StackedBarRow) => row.segments[index].value}
          stackId={STACK}
          fill={getBarColor(part, index)}
          isAnimationActive={false}
          shape={({ originalDataIndex, ...bar }) => (
            <Rectangle
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              // A seam, so that neighbours differ without colour.
              stroke="var(--bui-bg-neutral-1)"
              strokeWidth={0.5}
              fill={
                rows[originalDataIndex]?.segments[index].isEstimated
                  ? `url(#${patternId}-${index})`
                  : getBarColor(part, index)
              }
            />
          )}
        />
      ))}
      {rows.map(row =>
        row.note === undefined ? null : (
          <ReferenceDot
            key={row.id}
            x={row.id}
            y={getHeight(row)}
            ifOverflow="extendDomain"
            shape={({ cx = 0, cy = 0 }) => (
              <path
                className="aws-chart-note"
                d={`M${cx - 6} ${cy - 14}h12l-6 10z`}
                fill="var(--aws-chart-threshold)"
              />
            )}
          />
        ),
      )}
    </BarChart>
  );
}

/** Names the bars, or those of them that are asked for. */
function BarsAxis(props: Pick<StackedBarChartProps, 'rows' | 'getTicks'>) {
  const { rows, getTicks } = props;
  const width = useChartWidth() ?? 0;
  const shortLabels = new Map(rows.map(row => [row.id, row.shortLabel]));
  const ticks = getTicks?.(Math.max(1, Math.floor(width / TICK_WIDTH)));
  return (
    <XAxis
      dataKey="id"
      ticks={ticks}
      tickFormatter={id => shortLabels.get(id) ?? id}
      minTickGap={ticks ? 0 : 12}
      tickLine={false}
      axisLine={{ stroke: 'var(--bui-border-2)' }}
    />
  );
}

/** Where the top of a bar is. */
function getHeight({ segments }: StackedBarRow): number {
  return segments.reduce((sum, { value }) => sum + Math.max(value, 0), 0);
}

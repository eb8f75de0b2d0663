import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Part, StockHistory } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

export type StockChartProps = { part: Part; points: StockHistory['points'] };

/** From each change to the next the stock stays what it was, up to now. */
function seriesOf({ part, points }: StockChartProps) {
  const series = points.map(({ at, onHand }) => ({
    time: new Date(at).getTime(),
    onHand,
  }));
  return [...series, { time: Date.now(), onHand: part.onHand }];
}

/** The stock over time against the reorder point. The table beside it says the same in words. */
export default function StockChart(props: StockChartProps) {
  const { part } = props;
  const { t } = useLanguage();
  const format = useFormats();
  const ticks = { fill: 'var(--quiet)', fontSize: 12 };
  return (
    <div className="chart" aria-hidden="true">
      <ResponsiveContainer width="100%" height={220}>
        <AreaChart
          data={seriesOf(props)}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={format.monthDay}
            tick={ticks}
            stroke="var(--line)"
            minTickGap={48}
          />
          <YAxis
            tickFormatter={format.number}
            allowDecimals={false}
            domain={[0, (max: number) => Math.max(max, part.reorderPoint)]}
            tick={ticks}
            stroke="var(--line)"
            width={56}
          />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={time => format.dateTime(Number(time))}
            formatter={value => [
              format.quantity(Number(value), part.unit),
              t('part.onHand'),
            ]}
            contentStyle={{
              background: 'var(--surface)',
              borderColor: 'var(--line)',
            }}
          />
          {part.reorderPoint > 0 && (
            <ReferenceLine
              y={part.reorderPoint}
              stroke="var(--warn)"
              strokeDasharray="6 4"
              label={{
                value: t('part.reorderPoint'),
                position: 'insideBottomRight',
                fill: 'var(--warn)',
                fontSize: 12,
              }}
            />
          )}
          <Area
            dataKey="onHand"
            type="stepAfter"
            stroke="var(--accent)"
            fill="var(--accent)"
            fillOpacity={0.15}
            strokeWidth={2}
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}

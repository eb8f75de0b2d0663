import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { RiLineChartLine, RiTableLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ValueUnit } from '../format';
import type { TimeWindow } from '../timeRange';
import { awsReactTranslationRef } from '../translation';
import { buildChartRows } from './buildChartRows';
import { ChartLegend } from './ChartLegend';
import { TimeSeriesTable } from './TimeSeriesTable';
import { useSeriesSummary } from './useSeriesSummary';
import type { ChartMarker, ChartThreshold, TimeSeries } from './types';
import styles from './chart.module.css';

// The chart library comes with the first chart, not with the page.
const TimeSeriesPlot = lazy(() => import('./TimeSeriesPlot'));

/**
 * What a {@link TimeSeriesChart} draws.
 *
 * @public
 */
export type TimeSeriesChartProps = {
  /** Names the chart for screen readers and the table's caption. */
  title: string;
  unit: ValueUnit;
  series: TimeSeries[];
  thresholds?: ChartThreshold[];
  window: TimeWindow;
  /** Seconds between two points; a longer distance is shown as a gap. */
  period: number;
  /** Moments to mark, such as changes. */
  markers?: ChartMarker[];
  /** Links and buttons beside "show as table". */
  actions?: ReactNode;
};

/**
 * Series over time as lines, with the same values as a table on request and
 * summed up in words for screen readers. Gaps stay gaps.
 *
 * @public
 */
export function TimeSeriesChart(props: TimeSeriesChartProps) {
  const { title, unit, series, thresholds = [], window, period } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const summarize = useSeriesSummary(unit);
  const [isTable, setIsTable] = useState(false);
  const rows = useMemo(() => buildChartRows(series, period), [series, period]);
  const shared = { title, unit, series, thresholds, rows };

  return (
    <figure className={styles.chart} aria-label={title}>
      <VisuallyHidden>
        <p>{summarize(series)}</p>
        {!isTable && <p>{t('chart.keyboard')}</p>}
      </VisuallyHidden>
      {isTable ? (
        <TimeSeriesTable {...shared} />
      ) : (
        <Suspense
          fallback={
            <div role="img" aria-busy aria-label={t('chart.loading')}>
              <Skeleton width="100%" height={200} />
            </div>
          }
        >
          <TimeSeriesPlot {...shared} window={window} markers={props.markers} />
        </Suspense>
      )}
      <ChartLegend series={series} thresholds={thresholds} unit={unit} />
      <div className={styles.foot}>
        <Button
          size="small"
          variant="tertiary"
          aria-label={`${t(
            isTable ? 'chart.showChart' : 'chart.showTable',
          )}: ${title}`}
          iconStart={
            isTable ? (
              <RiLineChartLine aria-hidden />
            ) : (
              <RiTableLine aria-hidden />
            )
          }
          onPress={() => setIsTable(!isTable)}
        >
          {t(isTable ? 'chart.showChart' : 'chart.showTable')}
        </Button>
        {props.actions}
      </div>
    </figure>
  );
}

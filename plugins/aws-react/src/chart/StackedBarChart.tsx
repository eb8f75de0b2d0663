import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { RiBarChartLine, RiTableLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import { StackedBarLegend } from './StackedBarLegend';
import { StackedBarTable } from './StackedBarTable';
import type { StackedBarRow, StackedBarSeries } from './stackedBars';
import styles from './chart.module.css';

// The chart library comes with the first chart, not with the page.
const StackedBarPlot = lazy(() => import('./StackedBarPlot'));

/**
 * What a {@link StackedBarChart} draws.
 *
 * @public
 */
export type StackedBarChartProps = {
  /** Names the chart for screen readers and the table's caption. */
  title: string;
  /** What the chart comes to, in a sentence, for readers who do not see it. */
  summary: string;
  /** What a bar stands for: "Day", "Month". */
  rowsLabel: string;
  /** From the bottom of the bars up. */
  series: StackedBarSeries[];
  /** One for each bar. */
  rows: StackedBarRow[];
  /** The total of everything, as text. */
  total: string;
  /** What a note at a bar is about: "Unusual day". */
  notesLabel?: string;
  /** Writes a value of the axis. */
  formatTick: (value: number) => string;
  /** Only whole things are counted: the axis has no values between. */
  isCount?: boolean;
  /**
   * Which bars have a tick, by their ids, where so many ticks fit; without it as
   * many as fit, at even distances.
   */
  getTicks?: (count: number) => string[];
  /** Links and buttons beside "show as table". */
  actions?: ReactNode;
  /** Pixels; 280 where nothing is said. */
  height?: number;
  /** A bar, by its id, was chosen: by a click, or by its button in the table. */
  onSelect?: (id: string) => void;
  /** What choosing does, for the table's buttons: "Show only 11/2". */
  selectLabel?: (label: string) => string;
};

/**
 * Parts of a whole over time as stacked bars, with the same values and their
 * totals as a table on request. Estimated parts are hatched.
 *
 * @public
 */
export function StackedBarChart(props: StackedBarChartProps) {
  const { title, summary, rows, series, notesLabel, actions } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const [isTable, setIsTable] = useState(false);
  const switchText = t(isTable ? 'chart.showChart' : 'chart.showTable');
  const SwitchIcon = isTable ? RiBarChartLine : RiTableLine;

  return (
    <figure className={styles.chart} aria-label={title}>
      <VisuallyHidden>
        <p>{summary}</p>
        {!isTable && <p>{t('chart.keyboard')}</p>}
      </VisuallyHidden>
      {isTable ? (
        <StackedBarTable {...props} />
      ) : (
        <>
          <Suspense
            fallback={
              <div role="img" aria-busy aria-label={t('chart.loading')}>
                <Skeleton width="100%" height={props.height ?? 280} />
              </div>
            }
          >
            <StackedBarPlot {...props} />
          </Suspense>
          <StackedBarLegend
            series={series}
            rows={rows}
            notesLabel={notesLabel}
          />
        </>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          variant="tertiary"
          aria-label={`${switchText}: ${title}`}
          iconStart={<SwitchIcon aria-hidden />}
          onPress={() => setIsTable(!isTable)}
        >
          {switchText}
        </Button>
        {actions}
      </div>
    </figure>
  );
}

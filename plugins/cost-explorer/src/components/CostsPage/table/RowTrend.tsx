import { Sparkline } from '@hangar/plugin-aws-react';
import type {
  CostPoint,
  CostReport,
} from '@hangar/plugin-cost-explorer-common';
import { fromDay } from '../../../range';
import { isMonthly } from '../chart/buildReportBars';
import styles from './ReportTable.module.css';

const DAY = 86_400;

/** The points of a row as a small line; the chart's table has them in figures. */
export function RowTrend(props: {
  name: string;
  points: CostPoint[];
  report: Pick<CostReport, 'from' | 'to'>;
}) {
  const { name, points, report } = props;
  if (points.length < 2) {
    return <>–</>;
  }
  const period = isMonthly(points, report) ? 31 * DAY : DAY;
  return (
    // What it says is in the columns beside it, and in the table of the chart.
    <span className={styles.trend} aria-hidden>
      <Sparkline
        title={name}
        unit="count"
        series={{
          id: name,
          label: name,
          points: points.map(({ date, amount }) => ({
            time: fromDay(date).toISOString(),
            value: Number(amount),
          })),
        }}
        window={{
          from: fromDay(points[0].date),
          to: fromDay(points[points.length - 1].date),
        }}
        period={period}
      />
    </span>
  );
}

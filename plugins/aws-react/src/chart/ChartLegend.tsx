import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatUnit, useFormatters, type ValueUnit } from '../format';
import { awsReactTranslationRef } from '../translation';
import { getSeriesStyles } from './palette';
import type { ChartThreshold, TimeSeries } from './types';
import styles from './chart.module.css';

/** A sample of each line beside its name. */
export function ChartLegend(props: {
  series: TimeSeries[];
  thresholds: ChartThreshold[];
  unit: ValueUnit;
}) {
  const { series, thresholds, unit } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  const lines = getSeriesStyles(series);

  return (
    <ul className={styles.legend}>
      {series.map(({ id, label }, index) => (
        <li key={id}>
          <LineSample
            color={lines[index].color}
            dash={lines[index].dash}
            opacity={lines[index].opacity}
          />
          {label}
        </li>
      ))}
      {thresholds.map(({ label, value, note }) => (
        <li key={`${label}/${value}`} title={label}>
          <LineSample color="var(--aws-chart-threshold)" />
          {t('chart.threshold', { value: formatUnit(format, unit, value) })}
          {note && ` (${note})`}
        </li>
      ))}
    </ul>
  );
}

function LineSample(props: { color: string; dash?: string; opacity?: number }) {
  return (
    <svg width="24" height="8" aria-hidden focusable="false">
      <line
        x1="0"
        x2="24"
        y1="4"
        y2="4"
        stroke={props.color}
        strokeWidth="2"
        strokeDasharray={props.dash}
        opacity={props.opacity}
      />
    </svg>
  );
}

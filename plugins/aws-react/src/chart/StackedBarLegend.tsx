import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import { HatchPattern } from './HatchPattern';
import {
  getBarColor,
  hasEstimates,
  type StackedBarRow,
  type StackedBarSeries,
} from './stackedBars';
import styles from './chart.module.css';

const SIZE = 12;

/** A sample of each part of the bars beside its name and sum. */
export function StackedBarLegend(props: {
  series: StackedBarSeries[];
  rows: StackedBarRow[];
  notesLabel?: string;
}) {
  const { series, rows, notesLabel } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const hasNotes = rows.some(({ note }) => note !== undefined);

  return (
    <ul className={styles.legend}>
      {series.map((part, index) => (
        <li key={part.id}>
          <Swatch color={getBarColor(part, index)} />
          <span>
            {part.label} <b>{part.total}</b>
          </span>
        </li>
      ))}
      {hasEstimates(rows) && (
        <li>
          <HatchSwatch />
          {t('chart.estimated')}
        </li>
      )}
      {hasNotes && notesLabel && (
        <li>
          <NoteMark />
          {notesLabel}
        </li>
      )}
    </ul>
  );
}

/** A square in the colour of a series. */
export function Swatch({ color }: { color: string }) {
  return (
    <svg width={SIZE} height={SIZE} aria-hidden focusable="false">
      <rect width={SIZE} height={SIZE} rx="2" fill={color} />
    </svg>
  );
}

function HatchSwatch() {
  const id = useId().replaceAll(':', '');
  return (
    <svg width={SIZE} height={SIZE} aria-hidden focusable="false">
      <defs>
        <HatchPattern id={id} color="var(--bui-fg-secondary)" />
      </defs>
      <rect width={SIZE} height={SIZE} rx="2" fill={`url(#${id})`} />
    </svg>
  );
}

/** The sign above a bar with a note. */
export function NoteMark() {
  return (
    <svg width={SIZE} height={SIZE} aria-hidden focusable="false">
      <path d="M1 2h10L6 10z" fill="var(--aws-chart-threshold)" />
    </svg>
  );
}

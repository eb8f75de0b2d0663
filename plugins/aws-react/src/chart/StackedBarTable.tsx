import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import type { StackedBarChartProps } from './StackedBarChart';
import type { StackedBarRow } from './stackedBars';
import styles from './chart.module.css';

/** The values of the bars, newest first, with the totals of rows and columns. */
export function StackedBarTable(
  props: Pick<
    StackedBarChartProps,
    | 'title'
    | 'rowsLabel'
    | 'series'
    | 'rows'
    | 'total'
    | 'notesLabel'
    | 'onSelect'
    | 'selectLabel'
  >,
) {
  const { title, rowsLabel, series, rows, total, notesLabel } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const hasNotes = rows.some(({ note }) => note !== undefined);

  return (
    <div
      className={styles.barTableRegion}
      role="region"
      aria-label={t('chart.tableRegion', { title })}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{rowsLabel}</th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{t('chart.total')}</th>
            {hasNotes && (
              <th scope="col" className={styles.noteCell}>
                {notesLabel}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map(row => (
            <BarRow
              key={row.id}
              row={row}
              hasNotes={hasNotes}
              onSelect={props.onSelect}
              selectLabel={props.selectLabel}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('chart.total')}</th>
            {series.map(part => (
              <td key={part.id}>{part.total}</td>
            ))}
            <td>{total}</td>
            {hasNotes && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function BarRow(
  props: {
    row: StackedBarRow;
    hasNotes: boolean;
  } & Pick<StackedBarChartProps, 'onSelect' | 'selectLabel'>,
) {
  const { onSelect, selectLabel } = props;
  const { id, label, segments, total, note } = props.row;
  const { t } = useTranslationRef(awsReactTranslationRef);
  return (
    <tr>
      <th scope="row">
        {onSelect ? (
          <Button
            size="small"
            variant="tertiary"
            aria-label={selectLabel?.(label)}
            onPress={() => onSelect(id)}
          >
            {label}
          </Button>
        ) : (
          label
        )}
      </th>
      {segments.map(({ text, isEstimated }, index) => (
        // The segments of a row are in the order of the series.
        <td key={index} data-estimated={isEstimated || undefined}>
          {isEstimated ? t('chart.estimatedValue', { value: text }) : text}
        </td>
      ))}
      <td>{total}</td>
      {props.hasNotes && <td className={styles.noteCell}>{note}</td>}
    </tr>
  );
}

import { ButtonIcon, Link } from '@backstage/ui';
import { RiFilterLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters, type MoneyView } from '@hangar/plugin-aws-react';
import type {
  CostReport,
  CostReportRow,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../../translation';
import { useEntityCostPath } from '../query/useEntityCostPath';
import { useReportNames } from '../query/useReportNames';
import { ChangeText } from './ChangeText';
import { RowTrend } from './RowTrend';
import styles from './ReportTable.module.css';

/** One row: what it stands for, with a way to its own page, and what it costs. */
export function ReportRow(props: {
  row: CostReportRow;
  report: CostReport;
  money: MoneyView;
  onLookInside: (row: CostReportRow) => void;
}) {
  const { row, report, money, onLookInside } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  const getPath = useEntityCostPath();
  const { groupBy, total } = report;
  const name = useReportNames().value(groupBy, row.key, row.title);
  const path = getPath(groupBy, row.key);
  const share = Number(row.total.amount) / Number(total.amount);

  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          {path ? <Link href={path}>{name}</Link> : name}
          {groupBy !== 'entity' && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={t('costs.table.lookInside', { name })}
              icon={<RiFilterLine aria-hidden size={14} />}
              onPress={() => onLookInside(row)}
            />
          )}
        </span>
      </th>
      <td>{money.format(row.total)}</td>
      <td>{Number.isFinite(share) ? format.percent(share * 100) : '–'}</td>
      <td>
        <ChangeText
          total={row.total}
          previous={row.previousTotal}
          money={money}
        />
      </td>
      <td>
        <RowTrend name={name} points={row.points} report={report} />
      </td>
      {groupBy !== 'entity' && <td>{format.number(row.entities)}</td>}
    </tr>
  );
}

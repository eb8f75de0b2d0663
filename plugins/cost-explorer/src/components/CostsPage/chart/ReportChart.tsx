import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Section,
  StackedBarChart,
  useDayFormatters,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { CostReport } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../../translation';
import { useReportNames } from '../query/useReportNames';
import { buildReportBars } from './buildReportBars';

/** Costs over time, the most expensive rows apart. */
export function ReportChart(props: { report: CostReport; money: MoneyView }) {
  const { report, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const names = useReportNames();
  const { series, rows } = useMemo(
    () =>
      buildReportBars(report, {
        money,
        days,
        getName: ({ key, title }) => names.value(report.groupBy, key, title),
        getRestName: total => t('costs.chart.rest', { total }),
      }),
    [report, money, days, names, t],
  );

  const title = t('costs.chart.title', {
    grouping: names.grouping(report.groupBy),
  });

  return (
    <Section title={title}>
      <StackedBarChart
        title={title}
        summary={series
          .map(({ label, total }) => t('costs.chart.part', { label, total }))
          .join(' ')}
        rowsLabel={t('costs.chart.rows')}
        series={series}
        rows={rows}
        total={money.format(report.total)}
        formatTick={money.formatTick}
      />
    </Section>
  );
}

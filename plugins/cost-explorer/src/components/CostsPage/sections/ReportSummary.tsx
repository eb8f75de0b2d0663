import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDayFormatters, type MoneyView } from '@hangar/plugin-aws-react';
import type { CostReport } from '@hangar/plugin-cost-explorer-common';
import { addDays } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { EstimatedMark, ForecastText, hasEstimates } from '../../shared';
import { ChangeText } from '../table/ChangeText';
import styles from './sections.module.css';

/** What it all comes to, against the same length before, and where it is heading. */
export function ReportSummary(props: { report: CostReport; money: MoneyView }) {
  const { report, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const { total, previousTotal, forecast } = report;
  const period = days.range(report.from, addDays(report.to, -1));

  return (
    <section aria-label={t('costs.summary.label')}>
      <dl className={styles.summary}>
        <Figure
          name={t('costs.summary.total', { period })}
          note={hasEstimates(report.items) && <EstimatedMark />}
        >
          {money.format(total)}
        </Figure>
        <Figure name={t('costs.summary.before')}>
          {previousTotal
            ? money.format(previousTotal)
            : t('costs.summary.noBefore')}
        </Figure>
        <Figure name={t('costs.summary.change')}>
          <ChangeText total={total} previous={previousTotal} money={money} />
        </Figure>
        {forecast && (
          <Figure
            name={t('forecast.title', { month: days.month(forecast.month) })}
            note={<ForecastText forecast={forecast} money={money} />}
          >
            {money.format(forecast.amount)}
          </Figure>
        )}
      </dl>
      <Text as="p" variant="body-small" color="secondary">
        {t('costs.days')}
      </Text>
    </section>
  );
}

function Figure(props: {
  name: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <b>{props.children}</b>
        {props.note}
      </dd>
    </div>
  );
}

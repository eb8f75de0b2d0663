import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Section, type MoneyView } from '@hangar/plugin-aws-react';
import type {
  CostMover,
  CostReport,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../../translation';
import { MoverList } from '../../shared';
import { isMonthly } from '../chart/buildReportBars';
import { useEntityCostPath } from '../query/useEntityCostPath';

/** What changed most against as many days before, or why that cannot be told. */
export function ReportMovers(props: { report: CostReport; money: MoneyView }) {
  const { report, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const getPath = useEntityCostPath();
  const { topMovers } = report;
  const reason = getReason(report);

  return (
    <Section
      title={t('costs.movers.title')}
      description={t('mover.description')}
    >
      {topMovers.length > 0 ? (
        <MoverList
          movers={topMovers}
          money={money}
          getHref={({ subject }: CostMover) =>
            'entityRef' in subject
              ? getPath('entity', subject.entityRef)
              : undefined
          }
        />
      ) : (
        <Text as="p" color="secondary">
          {reason === 'empty' ? t('mover.empty') : t(`costs.movers.${reason}`)}
        </Text>
      )}
    </Section>
  );
}

function getReason(report: CostReport): 'empty' | 'nothingBefore' | 'tooLong' {
  const [first] = report.items;
  if (first && isMonthly(first.points, report)) {
    return 'tooLong';
  }
  return report.previousTotal ? 'empty' : 'nothingBefore';
}

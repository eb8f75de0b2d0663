import { Select } from '@backstage/ui';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { metrics } from '../../hooks/costAddress';
import { costExplorerTranslationRef } from '../../translation';

/** Chooses how costs are counted; nothing where the portal reads one way only. */
export function MetricSelect(props: {
  metric?: CostMetric;
  onChange: (metric: CostMetric) => void;
}) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const config = useApi(configApiRef);
  const read = config.getOptionalStringArray('costExplorer.metrics') ?? [];
  const choices = metrics.filter(metric => read.includes(metric));
  if (choices.length < 2) {
    return null;
  }
  return (
    <Select
      aria-label={t('metric.label')}
      options={choices.map(value => ({
        value: value as string,
        label: t(`metric.${value}`),
      }))}
      value={props.metric ?? choices[0]}
      onChange={key => {
        const chosen = choices.find(choice => choice === key);
        if (chosen) {
          props.onChange(chosen);
        }
      }}
    />
  );
}

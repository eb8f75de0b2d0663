import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestSettings } from '@hangar/plugin-aws-react';
import {
  costExplorerIngestReadPermission,
  type CostIngestState,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { SourceCard } from './SourceCard';

/** How reading costs from AWS goes, source by source. */
export function AwsDataSettings() {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const permission = costExplorerIngestReadPermission.name;

  return (
    <IngestSettings<CostIngestState>
      texts={{
        title: t('awsData.title'),
        lead: t('awsData.lead'),
        denied: t('awsData.denied', { permission }),
        emptyTitle: t('awsData.emptyTitle'),
        empty: t('awsData.empty'),
      }}
      permission={permission}
      fetch={options => api.getIngestState(options)}
      isReading={({ sources }) =>
        sources.some(({ status }) => status === 'running')
      }
      isEmpty={({ sources }) => sources.length === 0}
    >
      {({ sources }) =>
        sources.map(source => (
          <SourceCard key={`${source.type}/${source.id}`} source={source} />
        ))
      }
    </IngestSettings>
  );
}

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestSettings } from '@hangar/plugin-aws-react';
import {
  cloudtrailIngestReadPermission,
  type ActivityIngestState,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailApiRef } from '../../api';
import { cloudtrailTranslationRef } from '../../translation';
import { StoreFacts } from './StoreFacts';
import { TargetCard } from './TargetCard';

/** How reading operations from AWS goes, by account and region. */
export function ActivityDataSettings() {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const api = useApi(cloudtrailApiRef);
  const permission = cloudtrailIngestReadPermission.name;

  return (
    <IngestSettings<ActivityIngestState>
      texts={{
        title: t('ingest.title'),
        lead: t('ingest.lead'),
        denied: t('ingest.denied', { permission }),
        emptyTitle: t('ingest.emptyTitle'),
        empty: t('ingest.empty'),
      }}
      permission={permission}
      fetch={options => api.getIngest(options)}
      isReading={({ targets }) =>
        targets.some(({ status }) => status === 'reading')
      }
      isEmpty={({ targets }) => targets.length === 0}
    >
      {state => (
        <>
          <StoreFacts state={state} />
          {state.targets.map(target => (
            <TargetCard
              key={`${target.source}/${target.accountId}/${target.region}`}
              target={target}
            />
          ))}
        </>
      )}
    </IngestSettings>
  );
}

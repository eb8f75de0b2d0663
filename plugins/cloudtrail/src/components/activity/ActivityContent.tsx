import { Alert, Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  DeniedState,
  getOwnerText,
  getViewData,
} from '@hangar/plugin-aws-react';
import { cloudtrailEventsReadPermission } from '@hangar/plugin-cloudtrail-common';
import { useActivityAddress } from '../../address/useActivityAddress';
import type { ActivityScope } from '../../api';
import { useActivityFacets } from '../../hooks/useActivity';
import { useActivityList } from '../../hooks/useActivityList';
import { cloudtrailTranslationRef } from '../../translation';
import { EventDrawer } from '../detail/EventDrawer';
import { FilterBar } from '../filter/FilterBar';
import { OlderHistory } from '../history/OlderHistory';
import { EventList } from '../list/EventList';
import { TimelineSection } from '../timeline/TimelineSection';
import { ActivityProblems } from './ActivityProblems';
import { ActivityToolbar } from './ActivityToolbar';
import { AddressProblems } from './AddressProblems';
import { CoverageLine } from './CoverageLine';
import styles from './activity.module.css';

/** Who did what, when, to what: of an entity, or of everything the reader may see. */
export function ActivityContent(props: { scope: ActivityScope }) {
  const { scope } = props;
  const address = useActivityAddress();
  const { conditions, filter, setConditions, setEvent } = address;
  const pages = useActivityList(scope, filter);
  const facets = useActivityFacets(scope, filter);
  const list = getViewData(pages.view);
  const permission = cloudtrailEventsReadPermission.name;
  const isFiltered = Object.keys(conditions).length > 0;

  return (
    <div className={styles.root}>
      <ActivityToolbar scope={scope} address={address} pages={pages} />
      <FilterBar
        conditions={conditions}
        onChange={setConditions}
        facets={getViewData(facets)}
        includesReads={list?.coverage.includesReads}
      />
      <AddressProblems address={address} />
      {pages.view.status === 'denied' ? (
        <Denied scope={scope} permission={permission} />
      ) : (
        <>
          <TimelineSection
            scope={scope}
            filter={filter}
            onNarrow={address.setRange}
          />
          <AwsStatePanel
            view={pages.view}
            permission={permission}
            skeleton={<Skeleton width="100%" height={360} />}
          >
            {answer => (
              <div className={styles.root}>
                <ActivityProblems answer={answer} />
                <EventList
                  list={answer}
                  pages={pages}
                  isFiltered={isFiltered}
                  onOpen={setEvent}
                  onClear={() => setConditions({})}
                />
                <CoverageLine answer={answer} />
                <OlderHistory scope={scope} filter={filter} answer={answer} />
              </div>
            )}
          </AwsStatePanel>
        </>
      )}
      {address.eventId !== null && (
        <EventDrawer
          key={address.eventId}
          eventId={address.eventId}
          onClose={() => setEvent(null)}
          onNarrow={more => setConditions({ ...conditions, ...more })}
        />
      )}
    </div>
  );
}

function Denied(props: { scope: ActivityScope; permission: string }) {
  const { scope, permission } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  return scope.entity ? (
    <DeniedState permission={permission} owner={getOwnerText(scope.entity)} />
  ) : (
    <Alert
      role="alert"
      status="info"
      icon
      title={t('list.deniedTitle')}
      description={t('list.deniedAll', { permission })}
    />
  );
}

import { useState } from 'react';
import { ButtonIcon, Container, Skeleton } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  getViewData,
  isViewPending,
  PermissionNeeded,
  useMoneyView,
} from '@hangar/plugin-aws-react';
import { costExplorerCostsReadPermission } from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { useSearchParamState } from './query/useSearchParamState';
import { costExplorerTranslationRef } from '../../translation';
import { SavedReportProblem, SavedReports } from '../SavedReports';
import { CostFacts, DownloadButton, RateNote } from '../shared';
import { FilterBar } from './filter/FilterBar';
import { toReportQuery, useReport } from './query/useReport';
import { useReportState } from './query/useReportState';
import { ReportContent } from './ReportContent';
import { AddressProblems } from './sections/AddressProblems';
import { ReportToolbar } from './toolbar/ReportToolbar';
import styles from './CostsPage.module.css';

/** What everything the reader may see costs, by team, system, service and more. */
export function CostsPage() {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const state = useReportState();
  const [params, change] = useSearchParamState();
  const [refreshCount, setRefreshCount] = useState(0);
  const moneyView = useMoneyView(params.get('currency'));
  const { query, window, setQuery } = state;
  const view = useReport({ query, window, refreshCount });
  const permission = costExplorerCostsReadPermission.name;

  return (
    <main>
      <Container className={styles.root}>
        <div className={styles.tools}>
          {query && window && (
            <>
              <ReportToolbar
                query={query}
                window={window}
                onChange={setQuery}
                moneyView={moneyView}
                onCurrency={currency => change({ currency })}
                actions={
                  <>
                    <ButtonIcon
                      aria-label={t('costs.refresh')}
                      variant="secondary"
                      icon={<RiRefreshLine aria-hidden />}
                      isPending={isViewPending(view)}
                      onPress={() => setRefreshCount(count => count + 1)}
                    />
                    <DownloadButton
                      getFile={() =>
                        api.exportReport(toReportQuery(query, window))
                      }
                    />
                  </>
                }
              />
              <FilterBar
                query={query}
                window={window}
                onChange={filter => setQuery({ ...query, filter })}
              />
            </>
          )}
          <SavedReports state={state} />
          <div className={styles.facts}>
            <CostFacts answer={getViewData(view)} />
          </div>
        </div>
        <RateNote state={moneyView} />
        <AddressProblems
          address={state.address}
          savedRangeProblem={state.savedRangeProblem}
        />
        <SavedReportProblem view={state.savedView} />
        {view.status === 'denied' ? (
          <PermissionNeeded description={t('costs.denied', { permission })} />
        ) : (
          <AwsStatePanel
            view={view}
            permission={permission}
            skeleton={<Skeleton width="100%" height={480} />}
          >
            {report => (
              <ReportContent
                report={report}
                money={moneyView.money}
                query={query}
                onChange={setQuery}
              />
            )}
          </AwsStatePanel>
        )}
      </Container>
    </main>
  );
}

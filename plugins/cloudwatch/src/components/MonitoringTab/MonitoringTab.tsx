import { useMemo } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  AnnotationProblems,
  getViewData,
  isViewPending,
  MissingAwsAnnotation,
  TimeRangeProblems,
  useTimeRange,
  type AsyncView,
} from '@hangar/plugin-aws-react';
import type {
  AlarmsResponse,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import {
  cloudwatchAnnotations,
  isCloudwatchAvailable,
} from '../../availability';
import { useEntityAlarms } from '../../hooks/useEntityAlarms';
import {
  useEntityMetrics,
  usePreviousMetrics,
} from '../../hooks/useEntityMetrics';
import { useMarkedChanges } from '../../hooks/useMarkedChanges';
import { useSearchParamState } from '../../hooks/useSearchParamState';
import { fillZeros } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { AlarmsSection } from '../Alarms/AlarmsSection';
import { ChangesSection } from '../Changes/ChangesSection';
import { ChartsSection } from '../Charts/ChartsSection';
import { LogsSection } from '../Logs/LogsSection';
import { MonitoringToolbar } from './MonitoringToolbar';
import styles from './MonitoringTab.module.css';

/** Metrics, alarms and logs of the AWS resources of an entity. */
export function MonitoringTab() {
  const { entity } = useEntity();
  return isCloudwatchAvailable(entity) ? (
    <MonitoringContent entity={entity} />
  ) : (
    <MissingAwsAnnotation entity={entity} annotations={cloudwatchAnnotations} />
  );
}

function MonitoringContent({ entity }: { entity: Entity }) {
  const timeRange = useTimeRange();
  const [params, change] = useSearchParamState();
  const isComparing = params.get('compare') === '1';
  const metrics = useFilledMetrics(useEntityMetrics(entity, timeRange));
  const alarms = useEntityAlarms(entity, timeRange);
  const current = getViewData(metrics);
  const previousView = useFilledMetrics(
    usePreviousMetrics(entity, current, isComparing),
  );
  const previous = isComparing ? getViewData(previousView) : undefined;
  const alarmsData = getViewData(alarms);
  const showsChanges = params.get('changes') === '1';
  const changes = useMarkedChanges(entity, current, showsChanges);

  return (
    <div className={styles.root}>
      <MonitoringToolbar
        entity={entity}
        timeRange={timeRange}
        isComparing={isComparing}
        onCompare={next => change({ compare: next ? '1' : null })}
        changes={changes}
        showsChanges={showsChanges}
        onShowChanges={next => change({ changes: next ? '1' : null })}
        isPending={isViewPending(metrics) || isViewPending(alarms)}
        age={findOldest(current, alarmsData)}
      />
      <TimeRangeProblems problems={timeRange.problems} />
      <AnnotationProblems problems={collectProblems(current, alarmsData)} />
      {isComparing && <ComparisonProblem view={previousView} />}
      <AlarmsSection view={alarms} />
      {changes.isAvailable && showsChanges && (
        <ChangesSection view={changes.view} href={changes.href} />
      )}
      <ChartsSection
        view={metrics}
        previous={previous}
        markers={changes.markers}
        alarms={alarmsData?.items ?? []}
      />
      <LogsSection entity={entity} timeRange={timeRange} />
    </div>
  );
}

function ComparisonProblem({ view }: { view: AsyncView<MetricsResponse> }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  if (view.status !== 'failed') {
    return null;
  }
  const message = view.message ?? view.error.message;
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('tab.compareFailed', { message })}
    />
  );
}

/** Puts zeros where AWS leaves them out, once for each answer. */
function useFilledMetrics(
  view: AsyncView<MetricsResponse>,
): AsyncView<MetricsResponse> {
  const data = getViewData(view);
  const filled = useMemo(() => data && fillZeros(data), [data]);
  return filled && (view.status === 'ready' || view.status === 'stale')
    ? { ...view, data: filled }
    : view;
}

type Answer = MetricsResponse | AlarmsResponse | undefined;

/** The page is as old as the oldest thing on it. */
function findOldest(...answers: Answer[]) {
  return answers
    .filter(answer => answer !== undefined)
    .sort((a, b) => Date.parse(a.asOf) - Date.parse(b.asOf))[0];
}

function collectProblems(...answers: Answer[]) {
  const problems = answers.flatMap(answer => answer?.problems ?? []);
  return problems.filter(
    (problem, index) =>
      problems.findIndex(
        other =>
          other.annotation === problem.annotation &&
          other.message === problem.message,
      ) === index,
  );
}

import { useMemo } from 'react';
import { Skeleton, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  StackedBarChart,
  useDayFormatters,
  useFormatters,
  type Formatters,
} from '@hangar/plugin-aws-react';
import {
  cloudtrailEventsReadPermission,
  type ActivityFilter,
  type ActivityTimeline,
} from '@hangar/plugin-cloudtrail-common';
import type { ActivityRange } from '../../address/activityRange';
import type { ActivityScope } from '../../api';
import { useActivityTimeline } from '../../hooks/useActivity';
import { useEventTime } from '../../hooks/useEventTime';
import { cloudtrailTranslationRef } from '../../translation';
import { buildTimelineBars, getBarWindow } from './buildTimelineBars';
import { getTimelineTicks } from './getTimelineTicks';

/** How many events there were when; a bar leads into its own stretch of time. */
export function TimelineSection(props: {
  scope: ActivityScope;
  filter: ActivityFilter;
  onNarrow: (range: ActivityRange) => void;
}) {
  const view = useActivityTimeline(props.scope, props.filter);
  return (
    <AwsStatePanel
      view={view}
      permission={cloudtrailEventsReadPermission.name}
      skeleton={<Skeleton width="100%" height={280} />}
    >
      {timeline =>
        timeline.items.length === 0 ? null : (
          <Timeline timeline={timeline} onNarrow={props.onNarrow} />
        )
      }
    </AwsStatePanel>
  );
}

function Timeline(props: {
  timeline: ActivityTimeline;
  onNarrow: (range: ActivityRange) => void;
}) {
  const { timeline, onNarrow } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const time = useEventTime();
  const days = useDayFormatters();
  const isHourly = timeline.bucket === 'hour';
  const { series, rows, totals } = useMemo(
    () =>
      buildTimelineBars(timeline, {
        changes: t('timeline.changes'),
        reads: t('timeline.reads'),
        errors: t('timeline.errors'),
        number: format.number,
        // Days are those of UTC, as the store counts them.
        label: id =>
          isHourly ? time.short(id) : days.longDay(id.slice(0, 10)),
        shortLabel: id =>
          isHourly ? writeHour(format, id) : days.day(id.slice(0, 10)),
        sensitive: count =>
          t('timeline.sensitive', { number: format.number(count) }),
      }),
    [timeline, isHourly, t, format, time, days],
  );
  const title = t('timeline.title');

  return (
    <>
      <StackedBarChart
        title={title}
        summary={t('timeline.summary', {
          total: format.number(totals.total),
          changes: format.number(totals.changes),
          reads: format.number(totals.reads),
          errors: format.number(totals.errors),
        })}
        rowsLabel={t(isHourly ? 'timeline.hour' : 'timeline.day')}
        series={series}
        rows={rows}
        total={format.number(totals.total)}
        notesLabel={t('timeline.sensitiveLegend')}
        formatTick={format.number}
        isCount
        getTicks={
          isHourly
            ? count =>
                getTimelineTicks(
                  rows.map(({ id }) => id),
                  count,
                )
            : undefined
        }
        height={180}
        onSelect={id =>
          onNarrow({ type: 'absolute', ...getBarWindow(timeline, id) })
        }
        selectLabel={label => t('timeline.narrow', { time: label })}
      />
      {!timeline.isExact && (
        <Text as="p" role="status" variant="body-small" color="secondary">
          {t('timeline.inexact')}
        </Text>
      )}
    </>
  );
}

/** The hour; the day where one begins. */
function writeHour(format: Formatters, time: string): string {
  const date = new Date(time);
  return date.getHours() === 0 ? format.day(date) : format.time(date);
}

import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState, Section, useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityList } from '@hangar/plugin-cloudtrail-common';
import type { ActivityPages } from '../../hooks/useActivityList';
import { cloudtrailTranslationRef } from '../../translation';
import { useIsNarrow } from '../shared';
import { EventCards } from './EventCards';
import { EventTable } from './EventTable';
import styles from './list.module.css';

/** The events a filter finds, how many there are, and the way to older ones. */
export function EventList(props: {
  list: ActivityList;
  pages: ActivityPages;
  isFiltered: boolean;
  onOpen: (eventId: string) => void;
  onClear: () => void;
}) {
  const { list, pages, isFiltered, onOpen, onClear } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const isNarrow = useIsNarrow();
  if (pages.items.length === 0) {
    return <NoEvents list={list} isFiltered={isFiltered} onClear={onClear} />;
  }
  const Items = isNarrow ? EventCards : EventTable;
  return (
    <Section title={t('list.title')} facts={<EventCount list={list} />}>
      <Items items={pages.items} onOpen={onOpen} />
      <div className={styles.foot}>
        {pages.hasMore && (
          <Button
            variant="secondary"
            isPending={pages.isLoadingMore}
            onPress={pages.loadMore}
          >
            {t('list.more')}
          </Button>
        )}
        {pages.moreProblem && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('list.moreFailed', { message: pages.moreProblem })}
          />
        )}
      </div>
    </Section>
  );
}

function EventCount({ list }: { list: ActivityList }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { locale } = useFormatters();
  const { count, isExact } = list.total;
  return (
    <Text role="status" variant="body-small" color="secondary">
      {t(isExact ? 'list.count' : 'list.countOver', {
        number: new Intl.NumberFormat(locale).format(count),
      })}
    </Text>
  );
}

function NoEvents(props: {
  list: ActivityList;
  isFiltered: boolean;
  onClear: () => void;
}) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  if (props.list.asOf === null) {
    return (
      <EmptyState
        title={t('notRead.title')}
        description={t('notRead.description')}
      />
    );
  }
  return props.isFiltered ? (
    <EmptyState
      title={t('list.emptyFilteredTitle')}
      description={t('list.emptyFiltered')}
    >
      <div>
        <Button size="small" variant="secondary" onPress={props.onClear}>
          {t('filter.clear')}
        </Button>
      </div>
    </EmptyState>
  ) : (
    <EmptyState title={t('list.emptyTitle')} description={t('list.empty')} />
  );
}
